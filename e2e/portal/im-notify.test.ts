import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpGet } from './php.ts';
import { CLIENT_ID, DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.centres.clear();
  p.portal.memory.holders.clear();
  p.portal.memory.buckets.clear();
  p.portal.memory.switches = DEFAULT_SWITCHES;
});

const notify = (params: { [key: string]: Json }, auth?: string) => p.rest('im.notify', params, auth);
const texts = async (userId: number) => (await p.centre(userId)).notices.map((notice) => notice.storedText);

describe('refusals', () => {
  it.each<[string, { [key: string]: Json }]>([
    ['USER_ID_EMPTY', { MESSAGE: 'x' }],
    ['USER_ID_EMPTY', { USER_ID: -5, MESSAGE: 'x' }],
    ['USER_ID_EMPTY', { USER_ID: 'abc', MESSAGE: 'x' }],
    ['MESSAGE_EMPTY', { USER_ID: 5 }],
    ['MESSAGE_EMPTY', { USER_ID: 5, MESSAGE: ' \n\t' }],
    ['MESSAGE_EMPTY', { USER_ID: 5, MESSAGE: '', ATTACH: [{ MESSAGE: 'x' }] }],
    ['MESSAGE_EMPTY', { USER_ID: 5, MESSAGE: ['x'] }],
    ['ATTACH_ERROR', { USER_ID: 5, MESSAGE: 'x', ATTACH: 'no json' }],
    ['ATTACH_ERROR', { USER_ID: 5, MESSAGE: 'x', ATTACH: { MESSAGE: 'bare' } }],
    ['ATTACH_ERROR', { USER_ID: 999_999, MESSAGE: 'x', ATTACH: [{ X: 1 }] }],
    ['ATTACH_OVERSIZE', { USER_ID: 5, MESSAGE: 'x', ATTACH: [{ MESSAGE: 'a'.repeat(60_000) }] }],
  ])('%s for %j', async (code, params) => {
    const reply = await notify(params);
    expect([reply.status, reply.error]).toEqual([400, code]);
    expect((await p.centre(5)).total).toBe(0);
  });

  it.each<[number, string | undefined]>([
    [59_999, undefined],
    [60_000, 'ATTACH_OVERSIZE'],
  ])('an attachment of %d characters: %s', async (characters, error) => {
    const frame = '{"ID":1760000000,"BLOCKS":[{"MESSAGE":""}],"DESCRIPTION":"","COLOR_TOKEN":"base"}'.length;
    const reply = await notify({
      USER_ID: 5,
      MESSAGE: 'x',
      ATTACH: [{ MESSAGE: 'Ж'.repeat(characters - frame) }],
    });
    expect(reply.error).toBe(error);
  });

  it('counts six for each letter on an old portal', async () => {
    await p.switches({ legacyAttachJson: true });
    const reply = await notify({ USER_ID: 5, MESSAGE: 'x', ATTACH: [{ MESSAGE: 'Ж'.repeat(10_000) }] });
    expect(reply.error).toBe('ATTACH_OVERSIZE');
  });

  it.each([
    ['nothing is an attachment', ''],
    ['an empty list is none', []],
    ['null is none', null],
    ['false is none', false],
    ['"0" is none', '0'],
  ])('%s', async (_name, ATTACH) => {
    const reply = await notify({ USER_ID: 5, MESSAGE: 'x', ATTACH });
    expect(reply.status).toBe(200);
    expect((await p.centre(5)).notices[0]?.attach).toBeNull();
  });
});

describe('recipients', () => {
  it.each([
    ['unknown', 999_999],
    ['dismissed', 20],
    ['a bot', 24],
  ])('%s: false, and nothing is stored', async (_name, id) => {
    const reply = await notify({ USER_ID: id, MESSAGE: 'x' });
    expect([reply.status, reply.result]).toEqual([200, false]);
    expect((await p.centre(id)).total).toBe(0);
  });

  it('somebody who mutes such notices: the current unix time, and nothing is stored', async () => {
    const reply = await notify({ USER_ID: 17, MESSAGE: 'x' });
    expect(reply.result).toBe(p.nowSeconds());
    expect(Math.floor(Number(phpGet(reply.json['time'], 'start')))).toBe(p.nowSeconds());
    expect((await p.centre(17)).total).toBe(0);
  });

  it('an extranet person is notified like anybody', async () => {
    expect((await notify({ USER_ID: 22, MESSAGE: 'x' })).result).toBeGreaterThan(1000);
  });
});

