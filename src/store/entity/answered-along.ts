import type { Call, CallPortalBatch, CallResult } from '#portal/call.ts';

/** A request of exactly these calls is answered, once, by what came back for them with another one; all others ask. */
export function answeredAlong(
  callBatch: CallPortalBatch,
  calls: readonly Call[],
  replies: readonly CallResult[],
): CallPortalBatch {
  const known = JSON.stringify(calls);
  let isOpen = replies.length > 0 && replies.length === calls.length;
  return (asked) => {
    if (!isOpen || JSON.stringify(asked) !== known) return callBatch(asked);
    isOpen = false;
    return Promise.resolve(replies);
  };
}
