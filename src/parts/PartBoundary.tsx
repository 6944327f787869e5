import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PartUnavailable } from './load-part.ts';

type Props = {
  /** Another value takes the failure back. */
  readonly part: unknown;
  readonly failed: ReactNode;
  readonly children: ReactNode;
};

/** Shows `failed` instead of a part that cannot be loaded; a bug goes on to the boundary above. */
export function PartBoundary({ part, failed, children }: Props) {
  return (
    <ErrorBoundary
      part={part}
      renderFailed={(error) => {
        if (error instanceof PartUnavailable) return failed;
        throw error;
      }}
    >
      {children}
    </ErrorBoundary>
  );
}
