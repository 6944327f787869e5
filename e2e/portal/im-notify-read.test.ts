import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let ids: readonly number[] = [];
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false } });
});
afterAll(() => p.close());
beforeEach(async () => {
  p.portal.memory.centres.clear();
  const send = async () => Number((await p.rest('im.notify', { USER_ID: 1, MESSAGE: 'x' })).result);
  ids = [await send(), await send(), await send()];
});

/** Which of the three notices are read, the oldest first. */
const read = async () => (await p.centre(1)).notices.toReversed().map((notice) => notice.read);
const id = (at: number) => ids[at] ?? 0;

describe('marking as read', () => {
  it.each<[string, () => { [key: string]: Json }, boolean[]]>([
    ['one and all newer', () => ({ ID: id(1) }), [false, true, true]],
    ['one alone', () => ({ ID: id(1), ONLY_CURRENT: 'Y' }), [false, true, false]],
    ['all by the id 0', () => ({ ID: 0 }), [true, true, true]],
    ['none without an id', () => ({}), [false, false, false]],
  ])('im.notify.read: %s', async (_name, params, expected) => {
    expect((await p.rest('im.notify.read', params())).result).toBe(true);
    expect(await read()).toEqual(expected);
  });

  it.each(['N', 'X', ''])('an ACTION of %j marks as unread', async (ACTION) => {
    await p.rest('im.notify.read.all');
    await p.rest('im.notify.read', { ID: id(2), ACTION });
    expect(await read()).toEqual([true, true, false]);
  });

  it('im.notify.read.list stops at its first senseless number', async () => {
    expect((await p.rest('im.notify.read.list', { IDS: [id(0), 0, id(2)] })).result).toBe(true);
    expect(await read()).toEqual([true, false, false]);
    expect((await p.rest('im.notify.read.list', { IDS: 'x' })).error).toBe('PARAMS_ERROR');
  });

  it('im.notify.read.all tells the new counter', async () => {
    expect((await p.rest('im.notify.read.all')).result).toEqual({ result: true, newCounter: 0 });
    expect(await read()).toEqual([true, true, true]);
  });
});
