import { expect, it } from 'vitest';
import { orUnreadable, readEach } from './read-each.ts';

it('leaves out what is nothing and what breaks its reader, and nothing else', () => {
  const read = (item: number) => {
    if (item === 2) throw new RangeError('Invalid time value');
    return item === 3 ? undefined : item * 10;
  };
  expect(readEach([1, 2, 3, 4], read)).toEqual([10, 40]);
});

it('makes a failure of an answer that broke its reader', async () => {
  expect(await orUnreadable(Promise.reject(new RangeError()))).toEqual({ ok: false, reason: 'unreachable' });
  expect(await orUnreadable(Promise.resolve(1))).toBe(1);
});
