import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpEntries, phpGet } from './php.ts';
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

const send = async (params: { [key: string]: Json }) =>
  Number((await p.rest('im.notify', { USER_ID: 1, MESSAGE: 'x', ...params })).result);
const get = async (params: { [key: string]: Json } = {}) => (await p.rest('im.notify.get', params)).result;
const rows = async (params: { [key: string]: Json } = {}) =>
  phpEntries(phpGet(await get(params), 'notifications')).map(([, row]) => row);
const texts = async (params: { [key: string]: Json } = {}) =>
  (await rows(params)).map((row) => phpGet(row, 'text'));

describe('im.notify.get', () => {
  it('an empty centre gives two empty lists and no counts', async () => {
    expect(await get()).toEqual({ notifications: [], users: [] });
  });

  it('pages by LAST_ID, newest first', async () => {
    for (const n of [1, 2, 3, 4, 5]) await send({ MESSAGE: `n${n}` });
    const first = await rows({ LIMIT: 2 });
    expect(first.map((row) => phpGet(row, 'text'))).toEqual(['n5', 'n4']);
    const LAST_ID = phpGet(first[1], 'id') ?? null;
    expect(await texts({ LIMIT: 2, LAST_ID, LAST_TYPE: 3 })).toEqual(['n3', 'n2']);
    expect(phpGet(await get({ LIMIT: 2, LAST_ID, LAST_TYPE: 3 }), 'total_count')).toBe(5);
  });

  it('one known id is read by the id after it', async () => {
    const id = await send({ MESSAGE: 'wanted' });
    await send({ MESSAGE: 'later' });
    expect(await texts({ LAST_ID: id + 1, LAST_TYPE: 3, LIMIT: 1 })).toEqual(['wanted']);
  });

  it('in the stage of confirms ordinary notices follow from their first', async () => {
    const id = await send({ MESSAGE: 'a' });
    expect(await texts({ LAST_ID: id, LAST_TYPE: 1 })).toEqual(['a']);
  });

  it.each<[{ [key: string]: Json }, string | undefined]>([
    [{ LAST_ID: 5 }, 'LAST_ID_AND_LAST_TYPE'],
    [{ LAST_TYPE: 3 }, 'LAST_ID_AND_LAST_TYPE'],
    [{ LAST_ID: '5a', LAST_TYPE: 3 }, 'LAST_ID_STRING'],
    [{ LAST_ID: -5, LAST_TYPE: 3 }, 'LAST_ID_STRING'],
    [{ LAST_ID: '5', LAST_TYPE: 7 }, undefined],
  ])('%j: %s', async (params, code) => {
    await send({});
    const reply = await p.rest('im.notify.get', params);
    expect([reply.status, reply.error]).toEqual([code === undefined ? 200 : 400, code]);
  });

  it('gives the text as served, whatever CONVERT_TEXT says', async () => {
    await send({ MESSAGE: '<b>a</b>#BR#b<br>[USER=5][/USER] &amp; https://a.b/c' });
    const text = '[b]a[/b][BR]b\n[USER=5 REPLACE]John Miller[/USER] & [URL]https://a.b/c[/URL]';
    for (const CONVERT_TEXT of ['Y', 'N']) expect(await texts({ CONVERT_TEXT })).toEqual([text]);
  });

  it('a SYSTEM text begins with the app’s name; its author has no entry among the users', async () => {
    await send({ TYPE: 'SYSTEM' });
    expect((await rows())[0]).toMatchObject({
      author_id: 0,
      notify_type: 4,
      text: 'Herald[BR]x',
      params: null,
    });
    expect(phpGet(await get(), 'users')).toEqual([]);
  });

  it('params hold the attachment as stored, its description as served, and earlier authors', async () => {
    const auth = (await p.open(3)).initData.AUTH_ID;
    await p.rest('im.notify', { USER_ID: 1, MESSAGE: 'x', TAG: 'T|1' }, auth);
    const ATTACH = {
      BLOCKS: [{ GRID: [{ NAME: 'n', VALUE: 'v' }] }, { MESSAGE: 'm' }],
      DESCRIPTION: 'FIRST_MESSAGE',
    };
    await send({ TAG: 'T|1', ATTACH });
    expect((await rows())[0]).toMatchObject({
      notify_tag: `MP|${p.portal.tagKey}|T|1`,
      params: {
        ATTACH: [
          {
            ID: expect.any(Number),
            BLOCKS: [
              { GRID: [{ DISPLAY: 'BLOCK', NAME: 'n', VALUE: 'v', COLOR_TOKEN: 'base' }] },
              { MESSAGE: 'm' },
            ],
            DESCRIPTION: 'm',
            COLOR_TOKEN: 'base',
          },
        ],
        USERS: [3],
      },
    });
  });

  it('its list of attachments is not accepted, its first attachment is', async () => {
    await send({ ATTACH: [{ MESSAGE: 'm' }] });
    const list = phpGet(phpGet((await rows())[0], 'params'), 'ATTACH') ?? null;
    const again = (ATTACH: Json) => p.rest('im.notify', { USER_ID: 5, MESSAGE: 'x', ATTACH });
    expect((await again(list)).error).toBe('ATTACH_ERROR');
    expect((await again(phpGet(list, '0') ?? null)).error).toBeUndefined();
  });
});
