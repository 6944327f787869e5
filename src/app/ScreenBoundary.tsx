import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '#parts/ErrorBoundary.tsx';
import { lazyPart } from '#parts/lazy-part.tsx';
import type { DraftKeeper } from '#store/drafts/draft-keeper.ts';

const ScreenBroken = lazyPart('app.name', () => import('./ScreenBroken.tsx'));

type Props = {
  /** With it there are ways out besides a reload, which would open the same draft again. */
  readonly keeper?: DraftKeeper | undefined;
  readonly children: ReactNode;
};

/** Catches bugs while a screen is drawn; the draft is saved by then, so a reload brings it back. */
export function ScreenBoundary({ keeper, children }: Props) {
  return (
    <ErrorBoundary
      renderFailed={(_, retry) => (
        <Suspense fallback={null}>
          <ScreenBroken keeper={keeper} retry={retry} />
        </Suspense>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
