import { ConfirmSending } from './ConfirmSending.tsx';
import { DeliveryPanel } from './DeliveryPanel.tsx';
import type { SendAgain } from './use-send-again.ts';

/** The question, the undo window, the progress and the report of a record that is sent again. */
export function SendAgainPanel({ again }: { readonly again: SendAgain }) {
  const { flow, recent, undoSeconds, onUndoSeconds } = again;
  const undo = { undoSeconds, onUndoSeconds };
  return (
    <>
      {flow.phase.kind === 'confirming' ? (
        <ConfirmSending
          {...undo}
          asked={flow.phase}
          recent={recent}
          isRetry
          onSend={flow.confirm}
          onCancel={flow.cancel}
        />
      ) : null}
      <DeliveryPanel {...undo} sending={flow} isInset />
    </>
  );
}
