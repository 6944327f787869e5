import { type ReactNode, useEffect } from 'react';
import { plannedNotices } from '#delivery/plan.ts';
import { reportRows } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Failures } from './Failures.tsx';
import { Progress } from './Progress.tsx';
import { problemSentence } from './problem-sentence.ts';
import { Result } from './Result.tsx';
import css from './SendBar.module.css';
import type { IdleNote, Sending } from './sending.ts';
import type { UndoSetting } from './UndoChoice.tsx';
import { UndoWindow } from './UndoWindow.tsx';

/** The state of a send: its undo window, its progress, its result, or the reason why there is none. */
export function DeliveryPanel({ sending, ...undo }: UndoSetting & { readonly sending: Sending }) {
  const content = contentOf(sending, undo);
  if (content === null) return null;
  return <Panel>{content}</Panel>;
}

function Panel({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <section aria-label={t('delivery.label')} className={css.panel}>
      {children}
    </section>
  );
}

function contentOf(sending: Sending, undo: UndoSetting) {
  const { phase } = sending;
  switch (phase.kind) {
    case 'idle':
      return phase.note === undefined ? null : <Note text={`send.${phase.note}`} sending={sending} />;
    case 'confirming':
      return null;
    case 'preparing':
      return <Preparing />;
    case 'offline':
      return <Offline sending={sending} />;
    case 'unprepared':
    case 'impossible':
      return <Impossible sending={sending} />;
    case 'waiting':
      return (
        <UndoWindow
          {...undo}
          people={plannedNotices(phase.plan).length}
          until={phase.until}
          onCancel={sending.cancel}
          onSendNow={sending.sendNow}
        />
      );
    case 'running':
      return (
        <>
          <Progress {...phase} sending={sending} />
          <Failures rows={reportRows(phase.send)} />
        </>
      );
    case 'ended':
      return <Result phase={phase} sending={sending} />;
  }
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

/** Nothing was sent without a connection; the message ends when the connection is back. */
function Offline({ sending: { retry, dismiss } }: { readonly sending: Sending }) {
  const t = useT();
  useEffect(() => {
    window.addEventListener('online', dismiss);
    return () => window.removeEventListener('online', dismiss);
  }, [dismiss]);
  return (
    <Callout
      tone="error"
      role="alert"
      actions={
        <>
          <Button look="primary" onClick={retry}>
            {t('app.tryAgain')}
          </Button>
          <Button look="quiet" onClick={dismiss}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <NotSent>
        <p>
          {t('delivery.offline')} {t('delivery.offlineNext')}
        </p>
      </NotSent>
    </Callout>
  );
}

function NotSent({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <div className={css.result}>
      <p>
        <strong>{t('delivery.notSent')}</strong>
      </p>{' '}
      {children}
    </div>
  );
}

/** Shown if the recipients could not be resolved, or if something about them is wrong. */
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
      <NotSent>
        {failed === undefined ? null : (
          <p>
            {t('send.unprepared')} {failed.sentence} {failed.next}
          </p>
        )}
        {problems.map((problem) => {
          const text = problemSentence(t, formats, problem);
          return <p key={text}>{text}</p>;
        })}
      </NotSent>
    </Callout>
  );
}
