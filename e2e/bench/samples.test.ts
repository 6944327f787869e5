import { expect, it } from 'vitest';
import { median, p95 } from './samples.ts';

it('takes a value that was measured', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(median([7])).toBe(7);
});

it('leaves out the worst five of a hundred', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(p95(samples)).toBe(95);
});

it('has no answer without samples', () => {
  expect(() => median([])).toThrow('no samples');
});
