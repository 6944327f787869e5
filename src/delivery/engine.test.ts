import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { countOutcomes } from './counts.ts';
import { type Delivery, type DeliveryIo, runDelivery } from './engine.ts';
import { afterRepeat, knownDuringRepeat, type Outcome } from './outcome.ts';
import { type Plan, planDelivery, retryPlan } from './plan.ts';
import { wireTags } from './tags.ts';
import { type Fault, simulatedClock, simulatedPortal } from './testing/simulated-portal.ts';

const BUCKET = { threshold: 50, perSecond: 2 };

function aPlan(count: number, MESSAGE = 'Hi', typedTag = ''): Plan {
  const people = Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
  const tags = wireTags({
    typedTag,
    typedSubTag: '',
    sendId: 'aaaaaaaaaa',
    people,
    held: new Map(),
  });
  return planDelivery({ wire: { TYPE: 'USER', MESSAGE }, people, tags });
}

async function deliver(plan: Plan, io: Omit<DeliveryIo, 'bucket'>, also?: (run: Delivery) => void) {
  const run = runDelivery(plan, { bucket: BUCKET, ...io });
  also?.(run);
  return run.ended;
}

describe('runDelivery', () => {
  it('sends one notice as one call and reports each step', async () => {
    const clock = simulatedClock();
    const portal = simulatedPortal({ clock, reading: 'recipient' });
    const phases: string[] = [];
    const state = await clock.runUntil(
      deliver(aPlan(1), {
        ...portal,
        clock,
        onStep: (now) => phases.push(`${now.phase} ${now.inFlight.size}`),
      }),
    );
    expect(state.outcomes.get(1)).toEqual({ kind: 'delivered', id: 101 });
    expect(phases).toEqual(['running 1', 'ended 0']);
    expect(portal.requests()).toBe(1);
  });

  it.each([-3_600_000, -60_000, 3_600_000])(
    'goes on at its pace when the clock is set by %i ms while it sends',
    async (shift) => {
      const clock = simulatedClock();
      const portal = simulatedPortal({ clock, reading: 'recipient' });
      let setBy = 0;
      const set = { ...clock, now: () => clock.now() + setBy };
      const start = clock.now();
      const run = runDelivery(aPlan(500), {
        ...portal,
        clock: set,
        bucket: { threshold: 3, perSecond: 1 },
        onStep: ({ sent }) => {
          setBy = sent > 4 ? shift : 0;
        },
      });
      const state = await clock.runUntil(run.ended);
      expect(countOutcomes(state.plan, state.outcomes)).toMatchObject({ delivered: 500 });
      // Ten requests, one of them at once, and at most one wait is begun again.
      expect(clock.now() - start).toBeLessThan(12_000);
    },
  );

  it('brings 5,000 people a notice without a refusal, within 1.2 times what bucket and lanes allow', async () => {
    const clock = simulatedClock();
    const portal = simulatedPortal({ clock, reading: 'recipient', bucket: BUCKET });
    const start = clock.now();
    const state = await clock.runUntil(deliver(aPlan(5000), { ...portal, clock }));
    const bestSeconds = (100 - BUCKET.threshold) / BUCKET.perSecond + 0.4;
    expect(countOutcomes(state.plan, state.outcomes)).toMatchObject({ delivered: 5000, total: 5000 });
    expect(portal.requests()).toBe(100);
    expect(portal.refusedByBucket()).toBe(0);
    expect(portal.most()).toBe(4);
    expect((clock.now() - start) / 1000).toBeLessThanOrEqual(1.2 * bestSeconds);
  });

  it('gets everything through a bucket that others have filled, with no error', async () => {
    const clock = simulatedClock();
    const portal = simulatedPortal({ clock, reading: 'recipient', bucket: { threshold: 3, perSecond: 2 } });
    const state = await clock.runUntil(deliver(aPlan(1000), { ...portal, clock }));
    expect(portal.refusedByBucket()).toBeGreaterThan(0);
    expect(countOutcomes(state.plan, state.outcomes)).toMatchObject({ delivered: 1000, refused: 0 });
  });

  it('sends the journal as last command of each batch and hands its result back', async () => {
    const clock = simulatedClock();
    const seen: string[] = [];
    const results: CallResult[] = [];
    const portal = simulatedPortal({ clock, reading: 'recipient' });
    await clock.runUntil(
      deliver(aPlan(60), {
        ...portal,
        clock,
        callBatch: async (calls) => {
          seen.push(calls.map(({ method }) => method).at(-1) ?? '');
          const note: CallResult = { ok: true, result: true };
          return [...(await portal.callBatch(calls.slice(0, -1))), note];
        },
        journal: (state) => ({ method: 'entity.item.update', params: { known: state.outcomes.size } }),
        onJournal: (result) => results.push(result),
      }),
    );
    expect(seen).toEqual(['entity.item.update', 'entity.item.update']);
    expect(results).toEqual([
      { ok: true, result: true },
      { ok: true, result: true },
    ]);
    expect(Array.from({ length: 60 }, (_, index) => portal.held(index + 1))).toEqual(Array(60).fill(1));
  });

  it('is not held up by a journal whose own time is used up', async () => {
    const clock = simulatedClock();
    const portal = simulatedPortal({ clock, reading: 'recipient' });
    const used: CallResult = { ok: false, error: portalError('OPERATION_TIME_LIMIT', '', 200) };
    const begun = clock.now();
    const state = await clock.runUntil(
      deliver(aPlan(500), {
        ...portal,
        clock,
        callBatch: async (calls) => [...(await portal.callBatch(calls.slice(0, -1))), used],
        journal: () => ({ method: 'entity.item.update', params: {} }),
      }),
    );
    expect(countOutcomes(state.plan, state.outcomes)).toMatchObject({ delivered: 500 });
    expect(clock.now() - begun).toBeLessThan(5000);
  });

  it('does not wait for ever when a caller breaks its word and throws', async () => {
    const clock = simulatedClock();
    const broken = () => Promise.reject(new Error('bug'));
    const state = await clock.runUntil(deliver(aPlan(3), { callOne: broken, callBatch: broken, clock }));
    expect([...state.outcomes.values()].map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('stops within what is on the way', async () => {
    const clock = simulatedClock();
    const portal = simulatedPortal({ clock, reading: 'recipient' });
    const state = await clock.runUntil(
      deliver(aPlan(1000), { ...portal, clock }, (run) => {
        void clock.sleep(1000).then(run.stop);
      }),
    );
    const counts = countOutcomes(state.plan, state.outcomes);
    const reached = Array.from({ length: 1000 }, (_, index) => portal.held(index + 1)).filter(Boolean);
    expect(counts.delivered).toBe(reached.length);
    expect(counts.delivered + counts.left).toBe(1000);
    expect(counts.left).toBeGreaterThan(0);
  });
});

const fault: fc.Arbitrary<Fault | undefined> = fc.option(
  fc.record({
    kind: fc.constantFrom('lost', 'html', 'bucket', 'operating', 'rowMissing', 'refused'),
    runs: fc.integer({ min: 0, max: 60 }),
  }),
  { nil: undefined },
);

describe('one person, one notice', () => {
  it('holds after any faults, stops and repeats, under both readings of TAG', async () => {
    const cases = fc.record({
      count: fc.integer({ min: 1, max: 130 }),
      reading: fc.constantFrom('recipient' as const, 'app' as const),
      text: fc.constantFrom('Hi', 'It costs $total[0]'),
      typedTag: fc.constantFrom('', 'TASK'),
      faults: fc.array(fault, { maxLength: 12 }),
      stops: fc.array(fc.record({ after: fc.integer({ min: 0, max: 5000 }), closed: fc.boolean() }), {
        maxLength: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ count, reading, text, typedTag, faults, stops }) => {
        const clock = simulatedClock();
        const muted = new Set([3]);
        const dismissed = new Set([4]);
        const portal = simulatedPortal({ clock, reading, faults, muted, dismissed });
        let plan = aPlan(count, text, typedTag);
        let outcomes: ReadonlyMap<number, Outcome> = new Map();
        for (const stop of [...stops, undefined, undefined, undefined]) {
          const part = retryPlan(plan, outcomes);
          const state = await clock.runUntil(
            deliver(part, { ...portal, clock }, (run) => {
              if (stop !== undefined) void clock.sleep(stop.after).then(run.stop);
            }),
          );
          // A page that is closed takes with it what it knew; the next one knows that much.
          if (stop?.closed === true) {
            outcomes = knownDuringRepeat(outcomes);
            plan = { ...plan, unseen: true };
          } else outcomes = afterRepeat(outcomes, state.outcomes);
          const now = countOutcomes(plan, outcomes);
          expect(now.delivered + now.muted + now.notCreated + now.refused + now.unknown + now.left).toBe(
            count,
          );
          expect(now.total).toBe(count);
          const people = Array.from({ length: count }, (_, index) => index + 1).map((id) => ({
            id,
            held: portal.held(id),
            kind: outcomes.get(id)?.kind ?? 'left',
          }));
          expect(people.filter(({ held }) => held > 1)).toEqual([]);
          expect(people.filter(({ held, kind }) => kind === 'delivered' && held !== 1)).toEqual([]);
          // Whoever is said to have nothing has nothing; only "unknown" may be either.
          const without = new Set(['muted', 'notCreated', 'refused', ...(plan.unseen ? [] : ['left'])]);
          expect(people.filter(({ held, kind }) => without.has(kind) && held !== 0)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
