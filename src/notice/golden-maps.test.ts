import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, fromAttach } from './draft.ts';
import type { JsonValue } from './json.ts';
import { parseNotice } from './parse-notice.ts';
import { type Golden, goldenOf } from './testing/golden.ts';

/** Maps where lists are usual, and values of another type than the portal expects. */

const ROW = { NAME: 'n', VALUE: 'v', DISPLAY: 'ROW' };
const row = (sourceItem: number, fields: object = {}) => ({
  sourceItem,
  display: 'ROW',
  name: 'n',
  value: 'v',
  colorToken: 'base',
  ...fields,
});
const user = (name: string, sourceItem = 0) => ({ kind: 'USER', sourceItem, name, avatarType: 'USER' });
const link = (href: string, sourceItem = 0) => ({
  kind: 'LINK',
  sourceItem,
  name: '',
  desc: '',
  link: { href, unchecked: false },
});

const MAPS: readonly Golden[] = [
  [
    'GRID with any keys: all rows',
    { GRID: { 0: ROW, 2: { ...ROW, NAME: 'm' } } },
    [{ kind: 'GRID', rows: [row(0), row(1, { name: 'm' })] }],
    [],
  ],
  ['GRID by names: all rows', { GRID: { due: ROW } }, [{ kind: 'GRID', rows: [row(0)] }], []],
  ['GRID with one row object', { GRID: ROW }, [], ['GRID GRID_ONE_ROW']],
  [
    'GRID with a row and a text',
    { GRID: { 0: ROW, 1: 'x' } },
    [{ kind: 'GRID', rows: [row(0)] }],
    ['GRID GRID_ONE_ROW'],
  ],
  ['GRID with a blank row object, which is not sent', { GRID: { NAME: '', VALUE: '' } }, [], []],
  ['USER without a gap', { USER: { 0: { NAME: 'a' }, 1: { NAME: 'b' } } }, [user('a'), user('b', 1)], []],
  ['USER with a gap', { USER: { 0: { NAME: 'a' }, 2: { NAME: 'b' } } }, [], ['USER MAP_WITH_HOLE']],
  ['USER that begins at 1', { USER: { 1: { NAME: 'a' } } }, [], ['USER MAP_WITH_HOLE']],
  ['LINK without a gap', { LINK: { 0: { LINK: '/a' }, 1: { LINK: '/b' } } }, [link('/a'), link('/b', 1)], []],
  ['LINK with a gap', { LINK: { 0: { LINK: '/a' }, 2: { LINK: '/b' } } }, [], ['LINK MAP_WITH_HOLE']],
  [
    'RICH_LINK without a gap',
    { RICH_LINK: { 0: { LINK: '/a' } } },
    [{ ...link('/a'), kind: 'RICH_LINK' }],
    ['RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'RICH_LINK with a gap',
    { RICH_LINK: { 3: { LINK: '/a' } } },
    [],
    ['RICH_LINK MAP_WITH_HOLE', 'RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'IMAGE without a gap',
    { IMAGE: { 0: { LINK: '/a' }, 1: { LINK: '/b' } } },
    [
      {
        kind: 'IMAGE',
        images: [
          { sourceItem: 0, name: '', link: '/a' },
          { sourceItem: 1, name: '', link: '/b' },
        ],
      },
    ],
    [],
  ],
  ['IMAGE with a gap', { IMAGE: { 0: { LINK: '/a' }, 2: { LINK: '/b' } } }, [], ['IMAGE MAP_WITH_HOLE']],
  [
    'FILE without a gap',
    { FILE: { 0: { LINK: '/a' } } },
    [{ kind: 'FILE', files: [{ sourceItem: 0, name: '', link: '/a' }] }],
    [],
  ],
  ['FILE with a gap', { FILE: { 0: { LINK: '/a' }, 9: { LINK: '/b' } } }, [], ['FILE MAP_WITH_HOLE']],
  [
    'an advice in a map names its key',
    { IMAGE: { 0: { LINK: 'ftp://a' }, 1: { LINK: '/b' } } },
    [{ kind: 'IMAGE', images: [{ sourceItem: 1, name: '', link: '/b' }] }],
    ['IMAGE.0.LINK ITEM_LINK_REFUSED'],
  ],
];

const grid = (fields: object) => [{ kind: 'GRID', rows: [row(0, fields)] }];

const TYPES: readonly Golden[] = [
  [
    'true is the text 1, a number its digits',
    { GRID: [{ ...ROW, NAME: true, VALUE: 42 }] },
    grid({ name: '1', value: '42' }),
    [],
  ],
  ['false is an empty text', { GRID: [{ ...ROW, NAME: false }] }, grid({ name: '' }), []],
  ['NAME as a list', { GRID: [{ ...ROW, NAME: ['a'] }] }, grid({ name: '' }), ['GRID.0.NAME TEXT_IS_LIST']],
  [
    'VALUE as an object',
    { GRID: [{ ...ROW, VALUE: { a: 1 } }] },
    grid({ value: '' }),
    ['GRID.0.VALUE TEXT_IS_LIST'],
  ],
  [
    'VALUE as an empty list',
    { GRID: [{ ...ROW, VALUE: [] }] },
    grid({ value: '' }),
    ['GRID.0.VALUE TEXT_IS_LIST'],
  ],
  [
    'WIDTH as a list is a number to PHP',
    { GRID: [{ ...ROW, WIDTH: ['a'] }] },
    grid({ width: 1 }),
    ['GRID.0.WIDTH FIELD_TYPE'],
  ],
  ['MESSAGE as an empty list, which is not sent', { MESSAGE: [] }, [], []],
  ['MESSAGE as an object without TEXT', { MESSAGE: { AS_DESCRIPTION: 'Y' } }, [], []],
  ['MESSAGE whose TEXT is null', { MESSAGE: { TEXT: null } }, [], []],
  ['MESSAGE whose TEXT is a list', { MESSAGE: { TEXT: ['a'] } }, [], ['MESSAGE.TEXT TEXT_IS_LIST']],
  [
    'LINK as an object',
    { LINK: { NAME: 'n', LINK: { a: 1 } } },
    [],
    ['LINK.LINK TEXT_IS_LIST', 'LINK.LINK ITEM_WITHOUT_LINK'],
  ],
  ['LINK as a text', { LINK: 'https://x.example' }, [], ['LINK ITEM_IS_TEXT']],
  ['a picture as a text', { IMAGE: ['/a.png'] }, [], ['IMAGE.0 ITEM_IS_TEXT']],
  [
    'a number where an object belongs is dropped',
    { FILE: [5, { LINK: '/a' }] },
    [{ kind: 'FILE', files: [{ sourceItem: 1, name: '', link: '/a' }] }],
    ['FILE.0 FIELD_TYPE'],
  ],
  [
    'a divider as a text',
    { DELIMITER: '300' },
    [{ kind: 'DELIMITER', size: 200 }],
    ['DELIMITER ITEM_IS_TEXT'],
  ],
];

describe.each([
  ['a map', MAPS],
  ['a value of another type', TYPES],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, block, kept, advices) => {
    expect(goldenOf(block)).toEqual({ kept, advices });
  });
});

describe('a value with which the portal fails', () => {
  it.each<[string, JsonValue]>([
    ['attach.1.MESSAGE TEXT_IS_LIST', [{ MESSAGE: 'a' }, { MESSAGE: ['a'] }]],
    ['attach.1.LINK ITEM_IS_TEXT', [{ MESSAGE: 'a' }, { LINK: '/x' }]],
    ['attach.1.GRID GRID_ONE_ROW', [{ MESSAGE: 'a' }, { GRID: { NAME: 'n' } }]],
    ['attach.COLOR TEXT_IS_LIST', { COLOR: ['#fff'], BLOCKS: [{ MESSAGE: 'a' }] }],
    ['attach.COLOR_TOKEN TEXT_IS_LIST', { COLOR_TOKEN: {}, BLOCKS: [{ MESSAGE: 'a' }] }],
    ['attach.DESCRIPTION TEXT_IS_LIST', { DESCRIPTION: [], BLOCKS: [{ MESSAGE: 'a' }] }],
  ])('blocks Send: %s', (said, json) => {
    const draft = { ...EMPTY_DRAFT, message: 'm', attach: fromAttach(json, () => 'b') };
    const read = parseNotice(draft, { appNameLength: 0 });
    expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([said]);
  });
});