describe('what is stored', () => {
  it('a personal notice comes from the caller, exactly as received', async () => {
    const params = {
      USER_ID: 5,
      TYPE: 'USER',
      MESSAGE: ' Reminder ',
      MESSAGE_OUT: 'mail',
      TAG: 'TASK_42',
      SUB_TAG: 'TASK|42',
    };
    const reply = await notify(params);
    const { notices } = await p.centre(5);
    const key = createHash('md5').update(CLIENT_ID).digest('hex').slice(0, 5);
    expect(notices[0]).toMatchObject({
      id: reply.result,
      type: 'USER',
      authorId: 1,
      author: { name: 'Anna Smith' },
      storedText: 'Reminder',
      textOut: 'mail',
      tag: `MP|${key}|TASK_42`,
      subTag: `MP|${key}|TASK|42`,
      received: params,
    });
  });

  it('a system notice has no author, and the app’s name goes before both texts', async () => {
    await p.switches({ appName: 'News & Co' });
    await notify({ USER_ID: 5, TYPE: 'SYSTEM', MESSAGE: 'x', MESSAGE_OUT: 'y' });
    await notify({ USER_ID: 5, TYPE: 'SYSTEM', MESSAGE: 'z' });
    const { notices } = await p.centre(5);
    expect(notices[1]).toMatchObject({
      authorId: 0,
      author: null,
      storedText: 'News & Co#BR#x',
      textOut: 'News & Co#BR#y',
      text: 'News & Co[br]x',
    });
    expect(notices[0]?.textOut).toBe('');
  });

  it.each([
    ['system', 'USER'],
    ['', 'USER'],
    ['SYSTEM', 'SYSTEM'],
  ])('TYPE %j is %s', async (TYPE, type) => {
    await notify({ USER_ID: 5, TYPE, MESSAGE: 'x' });
    expect((await p.centre(5)).notices[0]?.type).toBe(type);
  });

  it('the two sibling methods have their type in their name', async () => {
    await p.rest('im.notify.system.add', { USER_ID: 5, TYPE: 'USER', MESSAGE: 'x' });
    await p.rest('im.notify.personal.add', { USER_ID: 5, TYPE: 'SYSTEM', MESSAGE: 'x' });
    expect((await p.centre(5)).notices.map((notice) => notice.type)).toEqual(['USER', 'SYSTEM']);
  });

  it.each<[number, number]>([
    [20_006, 20_006],
    [20_007, 20_006],
  ])('a text of %d characters has %d', async (length, kept) => {
    await notify({ USER_ID: 5, MESSAGE: '😀'.repeat(length) });
    const [text] = await texts(5);
    expect([...(text ?? '')]).toHaveLength(kept);
    expect(text?.endsWith(' (...)')).toBe(length > 20_006);
  });

  it('parameter names are read in any case', async () => {
    await notify({ user_id: 5, Message: 'x' });
    expect(await texts(5)).toEqual(['x']);
  });
});

describe('tags', () => {
  it('replace in the centre of this person only, and remember the author before', async () => {
    const other = (await p.open(3)).initData.AUTH_ID;
    await notify({ USER_ID: 5, MESSAGE: 'a', TAG: 'T' });
    await notify({ USER_ID: 6, MESSAGE: 'b', TAG: 'T' });
    await notify({ USER_ID: 5, MESSAGE: 'c', TAG: 'T' }, other);
    expect([await texts(5), await texts(6)]).toEqual([['c'], ['b']]);
    expect((await p.centre(5)).notices[0]?.earlierAuthors).toEqual([1]);
  });

  it('replace in the whole app when the portal reads its documentation so', async () => {
    await p.switches({ tagScope: 'app' });
    await notify({ USER_ID: 5, MESSAGE: 'a', TAG: 'T' });
    await notify({ USER_ID: 6, MESSAGE: 'b', TAG: 'T' });
    expect([await texts(5), await texts(6)]).toEqual([[], ['b']]);
  });

  it('sub-tags replace nothing', async () => {
    await notify({ USER_ID: 5, MESSAGE: 'a', SUB_TAG: 'S' });
    await notify({ USER_ID: 5, MESSAGE: 'b', SUB_TAG: 'S' });
    expect(await texts(5)).toEqual(['b', 'a']);
  });
});

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

  it('wants one of them', async () => {
    const reply = await p.rest('im.notify.delete');
    expect([reply.status, reply.error]).toEqual([400, 'PARAMS_ERROR']);
  });
});

describe('im.notify.get', () => {
  it('an empty centre gives two empty lists and no counts', async () => {
    expect((await p.rest('im.notify.get')).result).toEqual({ notifications: [], users: [] });
  });

  it('pages by LAST_ID, newest first', async () => {
    for (let n = 1; n <= 5; n += 1) await notify({ USER_ID: 1, MESSAGE: `n${n}` });
    const first = (await p.rest('im.notify.get', { LIMIT: 2 })).result;
    const rows = phpGet(first, 'notifications');
    expect(phpGet(first, 'total_count')).toBe(5);
    expect([phpGet(phpGet(rows, '0'), 'text'), phpGet(phpGet(rows, '1'), 'text')]).toEqual(['n5', 'n4']);
    const LAST_ID = phpGet(phpGet(rows, '1'), 'id') ?? null;
    const second = (await p.rest('im.notify.get', { LIMIT: 2, LAST_ID, LAST_TYPE: 3 })).result;
    expect(phpGet(phpGet(phpGet(second, 'notifications'), '0'), 'text')).toBe('n3');
  });
});
