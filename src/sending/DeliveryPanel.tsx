import { useMemo } from 'react';
import type { Counts } from '#delivery/counts.ts';
import { isDone } from '#delivery/counts.ts';
import { FAILED_REQUESTS_LIMIT, type StopReason } from '#delivery/delivery-state.ts';
import { reportRows } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { openHelp } from '#i18n/help/open-help.ts';
import { type Formats, type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Failures } from './Failures.tsx';
import { Progress } from './Progress.tsx';
import { problemSentence } from './problem-sentence.ts';
import { RememberedNote } from './RememberedNote.tsx';
import { Report } from './Report.tsx';
import css from './SendBar.module.css';
import type { Send } from './send.ts';
import type { IdleNote, Sending } from './sending.ts';
import { UndoWindow } from './UndoWindow.tsx';

/** What is happening to a send, what became of it, or why there is none. */
export function DeliveryPanel({ sending }: { readonly sending: Sending }) {
  const t = useT();
  const content = contentOf(t, sending);
  if (content === null) return null;
  return (
    <section aria-label={t('delivery.label')} className={css.panel}>
      {content}
    </section>
  );
}

function contentOf(t: Translate, sending: Sending) {
  const { phase } = sending;
  switch (phase.kind) {
    case 'idle':
      return phase.note === undefined ? null : <Note text={`send.${phase.note}`} sending={sending} />;
    case 'confirming':
      return null;
    case 'preparing':
      return <Preparing />;
    case 'unprepared':
    case 'impossible':
      return <Impossible sending={sending} />;
    case 'waiting':
      return <UndoWindow people={phase.send.counts.total} until={phase.until} onCancel={sending.cancel} />;
    case 'running':
      return (
        <>
          <Progress {...phase} sending={sending} />
          <Failures rows={reportRows(phase.send)} />
        </>
      );
    case 'ended':
      return (
        <>
          <Ended
            counts={phase.send.counts}
            stopped={phase.taken ? t('delivery.stopped.taken') : stopText(t, phase.delivery.stopReason)}
            sending={sending}
          />
          <RememberedNote remembered={sending.remembered} />
          <SendReport send={phase.send} />
        </>
      );
  }
}

function SendReport({ send }: { readonly send: Send }) {
  const rows = useMemo(() => reportRows(send), [send]);
  return <Report rows={rows} />;
}

type NoteProps = {
  readonly text: `send.${IdleNote}`;
  readonly sending: Sending;
};

function Note({ text, sending }: NoteProps) {
  const t = useT();
  return (
    <Callout
      tone={text === 'send.cancelled' || text === 'send.sentAlready' ? 'info' : 'warning'}
      actions={
        <Button look="quiet" onClick={sending.dismiss}>
          {t('app.close')}
        </Button>
      }
    >
      <p role="status">{t(text)}</p>
    </Callout>
  );
}

function Preparing() {
  const t = useT();
  return <p role="status">{t('send.preparing')}</p>;
}

/** Who gets it could not be found out, or something about them is wrong. */
function Impossible({ sending }: { readonly sending: Sending }) {
  const t = useT();
  const formats = useFormats();
  const { phase } = sending;
  const problems = phase.kind === 'impossible' ? phase.problems : [];
  const failed = phase.kind === 'unprepared' ? errorSentence(t, phase.error) : undefined;
  return (
    <Callout
      tone="error"
      role="alert"
      code={phase.kind === 'unprepared' ? phase.error.code : undefined}
      actions={
        <>
          {failed === undefined ? null : (
            <Button look="primary" onClick={sending.retry}>
              {t('app.tryAgain')}
            </Button>
          )}
          <Button look="quiet" onClick={sending.dismiss}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      {failed === undefined ? null : (
        <p>
          {t('send.unprepared')} {failed.sentence} {failed.next}
        </p>
      )}
      {problems.map((problem) => {
        const text = problemSentence(t, formats, problem);
        return <p key={text}>{text}</p>;
      })}
    </Callout>
  );
}

type EndedProps = {
  readonly counts: Counts;
  /** Why it ended before everybody was reached; '' where it did not. */
  readonly stopped: string;
  readonly sending: Sending;
};

function Ended({ counts, stopped, sending }: EndedProps) {
  const t = useT();
  const formats = useFormats();
  const done = isDone(counts);
  const failed = counts.refused + counts.unknown;
  const open = failed + counts.left;
  return (
    <Callout
      tone={done && counts.delivered === counts.total ? 'success' : done ? 'warning' : 'error'}
      actions={
        <>
          {done ? (
            <Button onClick={sending.startNew}>{t('send.new')}</Button>
          ) : (
            <Button look="primary" onClick={sending.retry}>
              {t(failed === 0 ? 'delivery.continue' : 'delivery.retry', { count: open })}
            </Button>
          )}
          <Button look="quiet" onClick={sending.dismiss}>
            {t('delivery.close')}
          </Button>
          {counts.delivered === counts.total ? null : (
            <Button look="link" aria-haspopup="dialog" onClick={() => openHelp('results')}>
              {t('help.whatMeans')}
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        <strong>{headline(t, counts)}</strong>
      </p>
      <p>{details(t, formats, counts)}</p>
      {stopped === '' || counts.left === 0 ? null : <p>{stopped}</p>}
      {failed === 0 ? null : <p role="alert">{t('delivery.retryHint')}</p>}
    </Callout>
  );
}

function stopText(t: Translate, reason: StopReason | undefined): string {
  switch (reason?.kind) {
    case undefined:
      return '';
    case 'asked':
      return t('delivery.stopped.asked');
    case 'errors':
      return t('delivery.stopped.errors', { count: FAILED_REQUESTS_LIMIT });
    case 'rightsLost':
      return t('delivery.stopped.rightsLost');
  }
}

function headline(t: Translate, counts: Counts): string {
  return counts.delivered === counts.total
    ? t('delivery.sent', { count: counts.total })
    : t('delivery.partly', { sent: counts.delivered, total: counts.total });
}

function details(t: Translate, formats: Formats, counts: Counts): string {
  const parts = [
    counts.muted > 0 ? t('delivery.muted', { count: counts.muted }) : '',
    counts.notCreated > 0 ? t('delivery.notCreated', { count: counts.notCreated }) : '',
    counts.refused > 0 ? t('delivery.refused', { count: counts.refused }) : '',
    counts.unknown > 0 ? t('delivery.unknown', { count: counts.unknown }) : '',
    counts.left > 0 ? t('delivery.left', { count: counts.left }) : '',
  ];
  return formats.list(parts.filter(Boolean));
}
