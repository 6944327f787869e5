import type { Call, CallPortalBatch, CallResult } from './call.ts';

/** Batches of reading calls that ask for nothing twice: only answers are remembered, failures are asked anew. */
export function rememberAnswers(callBatch: CallPortalBatch): CallPortalBatch {
  const known = new Map<string, CallResult>();
  return async (calls) => {
    const open = calls.filter((call) => !known.has(keyOf(call)));
    const replies = open.length === 0 ? [] : await callBatch(open);
    const failed = new Map<Call, CallResult>();
    for (const [at, call] of open.entries()) {
      const reply = replies[at];
      if (reply?.ok === true) known.set(keyOf(call), reply);
      else if (reply !== undefined) failed.set(call, reply);
    }
    return calls.flatMap((call) => known.get(keyOf(call)) ?? failed.get(call) ?? []);
  };
}

const keyOf = ({ method, params }: Call): string => JSON.stringify([method, params]);
