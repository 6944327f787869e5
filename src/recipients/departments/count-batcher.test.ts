import { expect, it } from 'vitest';
import { batchCounts } from './count-batcher.ts';

it('asks for all groups of one moment at once, and answers each with its own number', async () => {
  const asked: unknown[] = [];
  const timers: (() => void)[] = [];
  const count = batchCounts(
    async (groups) => {
      asked.push(groups);
      return groups.map(([first]) => (first === 9 ? undefined : first));
    },
    (run) => timers.push(run),
  );
  const early = [count([1]), count([2, 3]), count([9])];
  expect(timers).toHaveLength(1);
  timers[0]?.();
  expect(await Promise.all(early)).toEqual([1, 2, undefined]);
  const late = count([4]);
  timers[1]?.();
  expect(await late).toBe(4);
  expect(asked).toEqual([[[1], [2, 3], [9]], [[4]]]);
});
