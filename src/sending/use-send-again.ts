import { useCallback, useState } from 'react';
import { afterSend } from '#store/after-send.ts';
import type { Habits } from '#store/habits.ts';
import type { RecordRef } from './check-record.ts';
import { type Send, sentOf } from './send.ts';
import type { SendFlow } from './sending.ts';
import type { UndoSetting } from './UndoChoice.tsx';
import { useSendFlow } from './use-send-flow.ts';

export type HabitsAccess = {
  readonly habits: Habits;
  readonly changeHabits: (next: (habits: Habits) => Habits) => void;
};

export type SendAgain = UndoSetting & {
  readonly flow: SendFlow;
  /** The record that is being sent again, or was last. */
  readonly record: RecordRef | undefined;
  /** Nothing else may be sent from here now. */
  readonly isBusy: boolean;
  readonly recent: unknown;
  readonly start: (of: RecordRef) => void;
};

/** Sends a record once more to the people who may lack it; the same flow as in Compose. */
export function useSendAgain({ habits, changeHabits }: HabitsAccess, onStale: () => void): SendAgain {
  const [record, setRecord] = useState<RecordRef>();
  const { undoSeconds, recent } = habits;
  const onSent = useCallback(
    (send: Send) => changeHabits((before) => afterSend(before, sentOf(send, Date.now()))),
    [changeHabits],
  );
  const { repeat, ...flow } = useSendFlow({ undoSeconds, onSent, onStale });
  const { kind } = flow.phase;
  const isBusy = kind === 'preparing' || kind === 'confirming' || kind === 'waiting' || kind === 'running';
  return {
    flow: { ...flow, retry: () => void repeat() },
    record,
    isBusy,
    recent,
    undoSeconds,
    onUndoSeconds: (seconds) => {
      changeHabits((before) => ({ ...before, undoSeconds: seconds }));
      flow.prolong(seconds);
    },
    start: (of) => {
      if (isBusy || flow.isBusy()) return;
      setRecord(of);
      flow.proceed(of);
    },
  };
}
