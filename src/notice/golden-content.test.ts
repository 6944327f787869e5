import { describe, expect, it } from 'vitest';
import { type Golden, goldenOf } from './testing/golden.ts';

const text = (written: string, asDescription = false) => ({ kind: 'MESSAGE', text: written, asDescription });
const row = (fields: object) => ({
  sourceItem: 0,
  display: 'ROW',
  name: '',
  value: '',
  colorToken: 'base',
  ...fields,
});
const grid = (...rows: object[]) => ({ kind: 'GRID', rows });
const R = { NAME: 'n', VALUE: 'v', DISPLAY: 'ROW' };
const nv = { name: 'n', value: 'v' };

const MESSAGES: readonly Golden[] = [
  ['trimmed, inner line ends kept', { MESSAGE: ' a\nb ' }, [text('a\nb')], []],
  ['#BR# is a line break', { MESSAGE: 'a#BR#b' }, [text('a[BR]b')], []],
  ['a no-break space is no blank', { MESSAGE: '\u00a0' }, [text('\u00a0')], []],
  ['blank', { MESSAGE: ' \n' }, [], []],
  ['the object form', { MESSAGE: { TEXT: ' a ', AS_DESCRIPTION: 'Y' } }, [text('a', true)], []],
  ['the object form, not as description', { MESSAGE: { TEXT: 'a', AS_DESCRIPTION: true } }, [text('a')], []],
  ['zero is a text', { MESSAGE: 0 }, [text('0')], []],
  ['a list is no text', { MESSAGE: ['a'] }, [], ['MESSAGE TEXT_IS_LIST']],
  ['a literal \\n', { MESSAGE: 'a\\nb' }, [text('a\\nb')], ['MESSAGE TEXT_BACKSLASH']],
  ['a reference', { MESSAGE: 'see $result[0]' }, [text('see $result[0]')], ['MESSAGE TEXT_REFERENCE']],
  ['half a character', { MESSAGE: 'a\ud83d' }, [text('a\ud83d')], ['MESSAGE TEXT_BROKEN']],
  ['HTML is shown as it is', { MESSAGE: '<b>a</b>' }, [text('<b>a</b>')], ['MESSAGE TEXT_HTML']],
  [
    'a hostile address in a code',
    { MESSAGE: '[url=javascript:x]a[/url]' },
    [text('[url=javascript:x]a[/url]')],
    ['MESSAGE BB_LINK_DROPPED'],
  ],
  ['a command', { MESSAGE: '/me late' }, [text('/me late')], ['MESSAGE TEXT_COMMAND']],
  [
    'a code of other systems',
    { MESSAGE: '[quote]a[/quote]' },
    [text('[quote]a[/quote]')],
    ['MESSAGE BB_UNKNOWN'],
  ],
  ['a kind of null is not set', { LINK: null, MESSAGE: 'a' }, [text('a')], []],
  [
    'two kinds in one block: the first by the order of keys',
    { GRID: [R], MESSAGE: 'a' },
    [text('a')],
    ['GRID BLOCK_SECOND_KIND'],
  ],
];

