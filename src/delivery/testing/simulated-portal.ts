import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import type { DeliveryClock, DeliveryIo } from '../engine.ts';
import type { Bucket } from '../pace.ts';

/** A clock for tests that jumps from one awaited moment to the next; nothing really waits. */
export type SimulatedClock = DeliveryClock & {
  /** Lets time pass until the promise has settled. */
  readonly runUntil: <T>(promise: Promise<T>) => Promise<T>;
};

export function simulatedClock(): SimulatedClock {
  let now = 1_000_000;
  let timers: { at: number; ring: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) => new Promise((ring) => timers.push({ at: now + Math.max(0, ms), ring })),
    async runUntil(promise) {
      let settled = false;
      const watched = promise.finally(() => {
        settled = true;
      });
      for (;;) {
        for (let i = 0; i < 30; i += 1) await Promise.resolve();
        if (settled) return watched;
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) throw new Error('Nothing will ever happen again');
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.ring();
      }
    },
  };
}

/** What happens to one request: carried out as far as `runs` says, and answered or not. */
export type Fault = {
  readonly kind: 'lost' | 'html' | 'bucket' | 'operating' | 'rowMissing' | 'refused';
  /** Commands that are carried out all the same. */
  readonly runs: number;
};

export type SimulatedPortal = Pick<DeliveryIo, 'callOne' | 'callBatch'> & {
  /** How many notices a person holds. */
  readonly held: (userId: number) => number;
  readonly requests: () => number;
  readonly most: () => number;
  readonly refusedByBucket: () => number;
};

export type SimulatedOptions = {
  readonly clock: DeliveryClock;
  /** The two readings of "a TAG is unique" (product.md, "Tags on the wire"). */
  readonly reading: 'recipient' | 'app';
  readonly faults?: readonly (Fault | undefined)[];
  readonly muted?: ReadonlySet<number>;
  readonly dismissed?: ReadonlySet<number>;
  readonly bucket?: Bucket;
  readonly latency?: number;
};

/** The portal's side of im.notify for tests: who holds which notice under which tag, and what goes wrong on the way. */
export function simulatedPortal(options: SimulatedOptions): SimulatedPortal {
  const { clock, reading, faults = [], muted, dismissed, bucket, latency = 400 } = options;
  /** The people who hold a notice, by its tag. */
  const holders = new Map<string, Set<number>>();
  let ids = 100;
  let requests = 0;
  let onTheWay = 0;
  let most = 0;
  let level = 0;
  let levelAt = clock.now();
  let refusals = 0;

  function notify({ params }: Call): CallResult {
    const { USER_ID, TAG } = read(params);
    const seconds = Math.floor(clock.now() / 1000) + 1_700_000_000;
    const time = { start: seconds, finish: seconds + 0.4 };
    if (dismissed?.has(USER_ID)) return { ok: true, result: false, time };
    if (muted?.has(USER_ID)) return { ok: true, result: seconds, time };
    const before = reading === 'app' ? undefined : holders.get(TAG);
    holders.set(TAG, new Set(before).add(USER_ID));
    ids += 1;
    return { ok: true, result: ids, time };
  }

  async function request(calls: readonly Call[]): Promise<readonly CallResult[]> {
    const fault = faults[requests];
    requests += 1;
    onTheWay += 1;
    most = Math.max(most, onTheWay);
    await clock.sleep(latency);
    onTheWay -= 1;
    level = Math.max(0, level - ((clock.now() - levelAt) / 1000) * (bucket?.perSecond ?? 0)) + 1;
    levelAt = clock.now();
    if (bucket !== undefined && level > bucket.threshold) {
      level -= 1;
      refusals += 1;
      return calls.map(() => failed('QUERY_LIMIT_EXCEEDED', 503));
    }
    return calls.map((call, index) => {
      if (fault === undefined) return notify(call);
      if (fault.kind === 'bucket') return failed('QUERY_LIMIT_EXCEEDED', 503);
      if (fault.kind === 'operating' && index >= fault.runs) return failed('OPERATION_TIME_LIMIT', 200);
      if (fault.kind === 'refused' && index >= fault.runs) return failed('ATTACH_ERROR', 400);
      const result = index < fault.runs ? notify(call) : undefined;
      if (fault.kind === 'lost') return failed('NETWORK_ERROR', 0);
      if (fault.kind === 'html') return failed('ERR_BAD_RESPONSE', 502);
      return result ?? failed('ROW_MISSING', 200);
    });
  }

  return {
    held: (userId) => [...holders.values()].filter((people) => people.has(userId)).length,
    requests: () => requests,
    most: () => most,
    refusedByBucket: () => refusals,
    callBatch: request,
    async callOne(params) {
      const [result] = await request([{ method: 'im.notify', params }]);
      return result ?? failed('ROW_MISSING', 200);
    },
  };
}

function failed(code: string, status: number): CallResult {
  return { ok: false, error: portalError(code, '', status) };
}

function read(params: object): { readonly USER_ID: number; readonly TAG: string } {
  if (!('USER_ID' in params) || !('TAG' in params)) throw new Error('Not the parameters of im.notify');
  return { USER_ID: Number(params.USER_ID), TAG: String(params.TAG) };
}
