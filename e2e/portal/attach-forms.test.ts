import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { measureAttach, normaliseAttach } from './attach.ts';
import { phpGet } from './php.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

const keep = (json: Json) => normaliseAttach(json, { unescape: true, now: 1_760_000_000 });
const blocks = (json: Json) => keep(json)?.BLOCKS ?? null;
const row = (NAME: string) => ({ DISPLAY: 'BLOCK', NAME, VALUE: '', COLOR_TOKEN: 'base' });

describe('maps where lists are usual', () => {
  it.each<[string, Json, Json]>([
    [
      'BLOCKS',
      { BLOCKS: { a: { MESSAGE: 'x' }, '7': { MESSAGE: 'y' } } },
      [{ MESSAGE: 'y' }, { MESSAGE: 'x' }],
    ],
    [
      'the short list',
      { '0': { MESSAGE: 'x' }, '3': { MESSAGE: 'y' } },
      [{ MESSAGE: 'x' }, { MESSAGE: 'y' }],
    ],
    [
      'GRID with a hole',
      [{ GRID: { '0': { NAME: 'a' }, '2': { NAME: 'b' } } }],
      [{ GRID: [row('a'), row('b')] }],
    ],
    ['GRID with names', [{ GRID: { x: { NAME: 'a' } } }], [{ GRID: [row('a')] }]],
    [
      'LINK 0..n-1: one block each',
      [{ LINK: { '0': { LINK: '/a' }, '1': { LINK: '/b' } } }],
      [{ LINK: [{ LINK: '/a' }] }, { LINK: [{ LINK: '/b' }] }],
    ],
    ['LINK with a hole is dropped', [{ LINK: { '0': { LINK: '/a' }, '2': { LINK: '/b' } } }], null],
    [
      'RICH_LINK 0..n-1',
      [{ RICH_LINK: { '0': { LINK: '/a' }, '1': { LINK: '/b' } } }],
      [{ RICH_LINK: [{ LINK: '/a' }] }, { RICH_LINK: [{ LINK: '/b' }] }],
    ],
    ['RICH_LINK with a hole is dropped', [{ RICH_LINK: { '1': { LINK: '/a' } } }], null],
    [
      'USER 0..n-1',
      [{ USER: { '0': { NAME: 'A' }, '1': { NAME: 'B' } } }],
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER' }] }, { USER: [{ NAME: 'B', AVATAR_TYPE: 'USER' }] }],
    ],
    ['USER with a hole is dropped', [{ USER: { '0': { NAME: 'A' }, '2': { NAME: 'B' } } }], null],
    [
      'IMAGE 0..n-1: one block',
      [{ IMAGE: { '0': { LINK: '/a' }, '1': { LINK: '/b' } } }],
      [{ IMAGE: [{ LINK: '/a' }, { LINK: '/b' }] }],
    ],
    ['IMAGE with a hole is dropped', [{ IMAGE: { '0': { LINK: '/a' }, '2': { LINK: '/b' } } }], null],
    ['FILE 0..n-1: one block', [{ FILE: { '0': { LINK: '/a' } } }], [{ FILE: [{ LINK: '/a' }] }]],
    ['FILE with a hole is dropped', [{ FILE: { '1': { LINK: '/a' } } }], null],
  ])('%s', (_name, json, expected) => {
    expect(blocks(json)).toEqual(expected);
  });
});

