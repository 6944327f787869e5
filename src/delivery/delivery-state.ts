import type { CallResult } from '#portal/call.ts';
import { afterUnseenTry, type Outcome, outcomeOf } from './outcome.ts';
import {
  afterAnswer,
  afterSending,
  type Bucket,
  nextDeparture,
  type Pace,
  startPace,
  type WaitReason,
} from './pace.ts';
import { type Plan, type PlannedNotice, type PlannedRequest, pack } from './plan.ts';

/** Why a delivery ended before everybody had an outcome. */
export type StopReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'errors'; readonly code: string }
  | { readonly kind: 'rightsLost'; readonly code: string };

export type DeliveryState = {
  readonly plan: Plan;
  readonly phase: 'running' | 'paused' | 'stopping' | 'ended';
  readonly queue: readonly PlannedRequest[];
  /** What is on its way, by the number of the request. */
  readonly inFlight: ReadonlyMap<number, PlannedRequest>;
  readonly sent: number;
  /** What is known, by person; who is in the queue or on the way is not in it. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly pace: Pace;
  /** Requests in a row that reached nobody. */
  readonly failedInARow: number;
  readonly stopReason: StopReason | undefined;
};

export type DeliveryEvent =
  | { readonly kind: 'sent'; readonly at: number }
  | {
      readonly kind: 'answered';
      readonly request: number;
      readonly results: readonly CallResult[];
      readonly at: number;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' };

export type Move =
  | { readonly kind: 'send'; readonly request: PlannedRequest }
  | { readonly kind: 'wait'; readonly until: number; readonly reason: WaitReason }
  /** Only an answer or the person can bring the next move. */
  | { readonly kind: 'listen' }
  | { readonly kind: 'ended' };

/** After so many failed requests in a row the next one would fail too (product.md 5.9). */
export const FAILED_REQUESTS_LIMIT = 10;

/** Refusals of the sender, whoever the recipient is: one of them, if its request holds nobody else, is enough. */
const SENDER_REFUSED = new Set([
  'WRONG_AUTH_TYPE',
  'NO_AUTH_FOUND',
  'expired_token',
  'invalid_token',
  'authorization_error',
  'INVALID_CREDENTIALS',
  'insufficient_scope',
  'user_access_error',
  'ERROR_METHOD_NOT_FOUND',
  'PORTAL_DELETED',
  'OVERLOAD_LIMIT',
  'JSSDK_FRAME_REFRESH_AUTH_TIMEOUT',
  'JSSDK_HTTP_REDIRECT_BLOCKED',
]);

/** Refusals that may concern one recipient or the sender: only several in one request tell. */
const AMBIGUOUS_REFUSALS = new Set(['ACCESS_DENIED']);

/** Refusals that cost nothing: the notice goes back to the queue, and everybody waits a little. */
const COMES_BACK = new Set(['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT']);

/** A delivery before its first request; `at` in ms. */
export function startDelivery(plan: Plan, bucket: Bucket, at: number): DeliveryState {
  return {
    plan,
    phase: plan.requests.length === 0 ? 'ended' : 'running',
    queue: plan.requests,
    inFlight: new Map(),
    sent: 0,
    outcomes: new Map(),
    pace: startPace(bucket, at),
    failedInARow: 0,
    stopReason: undefined,
  };
}

/** What to do now; `at` in ms. */
export function nextMove(state: DeliveryState, at: number): Move {
  const { phase, queue, inFlight, pace } = state;
  if (phase === 'ended') return { kind: 'ended' };
  const [request] = queue;
  if (phase !== 'running' || request === undefined || inFlight.size >= pace.lanes) return { kind: 'listen' };
  const { until, reason } = nextDeparture(pace, at);
  return until > at ? { kind: 'wait', until, reason } : { kind: 'send', request };
}

/** One small fact changes the state; an answer to a request that is not on its way changes nothing. */
export function step(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  switch (event.kind) {
    case 'sent':
      return send(state, event.at);
    case 'answered':
      return ended(answer(state, event.request, event.results, event.at));
    case 'pause':
      return state.phase === 'running' ? { ...state, phase: 'paused' } : state;
    case 'resume':
      return state.phase === 'paused' ? { ...state, phase: 'running' } : state;
    case 'stop':
      return ended(stop(state, { kind: 'asked' }));
  }
}

function send(state: DeliveryState, at: number): DeliveryState {
  const [request, ...queue] = state.queue;
  if (request === undefined) return state;
  const sent = state.sent + 1;
  return {
    ...state,
    queue,
    sent,
    inFlight: new Map(state.inFlight).set(sent, request),
    pace: afterSending(state.pace, at),
  };
}

function answer(
  state: DeliveryState,
  number: number,
  results: readonly CallResult[],
  at: number,
): DeliveryState {
  const request = state.inFlight.get(number);
  if (request === undefined) return state;
  const inFlight = new Map(state.inFlight);
  inFlight.delete(number);

  const outcomes = new Map(state.outcomes);
  const back: PlannedNotice[] = [];
  const judged: Outcome[] = [];
  request.notices.forEach((notice, index) => {
    const outcome = outcomeOf(results[index] ?? MISSING);
    if (outcome.kind === 'refused' && COMES_BACK.has(outcome.code)) {
      back.push(notice);
      return;
    }
    outcomes.set(notice.userId, state.plan.unseen ? afterUnseenTry(outcome) : outcome);
    judged.push(outcome);
  });

  const lost = judged.length > 0 && judged.every((outcome) => outcome.kind === 'unknown');
  const failedInARow = countFailed(state.failedInARow, judged);
  const next: DeliveryState = {
    ...state,
    inFlight,
    outcomes,
    failedInARow,
    queue: back.length === 0 ? state.queue : [...pack(back, state.plan), ...state.queue],
    pace: afterAnswer(state.pace, results, at, lost ? failedInARow : 0),
  };
  const reason = reasonToStop(judged, back.length === 0, failedInARow);
  return reason === undefined ? next : stop(next, reason);
}

/** A request fails if each of its rows was refused or lost; one of which nothing is known yet changes nothing. */
function countFailed(before: number, judged: readonly Outcome[]): number {
  if (judged.length === 0) return before;
  return judged.every(isFailure) ? before + 1 : 0;
}

function isFailure(outcome: Outcome): outcome is Extract<Outcome, { kind: 'refused' | 'unknown' }> {
  return outcome.kind === 'refused' || outcome.kind === 'unknown';
}

/** The refusal of one person stops nothing: only a whole request that says so proves that the right is lost. */
function reasonToStop(
  judged: readonly Outcome[],
  isWhole: boolean,
  failedInARow: number,
): StopReason | undefined {
  const last = judged.findLast(isFailure);
  if (last === undefined) return undefined;
  const saysAll = isWhole && judged.every(isRightLost);
  if (saysAll && (judged.length > 1 || SENDER_REFUSED.has(last.code)))
    return { kind: 'rightsLost', code: last.code };
  return failedInARow < FAILED_REQUESTS_LIMIT ? undefined : { kind: 'errors', code: last.code };
}

function isRightLost(outcome: Outcome): boolean {
  return (
    outcome.kind === 'refused' && (SENDER_REFUSED.has(outcome.code) || AMBIGUOUS_REFUSALS.has(outcome.code))
  );
}

/** What is on its way cannot be called back; the rest stays in the queue, and counts as left. */
function stop(state: DeliveryState, reason: StopReason): DeliveryState {
  if (state.phase === 'ended' || state.phase === 'stopping') return state;
  return { ...state, phase: 'stopping', stopReason: reason };
}

function ended(state: DeliveryState): DeliveryState {
  if (state.phase === 'ended' || state.inFlight.size > 0) return state;
  if (state.phase === 'stopping' || state.queue.length === 0) return { ...state, phase: 'ended' };
  return state;
}

const MISSING: CallResult = {
  ok: false,
  error: { code: 'ROW_MISSING', message: '', status: 200, executed: 'unknown', retryable: true },
};
