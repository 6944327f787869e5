import type { ReactNode } from 'react';

/** Sends a record once more; the shell puts it in, because a send is run elsewhere. */
export type SendingAgain = {
  /** The record that is being sent again, or was last. */
  readonly recordId: string | undefined;
  /** From its preparation to its end. */
  readonly isBusy: boolean;
  /** The panel holds a report of each person. */
  readonly hasReport: boolean;
  readonly start: (recordId: string) => void;
  /** The question, the undo window, the progress and the report. */
  readonly panel: ReactNode;
};
