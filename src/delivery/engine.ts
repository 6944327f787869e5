/**
 * The send engine. This folder owns the plan of a send (plan.ts), the tags on the wire (tags.ts), the loop that
 * carries a plan out (here), how fast it may go (pace.ts), and what became of each notice (outcome.ts, counts.ts).
 * It refuses to know the SDK, React, the browser and the clock: calls, time and the journal are handed in.
 *
 * Everything that happens is a small fact that delivery-state.ts turns into the next state; the loop below only
 * asks what to do next. A notice that may have arrived is never repeated by itself.
 */
import type { Call, CallPortalBatch, CallResult } from '#portal/call.ts';
import { type DeliveryEvent, type DeliveryState, nextMove, startDelivery, step } from './delivery-state.ts';
import type { Bucket } from './pace.ts';
import { callsOf, type Plan, type PlannedRequest } from './plan.ts';
import { steadyClock } from './steady-clock.ts';

export type DeliveryClock = {
  /** ms. */
  readonly now: () => number;
  /** Settles after so many ms; never rejects. */
  readonly sleep: (ms: number) => Promise<void>;
};

export type DeliveryIo = {
  /** One im.notify; never rejects. */
  readonly callOne: (params: object) => Promise<CallResult>;
  readonly callBatch: CallPortalBatch;
  readonly clock: DeliveryClock;
  readonly bucket: Bucket;
  /** What is known so far, as a last command of each batch; the plan has to keep room for it. */
  readonly journal?: (state: DeliveryState) => Call | undefined;
  readonly onJournal?: (result: CallResult) => void;
  /** Every change of the state, from the first to the last. */
  readonly onStep?: (state: DeliveryState) => void;
};

export type Delivery = {
  readonly state: () => DeliveryState;
  /** Settles with the last state; never rejects. */
  readonly ended: Promise<DeliveryState>;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Sends nothing more; what is on its way is still waited for. */
  readonly stop: () => void;
};

/** Carries a plan out. A notice that may have arrived is never repeated here; retryPlan offers that to a person. */
export function runDelivery(plan: Plan, io: DeliveryIo): Delivery {
  const now = steadyClock(io.clock.now);
  let state = startDelivery(plan, io.bucket, now());
  let wake = () => {};

  function happen(event: DeliveryEvent): void {
    const before = state;
    state = step(state, event);
    if (state !== before) io.onStep?.(state);
    wake();
  }

  async function send(request: PlannedRequest): Promise<void> {
    happen({ kind: 'sent', at: now() });
    const number = state.sent;
    const results = await perform(plan, request, io, state);
    happen({ kind: 'answered', request: number, results, at: now() });
  }

  async function run(): Promise<DeliveryState> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const move = nextMove(state, now());
      if (move.kind === 'ended') return state;
      if (move.kind === 'send') void send(move.request);
      else if (move.kind === 'listen') await woken;
      else await Promise.race([woken, io.clock.sleep(move.until - now())]);
    }
  }

  return {
    state: () => state,
    ended: run(),
    pause: () => happen({ kind: 'pause' }),
    resume: () => happen({ kind: 'resume' }),
    stop: () => happen({ kind: 'stop' }),
  };
}

async function perform(
  plan: Plan,
  request: PlannedRequest,
  io: DeliveryIo,
  state: DeliveryState,
): Promise<readonly CallResult[]> {
  const calls = callsOf(plan, request);
  try {
    if (request.kind === 'single') return await Promise.all(calls.map(({ params }) => io.callOne(params)));
    const note = io.journal?.(state);
    const results = await io.callBatch(note === undefined ? calls : [...calls, note]);
    const noted = note === undefined ? undefined : results[calls.length];
    if (noted !== undefined) io.onJournal?.(noted);
    // The journal's method has an account of time of its own; it says nothing of how fast notices may go.
    return results.slice(0, calls.length);
  } catch (thrown) {
    // A bug below must not leave a delivery that waits for ever; whether anything was sent nobody knows.
    const error = { code: 'JSSDK_UNKNOWN_ERROR', message: String(thrown), status: 0 };
    return calls.map(() => ({ ok: false, error: { ...error, executed: 'unknown', retryable: true } }));
  }
}
