import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runDelivery } from '#delivery/engine.ts';
import { planDelivery } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import { aRecord, delivered } from '../testing/a-record.ts';
import type { Claim } from './lease.ts';
import { runRemembered } from './remembered-run.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const MINE: Claim = { kind: 'mine' };
const TAKEN: Claim = { kind: 'taken', by: { userId: 1, header: aRecord().header, age: 0 } };

/** A run to persons 5 and 6 whose answers never come, and the renewals of its lease. */
function aRun(claims: Claim[] = [], onPhase: (phase: string) => void = () => {}) {
  const renewed: (readonly number[])[] = [];
  const plan = planDelivery({
    people: [{ id: 5 }, { id: 6 }],
    wire: { TYPE: 'USER', MESSAGE: 'Text' },
    tags: { subTag: 'S', tagOf: new Map([5, 6].map((id) => [id, `T|${id}`])) },
  });
  const run = runRemembered(
    // Only handed on.
    {} as Portal,
    {
      plan,
      before: new Map([[4, delivered]]),
      onStep: ({ phase }) => onPhase(phase),
      memory: {
        journalCall: () => undefined,
        renew: (outcomes) => {
          renewed.push([...outcomes.keys()]);
          return Promise.resolve(claims.shift() ?? MINE);
        },
      },
    },
    (_, all, watch) =>
      runDelivery(all, {
        callOne: () => new Promise(() => {}),
        callBatch: () => new Promise(() => {}),
        clock: { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
        bucket: { threshold: 50, perSecond: 2 },
        ...watch,
      }),
  );
  return { run, renewed };
}

it('renews its lease each minute while nothing leaves, also paused', async () => {
  const { run, renewed } = aRun();
  run.pause();
  await vi.advanceTimersByTimeAsync(44_000);
  expect(renewed).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(renewed.length).toBeGreaterThanOrEqual(5);
  expect(run.state().phase).toBe('paused');
});

it('renews its lease also by a clock that is set back', async () => {
  const { run, renewed } = aRun();
  run.pause();
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(renewed.length).toBeGreaterThanOrEqual(5);
});

it('stops when somebody else has gone on, and says who', async () => {
  const { run } = aRun([MINE, TAKEN]);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(run.takenBy()).toEqual({ userId: 1, header: aRecord().header, age: 0 });
  expect(run.state().phase).toBe('stopping');
});

it('of a page that slept sends nothing until it is known that nobody has gone on', async () => {
  const phases: string[] = [];
  const { run, renewed } = aRun([MINE], (phase) => phases.push(phase));
  vi.setSystemTime(Date.now() + 10 * 60_000);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(renewed).toHaveLength(1);
  expect(phases.slice(-2)).toEqual(['paused', 'running']);
  expect(run.state().phase).toBe('running');
});
