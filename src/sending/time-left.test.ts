import { describe, expect, it } from 'vitest';
import { type DeliveryState, startDelivery, step } from '#delivery/delivery-state.ts';
import { plannedNotices } from '#delivery/plan.ts';
import { startClock } from './running-clock.ts';
import { aSend } from './testing/a-send.ts';
import { timeLeft } from './time-left.ts';

const BUCKET = { threshold: 50, perSecond: 2 };
const MINUTE = 60_000;
const { plan } = aSend(
  'Text',
  Array.from({ length: 120 }, (_, index) => index + 5),
);

/** A delivery whose first batch went out at once and was answered after ten seconds. */
function begun(): DeliveryState {
  const sent = step(startDelivery(plan, BUCKET, 0), { kind: 'sent', at: 0 });
  const results = (sent.inFlight.get(1)?.notices ?? []).map((_, index) => ({
    ok: true as const,
    result: index + 1,
  }));
  return step(sent, { kind: 'answered', request: 1, results, at: 10_000 });
}

const waiting = (until: number): DeliveryState => {
  const state = begun();
  return { ...state, pace: { ...state.pace, notBefore: until, waitingFor: 'operating' } };
};

describe('the time that is left', () => {
  it('is the rest at the speed so far', () => {
    const state = begun();
    const done = state.outcomes.size;
    const rest = plannedNotices(plan).length - done;
    expect(timeLeft(state, startClock(0), 10_000)).toEqual({
      speed: { perMinute: done * 6, secondsLeft: Math.ceil((rest * 10) / done) },
      wait: undefined,
    });
  });

  it.each([2000, 10_000, 10 * MINUTE])('includes a wait of %i ms, and is never shorter', (ms) => {
    const without = timeLeft(begun(), startClock(0), 10_000).speed?.secondsLeft ?? 0;
    const { speed, wait } = timeLeft(waiting(10_000 + ms), startClock(0), 10_000);
    expect(wait).toEqual({ seconds: ms / 1000, reason: 'operating' });
    expect(speed?.secondsLeft).toBe(without + ms / 1000);
  });

  it('has no sentence for a wait that is over in a moment', () => {
    expect(timeLeft(waiting(11_000), startClock(0), 10_000).wait).toBeUndefined();
  });

  it('names a wait also while the last answers are on their way', () => {
    const state = waiting(10 * MINUTE);
    const full = new Map([state.queue[0]].flatMap((request) => (request ? [[2, request] as const] : [])));
    const busy: DeliveryState = { ...state, inFlight: full, pace: { ...state.pace, lanes: 1 } };
    expect(timeLeft(busy, startClock(0), 10_000).wait).toMatchObject({ reason: 'operating' });
  });

  it('says nothing while the send is paused or stopping, or when nothing is left to send', () => {
    const state = waiting(10 * MINUTE);
    for (const kind of ['pause', 'stop'] as const) {
      const next = step({ ...state, inFlight: new Map([[9, { kind: 'single', notices: [] }]]) }, { kind });
      expect(timeLeft(next, startClock(0), 10_000)).toEqual({ speed: undefined, wait: undefined });
    }
    expect(timeLeft({ ...state, queue: [] }, startClock(0), 10_000).wait).toBeUndefined();
  });
});
