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
  it('come in the portal’s order: recipient, text, attachment', async () => {
    const wrong = { USER_ID: 0, MESSAGE: '', ATTACH: 'x' };
    expect((await notify(wrong)).error).toBe('USER_ID_EMPTY');
    expect((await notify({ ...wrong, USER_ID: 5 })).error).toBe('MESSAGE_EMPTY');
    expect((await notify({ ...wrong, USER_ID: 5, MESSAGE: 'x' })).error).toBe('ATTACH_ERROR');
  });

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
    ['0 is none', 0],
    ['an empty object is none', {}],
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
      text: 'News & Co[BR]x',
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

  it.each<[string, { [key: string]: Json }]>([
    ['names in any case', { user_id: 5, Message: 'x', attach: [{ MESSAGE: 'a' }], Tag: 't' }],
    ['TO instead of USER_ID', { TO: 5, MESSAGE: 'x', ATTACH: [{ MESSAGE: 'a' }], TAG: 't' }],
    ['TO before USER_ID', { USER_ID: 6, to: '5', MESSAGE: 'x', ATTACH: [{ MESSAGE: 'a' }], TAG: 't' }],
  ])('reads %s', async (_name, params) => {
    await notify(params);
    expect((await p.centre(5)).notices).toMatchObject([
      { storedText: 'x', attach: { BLOCKS: [{ MESSAGE: 'a' }] }, tag: expect.stringContaining('|t') },
    ]);
  });

  it('an empty TO wins as well', async () => {
    expect((await notify({ TO: '', USER_ID: 5, MESSAGE: 'x' })).error).toBe('USER_ID_EMPTY');
  });

  it.each(['mail', 'Date', 'END', 'copy'])(
    'a personal text that is a PHP function, %s, is blanked',
    async (MESSAGE) => {
      await notify({ USER_ID: 5, MESSAGE });
      await notify({ USER_ID: 5, MESSAGE: `${MESSAGE}.` });
      await notify({ USER_ID: 5, MESSAGE, TYPE: 'SYSTEM' });
      expect(await texts(5)).toEqual([`Herald#BR#${MESSAGE}`, `${MESSAGE}.`, '']);
    },
  );

  it.each(['0', 0, '', false, null])('a tag of %j is no tag', async (TAG) => {
    await notify({ USER_ID: 5, MESSAGE: 'a', TAG, SUB_TAG: TAG });
    await notify({ USER_ID: 5, MESSAGE: 'b', TAG, SUB_TAG: TAG });
    expect((await p.centre(5)).notices).toMatchObject([
      { storedText: 'b', tag: '', subTag: '' },
      { storedText: 'a', tag: '', subTag: '' },
    ]);
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
