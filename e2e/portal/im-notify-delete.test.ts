import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false } });
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.centres.clear();
  p.portal.memory.holders.clear();
});

const notify = (params: { [key: string]: Json }) => p.rest('im.notify', params);
const texts = async (userId: number) => (await p.centre(userId)).notices.map((notice) => notice.storedText);

describe('im.notify.delete', () => {
  it('by ID works in the caller’s own centre only', async () => {
    const mine = (await notify({ USER_ID: 1, MESSAGE: 'a' })).result ?? null;
    const theirs = (await notify({ USER_ID: 5, MESSAGE: 'b' })).result ?? null;
    expect((await p.rest('im.notify.delete', { ID: theirs })).result).toBe(false);
    expect((await p.rest('im.notify.delete', { ID: mine })).result).toBe(true);
    expect([await texts(1), await texts(5)]).toEqual([[], ['b']]);
  });

  it.each(['TAG', 'SUB_TAG'])('by %s takes back everybody’s', async (field) => {
    for (const USER_ID of [5, 6, 7])
      await notify({ USER_ID, MESSAGE: 'a', TAG: `t${USER_ID}`, [field]: 'X' });
    await notify({ USER_ID: 5, MESSAGE: 'stays', TAG: 'other', SUB_TAG: 'other' });
    expect((await p.rest('im.notify.delete', { [field]: 'X' })).result).toBe(true);
    expect([await texts(5), await texts(6), await texts(7)]).toEqual([['stays'], [], []]);
  });

  it('reads ID before TAG before SUB_TAG', async () => {
    await notify({ USER_ID: 5, MESSAGE: 'a', TAG: 'T', SUB_TAG: 'S' });
    await notify({ USER_ID: 6, MESSAGE: 'b', SUB_TAG: 'S' });
    await p.rest('im.notify.delete', { ID: 12_345, TAG: 'T', SUB_TAG: 'S' });
    expect(await texts(5)).toEqual(['a']);
    await p.rest('im.notify.delete', { TAG: 'T', SUB_TAG: 'S' });
    expect([await texts(5), await texts(6)]).toEqual([[], ['b']]);
  });

  it.each<[{ [key: string]: Json }]>([[{}], [{ TAG: '0' }], [{ SUB_TAG: '' }], [{ ID: 0 }]])(
    'wants one of them: %j',
    async (params) => {
      const reply = await p.rest('im.notify.delete', params);
      expect([reply.status, reply.error]).toEqual([400, 'PARAMS_ERROR']);
    },
  );
});