const GRIDS: readonly Golden[] = [
  ['a row', { GRID: [R] }, [grid(row(nv))], []],
  [
    'name on one line and trimmed, value with breaks',
    { GRID: [{ ...R, NAME: ' a\nb ', VALUE: ' a\nb#BR#c ' }] },
    [grid(row({ name: 'a b', value: 'a\nb[BR]c' }))],
    ['GRID.0.NAME LINE_BREAKS_LOST'],
  ],
  ['a fresh row', { GRID: [{ NAME: '', VALUE: '', DISPLAY: 'ROW' }] }, [], []],
  ['a blank row among others', { GRID: [R, { NAME: ' ', DISPLAY: 'ROW' }] }, [grid(row(nv))], []],
  [
    'a blank LINE row is kept',
    { GRID: [{ NAME: '', DISPLAY: 'LINE' }] },
    [grid(row({ display: 'LINE' }))],
    [],
  ],
  ['CARD is LINE', { GRID: [{ ...R, DISPLAY: 'CARD' }] }, [grid(row({ ...nv, display: 'LINE' }))], []],
  ['COLUMN is ROW', { GRID: [{ ...R, DISPLAY: 'COLUMN' }] }, [grid(row(nv))], []],
  [
    'TABLE is kept, and not drawn by all',
    { GRID: [{ ...R, DISPLAY: 'TABLE' }] },
    [grid(row({ ...nv, display: 'TABLE' }))],
    ['GRID.0.DISPLAY DISPLAY_TABLE'],
  ],
  [
    'lower case is BLOCK',
    { GRID: [{ ...R, DISPLAY: 'row' }] },
    [grid(row({ ...nv, display: 'BLOCK' }))],
    ['GRID.0.DISPLAY DISPLAY_UNKNOWN'],
  ],
  [
    'no DISPLAY is BLOCK',
    { GRID: [{ NAME: 'n', VALUE: 'v' }] },
    [grid(row({ ...nv, display: 'BLOCK' }))],
    [],
  ],
  [
    'DISPLAY named like a method of objects',
    { GRID: [{ ...R, DISPLAY: 'constructor' }] },
    [grid(row({ ...nv, display: 'BLOCK' }))],
    ['GRID.0.DISPLAY DISPLAY_UNKNOWN'],
  ],
  [
    'mixed',
    { GRID: [R, { ...R, DISPLAY: 'LINE' }] },
    [grid(row(nv), row({ ...nv, sourceItem: 1, display: 'LINE' }))],
    ['GRID DISPLAY_MIXED'],
  ],
  ['WIDTH', { GRID: [{ ...R, WIDTH: '100px' }] }, [grid(row({ ...nv, width: 100 }))], []],
  [
    'WIDTH without a value',
    { GRID: [{ NAME: 'n', DISPLAY: 'ROW', WIDTH: 100 }] },
    [grid(row({ name: 'n', width: 100 }))],
    ['GRID.0.WIDTH WIDTH_NO_EFFECT'],
  ],
  [
    'WIDTH of a BLOCK row',
    { GRID: [{ ...R, DISPLAY: 'BLOCK', WIDTH: 100 }] },
    [grid(row({ ...nv, display: 'BLOCK', width: 100 }))],
    ['GRID.0.WIDTH WIDTH_NO_EFFECT'],
  ],
  [
    'WIDTH that is no number',
    { GRID: [{ ...R, WIDTH: 'wide' }] },
    [grid(row(nv))],
    ['GRID.0.WIDTH NUMBER_DROPPED'],
  ],
  [
    'HEIGHT and ids are not used',
    { GRID: [{ ...R, HEIGHT: 10, USER_ID: 5, CHAT_ID: 6 }] },
    [grid(row({ ...nv, height: 10, userId: 5, chatId: 6 }))],
    ['GRID.0.HEIGHT HEIGHT_NO_EFFECT', 'GRID.0.USER_ID ID_NO_EFFECT', 'GRID.0.CHAT_ID ID_NO_EFFECT'],
  ],
  [
    'COLOR without a token',
    { GRID: [{ ...R, COLOR: '#f00' }] },
    [grid(row({ ...nv, color: '#f00' }))],
    ['GRID.0.COLOR ITEM_COLOR_WITHOUT_TOKEN'],
  ],
  [
    'COLOR with a token',
    { GRID: [{ ...R, COLOR: '#f00', COLOR_TOKEN: 'alert' }] },
    [grid(row({ ...nv, color: '#f00', colorToken: 'alert' }))],
    [],
  ],
  [
    'COLOR that is no hex',
    { GRID: [{ ...R, COLOR: 'red' }] },
    [grid(row(nv))],
    ['GRID.0.COLOR ITEM_COLOR_DROPPED'],
  ],
  [
    "the token of the portal's assistant",
    { GRID: [{ ...R, COLOR_TOKEN: 'ai-assistant' }] },
    [grid(row({ ...nv, colorToken: 'ai-assistant' }))],
    [],
  ],
  [
    'an unknown token',
    { GRID: [{ ...R, COLOR_TOKEN: 'ALERT' }] },
    [grid(row(nv))],
    ['GRID.0.COLOR_TOKEN ITEM_COLOR_TOKEN_UNKNOWN'],
  ],
  ['an address', { GRID: [{ ...R, LINK: '/x' }] }, [grid(row({ ...nv, link: '/x' }))], []],
  [
    'a hostile address',
    { GRID: [{ ...R, LINK: 'vbscript:x' }] },
    [grid(row(nv))],
    ['GRID.0.LINK ADDRESS_DROPPED'],
  ],
  ['one object in place of a list', { GRID: R }, [], ['GRID GRID_ONE_ROW']],
  ['a text among the rows', { GRID: [R, 'x'] }, [grid(row(nv))], ['GRID.1 ITEM_IS_TEXT']],
];

