import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import type { Retry } from './use-retry.ts';

/** How far sending again has come. */
export function RetryStatus({ retry: { phase, stop } }: { readonly retry: Retry }) {
  const t = useT();
  switch (phase.kind) {
    case 'idle':
      return null;
    case 'preparing':
      return <p role="status">{t('delivery.starting')}</p>;
    case 'running':
      return (
        <Callout tone="info" role="status" actions={<Button onClick={stop}>{t('delivery.stop')}</Button>}>
          <p>{t('delivery.running', { done: phase.done, total: phase.total })}</p>
        </Callout>
      );
    case 'elsewhere':
      return (
        <Callout tone="warning" role="alert">
          <p>{t('history.retryElsewhere')}</p>
        </Callout>
      );
    case 'failed': {
      const { sentence, next } = errorSentence(t, phase.error);
      return (
        <Callout tone="error" role="alert" code={phase.error.code}>
          <p>
            {sentence} {next}
          </p>
        </Callout>
      );
    }
    case 'ended':
      return (
        <Callout tone={phase.kept ? 'info' : 'warning'} role="status">
          <p>{t(phase.kept ? 'history.retryEnded' : 'history.retryNotKept')}</p>
        </Callout>
      );
  }
}
