import type { Call, CallPortalBatch, CallResult } from './call.ts';

export type PatientAccess = {
  readonly callBatch: CallPortalBatch;
  /** Settles after so many ms. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly isStopped?: () => boolean;
};

const REFUSALS = 8;

/** A batch of reading calls that waits while the portal's bucket is full, 2 s at first, half as long again each time. */
export async function callPatiently(
  access: PatientAccess,
  calls: readonly Call[],
): Promise<readonly CallResult[]> {
  for (let refusals = 0; ; refusals += 1) {
    const replies = await access.callBatch(calls);
    const isFull = replies.some((reply) => !reply.ok && reply.error.code === 'QUERY_LIMIT_EXCEEDED');
    if (!isFull || refusals === REFUSALS || access.isStopped?.() === true) return replies;
    await access.sleep(2000 * 1.5 ** refusals);
  }
}