const image = (fields: object) => ({ kind: 'IMAGE', images: [{ sourceItem: 0, name: '', ...fields }] });
const file = (fields: object) => ({ kind: 'FILE', files: [{ sourceItem: 0, name: '', ...fields }] });

const OTHERS: readonly Golden[] = [
  ['an image', { IMAGE: { LINK: '/i.png' } }, [image({ link: '/i.png' })], []],
  [
    'an image with all',
    { IMAGE: [{ LINK: '/i.png', NAME: ' a\nb ', PREVIEW: '/p.png', WIDTH: 10, HEIGHT: 20 }] },
    [image({ link: '/i.png', name: 'a\nb', preview: '/p.png', width: 10, height: 20 })],
    [],
  ],
  [
    'an image without an address, and one with a refused one',
    { IMAGE: [{ NAME: 'x' }, { LINK: 'file:///c' }, { LINK: '/i.png' }] },
    [{ kind: 'IMAGE', images: [{ sourceItem: 2, name: '', link: '/i.png' }] }],
    ['IMAGE.0.LINK ITEM_WITHOUT_LINK', 'IMAGE.1.LINK ITEM_LINK_REFUSED'],
  ],
  ['no image left', { IMAGE: [{ LINK: 'x' }] }, [], ['IMAGE.0.LINK ITEM_LINK_REFUSED']],
  ['a fresh image', { IMAGE: [{ LINK: '' }] }, [], []],
  [
    'a negative side',
    { IMAGE: { LINK: '/i.png', WIDTH: -1 } },
    [image({ link: '/i.png' })],
    ['IMAGE.WIDTH NUMBER_DROPPED'],
  ],
  [
    'a file',
    { FILE: { LINK: '/f.pdf', NAME: ' a\nb.pdf', SIZE: '1500000' } },
    [file({ link: '/f.pdf', name: 'a b.pdf', size: 1500000 })],
    ['FILE.NAME LINE_BREAKS_LOST'],
  ],
  [
    'a file of no size',
    { FILE: { LINK: '/f.pdf', SIZE: '0' } },
    [file({ link: '/f.pdf' })],
    ['FILE.SIZE NUMBER_DROPPED'],
  ],
  ['a file without an address', { FILE: { NAME: 'a.pdf' } }, [], ['FILE.LINK ITEM_WITHOUT_LINK']],
  [
    'a divider',
    { DELIMITER: { SIZE: 5000, COLOR: '#c6c6c6' } },
    [{ kind: 'DELIMITER', size: 5000, color: '#c6c6c6' }],
    [],
  ],
  ['a bare divider', { DELIMITER: [] }, [{ kind: 'DELIMITER', size: 200 }], []],
  [
    'a divider of no size or colour',
    { DELIMITER: { SIZE: 0, COLOR: 'grey' } },
    [{ kind: 'DELIMITER', size: 200 }],
    ['DELIMITER.SIZE DIVIDER_SIZE_DEFAULT', 'DELIMITER.COLOR ITEM_COLOR_DROPPED'],
  ],
  ['HTML does not arrive', { HTML: '<b>x</b>' }, [], ['HTML BLOCK_HTML']],
  ['a kind in lower case', { message: 'x' }, [], ['message KEY_CASE']],
  ['an unknown kind', { VIDEO: {} }, [], ['VIDEO BLOCK_UNKNOWN']],
  ['an empty block', {}, [], []],
  ['a text as a block', 'hello', [], ['BLOCK_UNKNOWN']],
  ['a foreign key beside a kind', { MESSAGE: 'a', X: 1 }, [text('a')], ['X FOREIGN_KEY']],
];

describe.each([
  ['MESSAGE', MESSAGES],
  ['GRID', GRIDS],
  ['other blocks', OTHERS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, block, kept, advices) => {
    expect(goldenOf(block)).toEqual({ kept, advices });
  });
});
