import { describe, expect, it } from 'vitest';
import type { CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { countOnTheWay, countOutcomes, isDone } from './counts.ts';
import { type DeliveryEvent, type DeliveryState, nextMove, startDelivery, step } from './delivery-state.ts';
import { planDelivery } from './plan.ts';
import { wireTags } from './tags.ts';

const AT = 1_000_000;

/** Texts that a batch would read as a reference: each notice goes out by itself. */
const aSlowDelivery = (count: number) => aDelivery(count, '$result[0]');

function aDelivery(count: number, MESSAGE = 'Hi'): DeliveryState {
  const people = Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
  const tags = wireTags({
    typedTag: '',
    typedSubTag: '',
    sendId: 'a',
    people,
    held: new Map(),
  });
  const plan = planDelivery({ wire: { TYPE: 'USER', MESSAGE }, people, tags });
  return startDelivery(plan, { threshold: 50, perSecond: 2 }, AT);
}

const sent: DeliveryEvent = { kind: 'sent', at: AT };
const answered = (request: number, results: readonly CallResult[]): DeliveryEvent => ({
  kind: 'answered',
  request,
  results,
  at: AT,
});
const ok = (count: number): readonly CallResult[] =>
  Array.from({ length: count }, (_, index) => ({ ok: true, result: index + 100 }));
const all = (count: number, code: string, status = 400): readonly CallResult[] =>
  Array.from({ length: count }, () => ({ ok: false, error: portalError(code, '', status) }));

const run = (state: DeliveryState, ...events: readonly DeliveryEvent[]) => events.reduce(step, state);
const counts = (state: DeliveryState) => countOutcomes(state.plan, state.outcomes);

describe('a delivery', () => {
  it('is done when every answer is good', () => {
    const state = run(aDelivery(60), sent, sent, answered(2, ok(10)), answered(1, ok(50)));
    expect(state.phase).toBe('ended');
    expect(counts(state)).toMatchObject({ delivered: 60, left: 0, total: 60 });
    expect(isDone(counts(state))).toBe(true);
  });

  it('is never done with somebody unknown', () => {
    const state = run(aDelivery(2), sent, answered(1, all(2, 'NETWORK_ERROR', 0)));
    expect(state.phase).toBe('ended');
    expect(counts(state)).toMatchObject({ unknown: 2 });
    expect(isDone(counts(state))).toBe(false);
  });

  it('has nothing to do with nobody', () => {
    expect(aDelivery(0).phase).toBe('ended');
  });

  it('counts who is on the way as left', () => {
    const state = run(aDelivery(60), sent);
    expect(counts(state)).toMatchObject({ left: 60, total: 60 });
    expect(countOnTheWay(state)).toBe(50);
  });

  it('takes a second answer to one request for nothing', () => {
    const once = run(aDelivery(60), sent, answered(1, ok(50)));
    expect(run(once, answered(1, all(50, 'NETWORK_ERROR', 0)))).toBe(once);
  });

  it('holds a missing row for unknown, not for good', () => {
    const state = run(aDelivery(2), sent, answered(1, ok(1)));
    expect(state.outcomes.get(2)).toMatchObject({ kind: 'unknown', code: 'ROW_MISSING' });
  });
});

describe('a refusal by the limits', () => {
  it.each(['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT'])('%s costs no notice and is no error', (code) => {
    const state = run(aDelivery(60), sent, answered(1, all(50, code, 503)));
    expect(state.failedInARow).toBe(0);
    expect(state.queue.map(({ notices }) => notices.length)).toEqual([50, 10]);
    expect(counts(state)).toMatchObject({ left: 60, refused: 0 });
    expect(nextMove(state, AT).kind).toBe('wait');
  });

  it('brings back only the rows that it hit', () => {
    const rows = [...ok(30), ...all(20, 'OPERATION_TIME_LIMIT')];
    const state = run(aDelivery(50), sent, answered(1, rows));
    expect(state.phase).toBe('running');
    expect(state.queue.flatMap(({ notices }) => notices.map(({ userId }) => userId))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 31),
    );
  });

  it('leaves what comes back after a stop to the person', () => {
    const state = run(
      aDelivery(50),
      sent,
      { kind: 'stop' },
      answered(1, all(50, 'QUERY_LIMIT_EXCEEDED', 503)),
    );
    expect(state.phase).toBe('ended');
    expect(counts(state)).toMatchObject({ left: 50 });
  });
});