describe('one block', () => {
  it.each<[string, Json, Json]>([
    ['a list of attachments is no list of blocks', [{ ID: 5, BLOCKS: [{ MESSAGE: 'x' }] }], null],
    ['null gives way to the next kind', [{ USER: null, MESSAGE: 'x', FILE: {} }], [{ MESSAGE: 'x' }]],
    ['LINK stands before MESSAGE', [{ MESSAGE: 'x', LINK: { LINK: '/a' } }], [{ LINK: [{ LINK: '/a' }] }]],
    ['GRID stands before IMAGE', [{ IMAGE: { LINK: '/a' }, GRID: [{ NAME: 'a' }] }], [{ GRID: [row('a')] }]],
    [
      'an empty HTML takes the place of the preview',
      [{ LINK: { LINK: '/a', HTML: '', PREVIEW: '/p', WIDTH: 1, HEIGHT: 1 } }],
      [{ LINK: [{ LINK: '/a', HTML: '' }] }],
    ],
    [
      'HTML null does not',
      [{ LINK: { LINK: '/a', HTML: null, PREVIEW: '/p', WIDTH: 1 } }],
      [{ LINK: [{ LINK: '/a', PREVIEW: '/p', WIDTH: 1 }] }],
    ],
    [
      'a RICH_LINK has both',
      [{ RICH_LINK: { LINK: '/a', HTML: 'h', PREVIEW: '/p' } }],
      [{ RICH_LINK: [{ LINK: '/a', HTML: 'h', PREVIEW: '/p', PREVIEW_SIZE: { HEIGHT: 0, WIDTH: 0 } }] }],
    ],
    [
      'numbers and booleans become text',
      [{ GRID: [{ NAME: true, VALUE: 12.5 }] }, { MESSAGE: true }],
      [{ GRID: [{ ...row('1'), VALUE: '12.5' }] }, { MESSAGE: '1' }],
    ],
    [
      'an empty row is kept as LINE only, not as its alias',
      [{ GRID: [{ DISPLAY: 'CARD' }, { DISPLAY: 'LINE' }, { DISPLAY: 'line' }, {}] }],
      [{ GRID: [{ DISPLAY: 'LINE', NAME: '', VALUE: '', COLOR_TOKEN: 'base' }] }],
    ],
    [
      'GRID rows of numbers and nulls are empty rows',
      [{ GRID: [5, null, true, { NAME: 'a' }] }],
      [{ GRID: [row('a')] }],
    ],
  ])('%s', (_name, json, expected) => {
    expect(blocks(json)).toEqual(expected);
  });

  it.each([
    ['primary', 'primary'],
    ['ai-assistant', 'ai-assistant'],
    ['Alert', 'base'],
    ['', 'base'],
    [null, 'base'],
    [['alert'], 'base'],
  ])('COLOR_TOKEN %j is stored as %s, on the attachment and on a row', (COLOR_TOKEN, stored) => {
    const kept = keep({ COLOR_TOKEN, BLOCKS: [{ GRID: [{ NAME: 'a', COLOR_TOKEN }] }] });
    expect(kept).toMatchObject({ COLOR_TOKEN: stored, BLOCKS: [{ GRID: [{ COLOR_TOKEN: stored }] }] });
  });

  it('the token of a row has 21 characters of the size, and characters are counted, not bytes', () => {
    const measure = (rows: Json) => {
      const kept = keep([{ GRID: rows }]);
      return kept === null ? 0 : measureAttach(kept, false);
    };
    const one = measure([{ NAME: 'n' }]);
    const own = '{"DISPLAY":"BLOCK","NAME":"n","VALUE":""}'.length;
    expect(measure([{ NAME: 'n' }, { NAME: 'n' }]) - one).toBe(own + 21 + 1);
    expect(measure([{ NAME: '日' }])).toBe(one);
  });
});

describe('an ATTACH that is a text', () => {
  it.each<[string, Json]>([
    ["{BLOCKS:[{MESSAGE:'a'}],}", [{ MESSAGE: 'a' }]],
    ['[{"MESSAGE":"a\\\\nb\\\\tc\\\\\\\\d"}]', [{ MESSAGE: 'a\nb\tc\\d' }]],
    ['{"BLOCKS":[{"GRID":[{"NAME":"n","VALUE":"a\\\\nb"}]}]}', [{ GRID: [{ ...row('n'), VALUE: 'a\nb' }] }]],
    ['[{"MESSAGE":"a"', null],
    ['"[]"', null],
  ])('%s', (text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('a list or an object where a text belongs', () => {
  let p: TestPortal;
  beforeAll(async () => {
    p = await aPortal({ switches: { bucket: false } });
  });
  afterAll(() => p.close());
  beforeEach(() => p.portal.memory.centres.clear());

  const BROKEN: readonly [string, Json][] = [
    ['NAME', [{ GRID: [{ NAME: ['a'] }] }]],
    ['VALUE', [{ GRID: [{ NAME: 'n', VALUE: { a: 1 } }] }]],
    ['MESSAGE', [{ MESSAGE: ['a'] }]],
    ['MESSAGE without TEXT', [{ MESSAGE: { AS_DESCRIPTION: 'Y' } }]],
    ['LINK', [{ LINK: { LINK: ['/a'] } }]],
    ['a single row object as GRID', [{ GRID: { NAME: 'n', VALUE: 'v' } }]],
    ['texts as GRID rows', [{ GRID: ['a'] }]],
  ];

  it.each(BROKEN)('%s: status 500 and a page, nothing is delivered', async (_name, ATTACH) => {
    const reply = await p.rest('im.notify', { USER_ID: 5, MESSAGE: 'x', ATTACH });
    expect(reply.status).toBe(500);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect((await p.centre(5)).total).toBe(0);
    expect((await p.calls()).calls.at(-1)).toMatchObject({ status: 500, executed: false });
  });

  it('in a batch the rows before it are delivered, those after it are not, and the whole answer is the page', async () => {
    const ATTACH = encodeURIComponent(JSON.stringify([{ GRID: { NAME: 'n' } }]));
    const cmd = {
      a: 'im.notify?USER_ID=5&MESSAGE=a',
      b: `im.notify?USER_ID=6&MESSAGE=b&ATTACH=${ATTACH}`,
      c: 'im.notify?USER_ID=7&MESSAGE=c',
    };
    const { last } = await p.calls();
    const reply = await p.rest('batch', { halt: 0, cmd });
    expect([reply.status, reply.json]).toEqual([500, {}]);
    const totals = await Promise.all([5, 6, 7].map(async (id) => (await p.centre(id)).total));
    expect(totals).toEqual([1, 0, 0]);
    const { calls } = await p.calls(last);
    expect(calls.map(({ method, key, executed }) => [method, key, executed])).toEqual([
      ['batch', undefined, true],
      ['im.notify', 'a', true],
      ['im.notify', 'b', false],
    ]);
    expect(phpGet(calls[1]?.params, 'USER_ID')).toBe('5');
  });
});
