import type { ReactNode } from 'react';
import { recordKey, type SendHeader } from '#store/history/send-record.ts';

/** Sends a record once more; the shell puts it in, because a send is run elsewhere. */
export type SendingAgain = {
  /** The record that is being sent again, or was last. */
  readonly record: Pick<SendHeader, 'id' | 'senderId'> | undefined;
  /** From its preparation to its end. */
  readonly isBusy: boolean;
  /** The panel holds a report of each person. */
  readonly hasReport: boolean;
  readonly start: (header: SendHeader) => void;
  /** The question, the undo window, the progress and the report. */
  readonly panel: ReactNode;
};

/** Whether the panel is about this record. */
export function isAbout({ record }: SendingAgain, header: SendHeader | undefined): boolean {
  return record !== undefined && header !== undefined && recordKey(record) === recordKey(header);
}
