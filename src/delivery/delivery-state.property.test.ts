import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { countOnTheWay, countOutcomes, isDone } from './counts.ts';
import { type DeliveryEvent, type DeliveryState, nextMove, startDelivery, step } from './delivery-state.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { MOST_LANES } from './pace.ts';
import { planDelivery, plannedNotices, retryPlan } from './plan.ts';
import { wireTags } from './tags.ts';

const BUCKET = { threshold: 6, perSecond: 2 };

/** What may be said to one notice. */
const result: fc.Arbitrary<CallResult> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 9999 }).map((id) => ({ ok: true, result: id }) as const),
  },
  fc.constantFrom<CallResult>(
    { ok: true, result: false },
    { ok: true, result: 1_760_000_000, time: { start: 1_760_000_000, finish: 1_760_000_001 } },
    { ok: true, result: 'odd' },
  ),
  fc
    .constantFrom(
      ['QUERY_LIMIT_EXCEEDED', 503] as const,
      ['OPERATION_TIME_LIMIT', 429] as const,
      ['NETWORK_ERROR', 0] as const,
      ['ROW_MISSING', 200] as const,
      ['ATTACH_ERROR', 400] as const,
      ['insufficient_scope', 403] as const,
    )
    .map(([code, status]) => ({ ok: false, error: portalError(code, '', status) }) as const),
);

/** One thing that happens: chance decides what, and the state whether it can. */
type Happening =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'answer'; readonly which: number; readonly results: readonly CallResult[] }
  | { readonly kind: 'pause' | 'resume' | 'stop' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.nat(3000) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      which: fc.nat(9),
      // Fewer answers than notices, or more.
      results: fc.oneof(
        fc.array(result, { maxLength: 55 }),
        result.map((one) => Array.from({ length: 50 }, () => one)),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Happening>({ kind: 'pause' }, { kind: 'resume' }, { kind: 'stop' }),
  },
);

function begin(count: number, references: ReadonlySet<number>): DeliveryState {
  const people = Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
  const tags = wireTags({
    typedTag: '',
    typedSubTag: '',
    sendId: 'aaaaaaaaaa',
    people,
    held: new Map(),
  });
  const wire = (id: number) => ({ TYPE: 'USER', MESSAGE: references.has(id) ? '$result[0]' : 'Hi' }) as const;
  return startDelivery(planDelivery({ wire, people, tags }), BUCKET, 0);
}

/** Where everybody is, each place of each person once. */
function placesOf({ queue, inFlight, outcomes }: DeliveryState): readonly number[] {
  const waiting = queue.flatMap(({ notices }) => notices);
  const away = [...inFlight.values()].flatMap(({ notices }) => notices);
  return [...waiting, ...away].map(({ userId }) => userId).concat([...outcomes.keys()]);
}

const ascending = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);

/** Plays what happens, and looks at every state on the way. */
function play(
  start: DeliveryState,
  happenings: readonly Happening[],
  look: (after: DeliveryState, before: DeliveryState, event: DeliveryEvent, at: number) => void,
): DeliveryState {
  let state = start;
  let at = 0;
  const happen = (event: DeliveryEvent) => {
    const before = state;
    state = step(state, event);
    look(state, before, event, at);
  };
  for (const one of happenings) {
    if (one.kind === 'time') {
      at += one.ms;
      // As the loop of the engine does.
      while (nextMove(state, at).kind === 'send') happen({ kind: 'sent', at });
    } else if (one.kind === 'answer') {
      const numbers = [...state.inFlight.keys()];
      // Sometimes an answer comes to what was never sent, or was answered already.
      const request = numbers[one.which] ?? one.which;
      happen({ kind: 'answered', request, results: one.results, at });
    } else happen({ kind: one.kind });
  }
  return state;
}

const delivery = fc.record({
  count: fc.integer({ min: 0, max: 260 }),
  references: fc.array(fc.integer({ min: 1, max: 260 }), { maxLength: 5 }).map((ids) => new Set(ids)),
  happenings: fc.array(happening, { maxLength: 60 }),
});

