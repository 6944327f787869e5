import { Suspense } from 'react';
import { useT } from '#i18n/i18n.ts';
import { lazyPart } from '#parts/lazy-part.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import type { Refusal } from './open-app.ts';
import css from './StartUp.module.css';

const Outside = lazyPart('app.name', () => import('./Outside.tsx'));
const NoAnswer = lazyPart('app.name', () => import('./NoAnswer.tsx'));

type Props = {
  /** Undefined while the portal is being asked. */
  readonly refusal: Refusal | undefined;
  readonly onRetry: () => void;
};

/** What is shown until the portal has answered, and when it does not. */
export function StartUp({ refusal, onRetry }: Props) {
  const t = useT();
  if (refusal === undefined) {
    return (
      <main className={css.screen}>
        <p className={css.connecting} role="status">
          <Spinner />
          {t('startUp.connecting')}
        </p>
      </main>
    );
  }
  return (
    <main className={css.screen}>
      <Suspense fallback={<Spinner />}>
        {refusal.reason === 'outside' ? <Outside /> : <NoAnswer refusal={refusal} onRetry={onRetry} />}
      </Suspense>
    </main>
  );
}
