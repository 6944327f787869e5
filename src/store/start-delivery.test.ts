import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { planDelivery } from '#delivery/plan.ts';
import type { Call } from '#portal/call.ts';
import type { Portal } from '#portal/portal.ts';
import { startDelivery } from './start-delivery.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const HOUR = 3_600_000;

it.each([HOUR, -HOUR])(
  'neither hurries nor waits when the clock of the day is set by %i ms',
  async (shift) => {
    const people = Array.from({ length: 120 }, (_, index) => ({ id: index + 1 }));
    const tags = { subTag: 'S', tagOf: new Map(people.map(({ id }) => [id, `T|${id}`])) };
    const plan = planDelivery({ people, wire: { TYPE: 'USER', MESSAGE: 'Text' }, tags });
    let requests = 0;
    const portal = {
      context: { bucket: { threshold: 3, perSecond: 0.1 } },
      callBatch: async (calls: readonly Call[]) => {
        requests += 1;
        return calls.map(() => ({ ok: true, result: 1 }));
      },
    };
    // Only what a delivery needs.
    const { ended, stop } = startDelivery(portal as unknown as Portal, plan);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toBe(1);
    vi.setSystemTime(Date.now() + shift);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(requests).toBe(1);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(requests).toBe(2);
    stop();
    await ended;
  },
);