describe('whatever happens in whatever order', () => {
  it('nobody is lost and nobody is there twice', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        const everybody = Array.from({ length: count }, (_, index) => index + 1);
        play(begin(count, references), happenings, (state) => {
          expect(ascending(placesOf(state))).toEqual(everybody);
        });
      }),
    );
  });

  it('what is known of a person is never forgotten, and never changed by somebody else’s answer', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        play(begin(count, references), happenings, (state, before, event) => {
          for (const [id, outcome] of before.outcomes) expect(state.outcomes.get(id)).toBe(outcome);
          if (event.kind !== 'answered') return;
          const notices = before.inFlight.get(event.request)?.notices ?? [];
          for (const [index, { userId }] of notices.entries()) {
            const outcome = state.outcomes.get(userId);
            const said = event.results[index];
            if (outcome === undefined) continue;
            const missing = { kind: 'unknown', code: 'ROW_MISSING', message: '' };
            expect(outcome).toEqual(said === undefined ? missing : outcomeOf(said));
          }
          const news = [...state.outcomes.keys()].filter((id) => !before.outcomes.has(id));
          expect(notices.map(({ userId }) => userId)).toEqual(expect.arrayContaining(news));
        });
      }),
    );
  });

  it('the sums add up to the total, and “done” is said of nobody who is left, refused or unknown', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        play(begin(count, references), happenings, (state) => {
          const counts = countOutcomes(state.plan, state.outcomes);
          const { delivered, muted, notCreated, refused, unknown, left, total } = counts;
          expect(total).toBe(count);
          expect(delivered + muted + notCreated + refused + unknown + left).toBe(total);
          expect(countOnTheWay(state)).toBeLessThanOrEqual(left);
          const open = placesOf(state).length - state.outcomes.size + refused + unknown;
          expect(isDone(counts)).toBe(open === 0);
        });
      }),
    );
  });

  it('never more requests are on their way than lanes, and the bucket is never overdrawn', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        const sent: number[] = [];
        play(begin(count, references), happenings, (state, before, event, at) => {
          if (event.kind !== 'sent') return;
          expect(before.inFlight.size).toBeLessThan(before.pace.lanes);
          expect(state.inFlight.size).toBeLessThanOrEqual(MOST_LANES);
          expect(before.phase).toBe('running');
          sent.push(at);
          for (const [index, from] of sent.entries()) {
            const allowed = BUCKET.threshold + ((at - from) / 1000) * BUCKET.perSecond;
            expect(sent.length - index).toBeLessThanOrEqual(allowed);
          }
        });
      }),
    );
  });

  it('paused and stopped mean that nothing leaves; ended is the end', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        play(begin(count, references), happenings, (state, before, _event, at) => {
          expect(state.phase !== 'running' && nextMove(state, at).kind === 'send').toBe(false);
          expect(before.phase === 'ended' && state !== before).toBe(false);
          if (state.phase !== 'ended') return;
          expect(state.inFlight.size).toBe(0);
          expect(state.queue.length === 0 || state.stopReason !== undefined).toBe(true);
        });
      }),
    );
  });

  it('a repeat holds exactly those who may be repeated, under the tags that they had', () => {
    fc.assert(
      fc.property(delivery, ({ count, references, happenings }) => {
        const state = play(begin(count, references), happenings, () => {});
        const again = plannedNotices(retryPlan(state.plan, state.outcomes));
        const mayBeRepeated = (outcome: Outcome | undefined) =>
          outcome === undefined || outcome.kind === 'refused' || outcome.kind === 'unknown';
        const expected = plannedNotices(state.plan).filter(({ userId }) =>
          mayBeRepeated(state.outcomes.get(userId)),
        );
        const byId = (notices: typeof again) => notices.toSorted((a, b) => a.userId - b.userId);
        expect(byId(again)).toEqual(byId(expected));
      }),
    );
  });
});
