import { useState } from 'react';
import { failuresOf } from '#delivery/report.ts';
import { verdictOf } from '#delivery/verdict.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { causeSentence, RESULT_TONES, resultDetails, resultHeading } from '#i18n/result-sentence.ts';
import { countsOf } from '#store/history/counts-of.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { rowsOf } from './standing.ts';
import type { Retry, RetryPhase } from './use-retry.ts';

/** The result of sending again, with its causes; the report below has each person. */
function Ended({ phase }: { readonly phase: Extract<RetryPhase, { readonly kind: 'ended' }> }) {
  const t = useT();
  const formats = useFormats();
  const [isOffline] = useState(() => !navigator.onLine);
  const counts = countsOf(phase.record);
  const verdict = verdictOf(counts);
  return (
    <Callout tone={RESULT_TONES[verdict]} role={verdict === 'failed' ? 'alert' : 'status'}>
      <p>
        <strong>{resultHeading(t, counts)}</strong>
      </p>{' '}
      {failuresOf(rowsOf(phase.record)).map((failure) => (
        <p key={failure.code}>{causeSentence(t, failure, isOffline)} </p>
      ))}
      <p>{resultDetails(t, formats, counts)}</p>
      {phase.kept ? null : <p>{t('history.retryNotKept')}</p>}
    </Callout>
  );
}

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
      return <Ended phase={phase} />;
  }
}
