import type { CallResult } from '#portal/call.ts';

/** The portal's leaky bucket: how many requests it holds, and how many it lets go each second (portal-rest.md, 2). */
export type Bucket = { readonly threshold: number; readonly perSecond: number };

export type WaitReason =
  /** The bucket is full, or the portal said that it is. */
  | 'bucket'
  /** The method has used up its seconds of the last ten minutes. */
  | 'operating'
  /** Nothing came back; hurrying would only lose more. */
  | 'noAnswer';

/** How fast requests may leave. Times in ms of the clock that was handed in. */
export type Pace = {
  readonly bucket: Bucket;
  /** Requests that may be on their way at once. */
  readonly lanes: number;
  /** Good answers since the number of lanes changed. */
  readonly calm: number;
  readonly tokens: number;
  readonly tokensAt: number;
  /** Refusals by the bucket since the last good answer. */
  readonly refusals: number;
  readonly notBefore: number;
  /** When the wait until `notBefore` began. */
  readonly waitingSince: number;
  readonly waitingFor: WaitReason | undefined;
  /** When the portal frees the oldest of the method's used seconds, as last heard. */
  readonly operatingResetAt: number | undefined;
};

export const FIRST_LANES = 2;
export const MOST_LANES = 4;
/** Left to other tabs and apps behind the same address. */
const TOKENS_FOR_OTHERS = 2;
/** The cloud stops a method at 480 s of work in 10 min (portal-rest.md, 2); stop a little before. */
const OPERATING_LIMIT_SECONDS = 475;
const OPERATING_WINDOW = 600_000;
const SHORTEST_OPERATING_WAIT = 10_000;
const UNHEARD_OPERATING_WAIT = 60_000;
const LONGEST_BACK_OFF = 30_000;

export function startPace(bucket: Bucket, at: number): Pace {
  return {
    bucket,
    lanes: FIRST_LANES,
    calm: 0,
    tokens: Math.max(1, bucket.threshold - TOKENS_FOR_OTHERS),
    tokensAt: at,
    refusals: 0,
    notBefore: 0,
    waitingSince: 0,
    waitingFor: undefined,
    operatingResetAt: undefined,
  };
}

/** When the next request may leave, and what it waits for; `until` is not after `at` when it may leave now. */
export function nextDeparture(
  pace: Pace,
  at: number,
): { readonly until: number; readonly reason: WaitReason } {
  // By a clock that was set back, no longer than the whole wait.
  const wait = pace.notBefore - Math.max(at, pace.waitingSince);
  if (wait > 0) return { until: at + wait, reason: pace.waitingFor ?? 'bucket' };
  const missing = 1 - tokensNow(pace, at);
  return { until: at + Math.max(0, Math.ceil((missing / pace.bucket.perSecond) * 1000)), reason: 'bucket' };
}

export function afterSending(pace: Pace, at: number): Pace {
  return { ...pace, tokens: tokensNow(pace, at) - 1, tokensAt: at };
}

/** Learns from an answer; `lostInARow` is the number of requests without an answer, this one included. */
export function afterAnswer(
  pace: Pace,
  results: readonly CallResult[],
  at: number,
  lostInARow: number,
): Pace {
  const heard = { ...pace, operatingResetAt: resetAt(results, at) ?? pace.operatingResetAt };
  if (refusedBy(results, 'OPERATION_TIME_LIMIT') || usedSeconds(results) >= OPERATING_LIMIT_SECONDS) {
    return { ...heard, calm: 0, ...later(heard, at, operatingFree(heard, at) - at, 'operating') };
  }
  if (refusedBy(results, 'QUERY_LIMIT_EXCEEDED')) {
    const wait = backOff(2000, 1.5, pace.refusals);
    return {
      ...heard,
      ...later(heard, at, wait, 'bucket'),
      lanes: Math.max(1, pace.lanes - 1),
      calm: 0,
      refusals: pace.refusals + 1,
      tokens: 0,
      tokensAt: at,
    };
  }
  if (lostInARow > 0) {
    const wait = backOff(1000, 2, lostInARow - 1);
    return { ...heard, ...later(heard, at, wait, 'noAnswer'), lanes: Math.max(1, pace.lanes - 1), calm: 0 };
  }
  const faster = pace.calm + 1 >= 2 * pace.lanes && pace.lanes < MOST_LANES;
  return {
    ...heard,
    refusals: 0,
    lanes: faster ? pace.lanes + 1 : pace.lanes,
    calm: faster ? 0 : pace.calm + 1,
  };
}

/** A good guess of how long so many requests take, in seconds, before the first has left. */
export function estimateSeconds(requests: number, bucket: Bucket): number {
  const SECONDS_A_REQUEST = 0.5;
  const byLanes =
    Math.ceil(requests / (requests < 2 * FIRST_LANES ? FIRST_LANES : MOST_LANES)) * SECONDS_A_REQUEST;
  const byBucket = (requests - (bucket.threshold - TOKENS_FOR_OTHERS)) / bucket.perSecond;
  return Math.ceil(Math.max(byLanes, byBucket, 0));
}

function tokensNow(pace: Pace, at: number): number {
  const refilled = pace.tokens + (Math.max(0, at - pace.tokensAt) / 1000) * pace.bucket.perSecond;
  return Math.min(pace.bucket.threshold, refilled);
}

/** A wait that is already longer stays, with its reason. */
function later(
  pace: Pace,
  at: number,
  wait: number,
  waitingFor: WaitReason,
): Pick<Pace, 'notBefore' | 'waitingSince' | 'waitingFor'> {
  const notBefore = at + wait;
  return notBefore > pace.notBefore ? { notBefore, waitingSince: at, waitingFor } : pace;
}

function backOff(first: number, factor: number, times: number): number {
  return Math.min(LONGEST_BACK_OFF, first * factor ** times);
}

function refusedBy(results: readonly CallResult[], code: string): boolean {
  return results.some((result) => !result.ok && result.error.code === code);
}

function usedSeconds(results: readonly CallResult[]): number {
  return Math.max(0, ...results.map((result) => (result.ok ? (result.time?.operating ?? 0) : 0)));
}

/** The portal's reset time on our own clock: only the distance to the reply's own time is believed. */
function resetAt(results: readonly CallResult[], at: number): number | undefined {
  for (const result of results) {
    const time = result.ok ? result.time : undefined;
    if (time?.operatingResetAt !== undefined) return at + (time.operatingResetAt - time.finish) * 1000;
  }
  return undefined;
}

function operatingFree(pace: Pace, at: number): number {
  const free = pace.operatingResetAt;
  if (free === undefined || free <= at) return at + UNHEARD_OPERATING_WAIT;
  return Math.min(Math.max(free + 1000, at + SHORTEST_OPERATING_WAIT), at + OPERATING_WINDOW + 1000);
}
