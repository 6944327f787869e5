/**
 * Everything between the draft and its delivery: what keeps it from being sent, the look before, the progress, the
 * report. Loaded after the form stands, because nobody sends before having written.
 */
import { type ReactNode, useEffect } from 'react';
import type { WorkingDraft } from '#store/working-draft.ts';
import { DeliveryPanel } from './DeliveryPanel.tsx';
import type { IssuePath, SendFindings } from './issue-path.ts';
import { SendBar } from './SendBar.tsx';
import { useSending } from './use-sending.ts';

type Props = {
  /** Draws the bar around the way out; the meter and the tabs stand there too. */
  readonly bar: (send: ReactNode) => ReactNode;
  readonly onSent: (sent: WorkingDraft) => void;
  /** The cursor belongs there now. */
  readonly onIssue: (path: IssuePath) => void;
  /** What the form has to say beside its fields. */
  readonly onFindings: (findings: SendFindings) => void;
};

export default function Outbox({ bar, onSent, onIssue, onFindings }: Props) {
  const sending = useSending({ onSent, onIssue });
  const { attempted, nobody } = sending;
  const code = sending.refused?.code;
  const path = sending.refused?.path;
  useEffect(() => {
    onFindings({
      attempted,
      nobody,
      refused: path === undefined || code === undefined ? undefined : { path, code },
    });
  }, [attempted, nobody, path, code, onFindings]);
  return (
    <>
      <DeliveryPanel sending={sending} />
      {bar(<SendBar sending={sending} />)}
    </>
  );
}
