import { type ReactNode, useEffect } from 'react';
import { plannedNotices } from '#delivery/plan.ts';
import { reportRows } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { type Formats, type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import type { Barred } from './check-record.ts';
import { Failures } from './Failures.tsx';
import { Progress } from './Progress.tsx';
import { problemSentence } from './problem-sentence.ts';
import { Result } from './Result.tsx';
import css from './SendBar.module.css';
import type { IdleNote, SendFlow } from './sending.ts';
import type { UndoSetting } from './UndoChoice.tsx';
import { UndoWindow } from './UndoWindow.tsx';

type Props = UndoSetting & {
  readonly sending: SendFlow;
  /** Inside a page that scrolls, and not above the bar of Compose. */
  readonly isInset?: boolean;
};

/** The state of a send: its undo window, its progress, its result, or the reason why there is none. */
export function DeliveryPanel({ sending, isInset = false, ...undo }: Props) {
  const t = useT();
  const content = contentOf(sending, undo);
  if (content === null) return null;
  return (
    <section aria-label={t('delivery.label')} className={isInset ? css.inset : css.panel}>
      {content}
    </section>
  );
}

function contentOf(sending: SendFlow, undo: UndoSetting) {
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
    case 'barred':
      return <NotPossible sending={sending} phase={phase} />;
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
  readonly sending: SendFlow;
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
function Offline({ sending: { retry, dismiss } }: { readonly sending: SendFlow }) {
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

type Blocked = Extract<SendFlow['phase'], { readonly kind: 'unprepared' | 'impossible' | 'barred' }>;

/** Shown if a send could not be prepared, or if something about it is wrong. */
function NotPossible({ sending, phase }: { readonly sending: SendFlow; readonly phase: Blocked }) {
  const t = useT();
  const reasons = useReasons(phase);
  return (
    <Callout
      tone="error"
      role="alert"
      code={phase.kind === 'unprepared' ? phase.error?.code : undefined}
      actions={
        <>
          {phase.kind === 'unprepared' ? (
            <Button look="primary" onClick={sending.retry}>
              {t('app.tryAgain')}
            </Button>
          ) : null}
          <Button look="quiet" onClick={sending.dismiss}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <NotSent>
        {reasons.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </NotSent>
    </Callout>
  );
}

/** Each reason once. */
function useReasons(phase: Blocked): readonly string[] {
  const t = useT();
  const formats = useFormats();
  switch (phase.kind) {
    case 'impossible':
      return [...new Set(phase.problems.map((problem) => problemSentence(t, formats, problem)))];
    case 'barred':
      return [barredSentence(t, formats, phase.by)];
    case 'unprepared': {
      const { error, subject } = phase;
      if (error === undefined) return [t(subject.kind === 'draft' ? 'send.broke' : 'send.unread')];
      const { sentence, next } = errorSentence(t, error);
      return [`${t(subject.kind === 'draft' ? 'send.unprepared' : 'send.unread')} ${sentence} ${next}`];
    }
  }
}

function barredSentence(t: Translate, formats: Formats, by: Barred): string {
  switch (by.kind) {
    case 'withdrawn':
      return t('history.withdrawnBy', { name: by.name, time: formats.moment(by.at) });
    case 'changed':
      return t('history.recordChanged');
    case 'incomplete':
      return t('history.incomplete');
    case 'gone':
      return t('history.notKept');
  }
}
