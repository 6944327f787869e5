import type { ReactNode } from 'react';
import { BrokenPart } from './BrokenPart.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

type Props = {
  /** Another value takes the failure back. */
  readonly part?: unknown;
  readonly children: ReactNode;
};

/** A bug inside costs this place alone: many people write what is drawn, and no value of theirs may cost the page. */
export function Guarded({ part, children }: Props) {
  return (
    <ErrorBoundary part={part} renderFailed={(_, retry) => <BrokenPart retry={retry} />}>
      {children}
    </ErrorBoundary>
  );
}

/** The same for a row of a list. */
export function GuardedItem({ part, children }: Props) {
  return (
    <ErrorBoundary
      part={part}
      renderFailed={(_, retry) => (
        <li>
          <BrokenPart retry={retry} />
        </li>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
