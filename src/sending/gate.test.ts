import { expect, it, vi } from 'vitest';
import { createGate } from './gate.ts';

it('is busy as long as the work lasts', async () => {
  const gate = createGate(vi.fn<() => void>());
  const work = gate.alone(async () => gate.isBusy(), false);
  expect(gate.isBusy()).toBe(true);
  expect(await work).toBe(true);
  expect(gate.isBusy()).toBe(false);
});

it.each<[string, () => Promise<string>]>([
  ['rejects', () => Promise.reject(new Error('defect'))],
  [
    'throws',
    () => {
      throw new Error('defect');
    },
  ],
])('opens again, with an answer, after work that %s', async (_, work) => {
  const report = vi.fn<(error: unknown) => void>();
  const gate = createGate(report);
  expect(await gate.alone(work, 'broken')).toBe('broken');
  expect(report).toHaveBeenCalledWith(new Error('defect'));
  expect(gate.isBusy()).toBe(false);
  expect(await gate.alone(async () => 'next', 'broken')).toBe('next');
});