describe('pause and stop', () => {
  it('sends nothing while paused, and goes on where it was', () => {
    const paused = run(aDelivery(200), sent, { kind: 'pause' });
    expect(nextMove(paused, AT).kind).toBe('listen');
    expect(nextMove(run(paused, { kind: 'resume' }), AT).kind).toBe('send');
  });

  it('waits for what is on the way before it ends', () => {
    const stopping = run(aDelivery(200), sent, { kind: 'stop' });
    expect(stopping.phase).toBe('stopping');
    const state = run(stopping, answered(1, ok(50)));
    expect(state).toMatchObject({ phase: 'ended', stopReason: { kind: 'asked' } });
    expect(counts(state)).toMatchObject({ delivered: 50, left: 150 });
  });

  it('cannot be resumed or stopped again once it has ended', () => {
    const state = run(aDelivery(1), sent, answered(1, ok(1)));
    expect(run(state, { kind: 'stop' }, { kind: 'resume' }, { kind: 'pause' })).toBe(state);
  });

  it('stops out of a pause', () => {
    expect(run(aDelivery(200), { kind: 'pause' }, { kind: 'stop' }).phase).toBe('ended');
  });
});

describe('stopping by itself', () => {
  it.each(['ACCESS_DENIED', 'expired_token', 'ATTACH_ERROR'])(
    'goes on for the others when one row of a batch is refused: %s',
    (code) => {
      const rows = [...ok(30), ...all(1, code), ...ok(19)];
      const state = run(aDelivery(300), sent, answered(1, rows));
      expect(state).toMatchObject({ phase: 'running', failedInARow: 0, stopReason: undefined });
      expect(counts(state)).toMatchObject({ delivered: 49, refused: 1, left: 250 });
    },
  );

  it('goes on when the last ten rows of a batch are refused', () => {
    const rows = [...ok(40), ...all(10, 'ACCESS_DENIED')];
    expect(run(aDelivery(300), sent, answered(1, rows))).toMatchObject({ phase: 'running', failedInARow: 0 });
  });

  it('stops after ten requests in a row in which every row was refused', () => {
    let state = aDelivery(600);
    for (let number = 1; number <= 10; number += 1) {
      expect(state.phase).toBe('running');
      state = run(state, sent, answered(number, all(50, 'ATTACH_ERROR')));
    }
    expect(state).toMatchObject({ phase: 'ended', stopReason: { kind: 'errors', code: 'ATTACH_ERROR' } });
    expect(counts(state)).toMatchObject({ refused: 500, left: 100 });
  });

  it('starts to count anew after a request that reached somebody', () => {
    const refused = answered(1, all(50, 'ATTACH_ERROR'));
    const mixed = answered(2, [...all(49, 'ATTACH_ERROR'), ...ok(1)]);
    expect(run(aDelivery(300), sent, refused).failedInARow).toBe(1);
    expect(run(aDelivery(300), sent, refused, sent, mixed).failedInARow).toBe(0);
  });

  it('takes a lost request for one error, however many notices it held', () => {
    const state = run(aDelivery(600), sent, answered(1, all(50, 'NETWORK_ERROR', 0)));
    expect(state).toMatchObject({ phase: 'running', failedInARow: 1 });
  });

  it('stops after ten lost requests', () => {
    let state = aDelivery(600);
    for (let number = 1; number <= 10; number += 1) {
      state = run(state, sent, answered(number, all(50, 'NETWORK_ERROR', 0)));
    }
    expect(state).toMatchObject({ phase: 'ended', stopReason: { kind: 'errors', code: 'NETWORK_ERROR' } });
  });

  it.each(['insufficient_scope', 'expired_token', 'NO_AUTH_FOUND', 'OVERLOAD_LIMIT', 'ACCESS_DENIED'])(
    'stops at once when all rows of a request say that the right to send is lost: %s',
    (code) => {
      const state = run(aDelivery(300), sent, answered(1, all(50, code, 403)));
      expect(state).toMatchObject({ phase: 'ended', stopReason: { kind: 'rightsLost', code } });
    },
  );

  it('stops when the only row of a request says it of the sender, not when it may be about the person', () => {
    const single = (code: string) => run(aSlowDelivery(20), sent, answered(1, all(1, code, 403)));
    expect(single('expired_token')).toMatchObject({ stopReason: { kind: 'rightsLost' } });
    expect(single('ACCESS_DENIED')).toMatchObject({ phase: 'running', stopReason: undefined });
  });

  it('does not take the rows that were answered for all when others come back', () => {
    const rows = [...all(2, 'ACCESS_DENIED'), ...all(48, 'OPERATION_TIME_LIMIT')];
    expect(run(aDelivery(300), sent, answered(1, rows))).toMatchObject({ phase: 'running' });
  });

  it('takes people who cannot be reached for no error', () => {
    const rows: readonly CallResult[] = Array.from({ length: 50 }, () => ({ ok: true, result: false }));
    expect(run(aDelivery(100), sent, answered(1, rows))).toMatchObject({ phase: 'running', failedInARow: 0 });
  });
});
