/**
 * Everything between the draft and its delivery: what keeps it from being sent, the look before, the progress, the
 * report. Loaded after the form stands, because nobody sends before having written.
 */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { GuardedDialog } from '#parts/GuardedDialog.tsx';
import { usePortal } from '#portal/PortalProvider.tsx';
import { afterDecline, afterSend, declinedOf } from '#store/after-send.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import type { Habits } from '#store/habits.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { nameDevice } from '#store/this-device.ts';
import { usePolicy } from '#store/use-policy.ts';
import { ConfirmSending } from './ConfirmSending.tsx';
import { DeliveryPanel } from './DeliveryPanel.tsx';
import type { IssuePath, SendFindings } from './issue-path.ts';
import { SendBar } from './SendBar.tsx';
import { StoppedSend } from './StoppedSend.tsx';
import { type Send, sentOf } from './send.ts';
import { useSending } from './use-sending.ts';

type Props = {
  /** Draws the bar around the way out; the meter and the tabs stand there too. */
  readonly bar: (send: ReactNode) => ReactNode;
  readonly habits: Habits;
  readonly changeHabits: (next: (habits: Habits) => Habits) => void;
  /** The cursor belongs there now. */
  readonly onIssue: (path: IssuePath) => void;
  /** What the form has to say beside its fields. */
  readonly onFindings: (findings: SendFindings) => void;
  /** Shows a kept send in the history. */
  readonly onOpenRecord: (header: SendHeader) => void;
};

export default function Outbox(props: Props) {
  const { bar, habits, changeHabits, onIssue, onFindings, onOpenRecord } = props;
  const portal = usePortal();
  nameDevice(portal, useDraftKeeper().device);
  const [ran, setRan] = useState<ReadonlySet<string>>(new Set());
  const onSent = useCallback(
    (send: Send) => {
      changeHabits((before) => afterSend(before, sentOf(send, Date.now())));
      setRan((before) => new Set([...before, send.sendId]));
    },
    [changeHabits],
  );
  const { undoSeconds, recent } = habits;
  const sending = useSending({ undoSeconds, recent, onSent, onIssue });
  const onUndoSeconds = (seconds: number) => {
    changeHabits((before) => ({ ...before, undoSeconds: seconds }));
    sending.prolong(seconds);
  };
  const t = useT();
  const { attempted } = sending;
  const nobody = attempted && sending.nobody ? t('recipients.nobody') : undefined;
  const { isAdmin } = portal.context.user;
  const { policy } = usePolicy();
  const systemOff = policy.system || isAdmin ? undefined : t('policy.systemOff');
  const code = sending.refused?.code;
  const path = sending.refused?.path;
  const text = code === undefined ? undefined : errorSentence(t, { code, message: '' }).sentence;
  useEffect(() => {
    onFindings({
      attempted,
      nobody,
      refused: path === undefined || text === undefined ? undefined : { path, text },
      systemOff,
    });
  }, [attempted, nobody, path, text, systemOff, onFindings]);
  return (
    <>
      {sending.phase.kind === 'confirming' ? (
        <GuardedDialog name="confirm.title" onClose={sending.cancel}>
          <ConfirmSending
            asked={sending.phase}
            recent={recent}
            undoSeconds={undoSeconds}
            onUndoSeconds={onUndoSeconds}
            onSend={sending.confirm}
            onCancel={sending.cancel}
          />
        </GuardedDialog>
      ) : null}
      {sending.phase.kind === 'idle' || sending.phase.kind === 'confirming' ? (
        <Guarded>
          <StoppedSend
            ran={ran}
            declined={declinedOf(habits)}
            onDecline={(id) => changeHabits((before) => afterDecline(before, id))}
            onContinue={sending.proceed}
            onOpen={onOpenRecord}
          />
        </Guarded>
      ) : null}
      <DeliveryPanel sending={sending} undoSeconds={undoSeconds} onUndoSeconds={onUndoSeconds} />
      {bar(<SendBar sending={sending} />)}
    </>
  );
}
