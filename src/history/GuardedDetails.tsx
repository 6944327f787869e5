import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { BrokenPart } from '#parts/BrokenPart.tsx';
import { ErrorBoundary } from '#parts/ErrorBoundary.tsx';
import { Button } from '#ui/Button.tsx';
import css from './Details.module.css';

type Props = { readonly onClose: () => void; readonly children: ReactNode };

/** Details with a bug can be closed, so that the list behind them is not lost on a phone. */
export function GuardedDetails({ onClose, children }: Props) {
  return (
    <ErrorBoundary renderFailed={(_, retry) => <BrokenDetails onClose={onClose} retry={retry} />}>
      {children}
    </ErrorBoundary>
  );
}

function BrokenDetails({ onClose, retry }: { readonly onClose: () => void; readonly retry: () => void }) {
  const t = useT();
  return (
    <section className={css.details} aria-label={t('history.details')}>
      <BrokenPart retry={retry} />
      <Button onClick={onClose}>{t('history.closeDetails')}</Button>
    </section>
  );
}
