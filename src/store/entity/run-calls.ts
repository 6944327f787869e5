import { BATCH_LIMIT_COMMANDS, looksLikeReference } from '#delivery/batch-rules.ts';
import { encodedPairBytes } from '#delivery/encoded-size.ts';
import type { Call, CallPortal, CallPortalBatch, CallResult } from '#portal/call.ts';

export type StoreAccess = {
  readonly call: CallPortal;
  readonly callBatch: CallPortalBatch;
  /** Settles after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Encoded bytes of commands in one batch at most, well below what delivery itself dares. */
const BATCH_BYTES = 700_000;
/** Waits before a call that the portal refused for now is made again, ms. */
const PAUSES = [1_000, 3_000] as const;

/** Calls of one request each: several go as a batch, one alone as itself. */
function groupCalls(calls: readonly Call[]): readonly (readonly Call[])[] {
  const groups: (readonly Call[])[] = [];
  let batch: Call[] = [];
  let bytes = 0;
  const close = () => {
    if (batch.length > 0) groups.push(batch);
    batch = [];
    bytes = 0;
  };
  for (const call of calls) {
    const params = JSON.stringify(call.params);
    if (looksLikeReference(params)) {
      // A batch would replace a part of the text by an earlier answer (portal-rest.md, 1).
      close();
      groups.push([call]);
      continue;
    }
    const size = encodedPairBytes(call.method, params);
    if (batch.length === BATCH_LIMIT_COMMANDS || bytes + size > BATCH_BYTES) close();
    batch.push(call);
    bytes += size;
  }
  close();
  return groups;
}

/**
 * Makes calls in as few requests as they need, in their order; one result per call. What the portal refused for now,
 * having done nothing, is made again twice; what may have happened is not. `lastMeansAll`: after a request in which
 * something failed none follows, because the last call tells whoever reads it that all before it is there.
 */
export async function runCalls(
  access: StoreAccess,
  calls: readonly Call[],
  lastMeansAll = false,
): Promise<readonly CallResult[]> {
  let results = await runOnce(access, calls, lastMeansAll);
  for (const pause of PAUSES) {
    const again = results.flatMap((result, index) => (isPutOff(result) ? [index] : []));
    if (again.length === 0) break;
    await access.wait(pause);
    const repeated = await runOnce(
      access,
      again.flatMap((index) => calls[index] ?? []),
      lastMeansAll,
    );
    results = results.map((result, index) => repeated[again.indexOf(index)] ?? result);
  }
  return results;
}

function isPutOff(result: CallResult): boolean {
  return !result.ok && result.error.retryable && result.error.executed === 'no';
}

async function runOnce(
  { call, callBatch }: StoreAccess,
  calls: readonly Call[],
  lastMeansAll: boolean,
): Promise<readonly CallResult[]> {
  const results: CallResult[] = [];
  for (const group of groupCalls(calls)) {
    const failed = lastMeansAll && results.find((result) => !result.ok);
    // Fails as that one did, and is made again where that one is.
    if (failed) results.push(...group.map(() => failed));
    else if (group.length > 1) results.push(...(await callBatch(group)));
    else for (const single of group) results.push(await call(single));
  }
  return results;
}
