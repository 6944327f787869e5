// A table of what the portal keeps.
/* oxlint-disable max-lines */
import { describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { measureAttach, normaliseAttach } from './attach.ts';

const NOW = 1_760_000_000;
const keep = (json: Json, unescape = true) => normaliseAttach(json, { unescape, now: NOW });
const blocks = (json: Json) => keep([json])?.BLOCKS ?? null;

describe('one block', () => {
  it.each<[string, Json, Json]>([
    [
      'USER by LINK',
      { USER: { NAME: 'A', LINK: 'https://a.b/' } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER', LINK: 'https://a.b/' }] }],
    ],
    [
      'USER loses LINK to an id',
      { USER: { NAME: 'A', LINK: '/a', USER_ID: '5' } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER', USER_ID: 5 }] }],
    ],
    [
      'USER prefers NETWORK_ID',
      { USER: { NAME: 'A', NETWORK_ID: 'n12x', USER_ID: 5 } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER', NETWORK_ID: 'n12' }] }],
    ],
    [
      'USER of a chat',
      { USER: { NAME: 'A', CHAT_ID: 7, BOT_ID: 8 } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'CHAT', CHAT_ID: 7 }] }],
    ],
    [
      'USER of a bot',
      { USER: { NAME: 'A', BOT_ID: 8 } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'BOT', BOT_ID: 8 }] }],
    ],
    [
      'USER with an own AVATAR_TYPE',
      { USER: { NAME: 'A', BOT_ID: 8, AVATAR_TYPE: 'CHAT' } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'CHAT', BOT_ID: 8 }] }],
    ],
    [
      'USER with a wrong AVATAR_TYPE',
      { USER: { NAME: 'A', AVATAR_TYPE: 'user' } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER' }] }],
    ],
    [
      'USER, name untrimmed but on one line',
      { USER: { NAME: ' A\nB ' } },
      [{ USER: [{ NAME: ' A B ', AVATAR_TYPE: 'USER' }] }],
    ],
    ['USER without a name', { USER: { NAME: ' ', USER_ID: 5 } }, null],
    [
      'USER, a list gives one block each',
      { USER: [{ NAME: 'A' }, { NAME: '' }, { NAME: 'B' }] },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER' }] }, { USER: [{ NAME: 'B', AVATAR_TYPE: 'USER' }] }],
    ],
    [
      'USER with a picture by http',
      { USER: { NAME: 'A', AVATAR: 'http://a/b.png' } },
      [{ USER: [{ NAME: 'A', AVATAR: 'http://a/b.png', AVATAR_TYPE: 'USER' }] }],
    ],
    [
      'USER with a picture of another scheme',
      { USER: { NAME: 'A', AVATAR: 'data:image/png,x' } },
      [{ USER: [{ NAME: 'A', AVATAR_TYPE: 'USER' }] }],
    ],
    [
      'LINK',
      { LINK: { NAME: ' A\nB ', LINK: 'https://a/', DESC: ' d ' } },
      [{ LINK: [{ LINK: 'https://a/', NAME: 'A B', DESC: ' d ' }] }],
    ],
    ['LINK without a scheme', { LINK: { NAME: 'A', LINK: 'www.a.b' } }, null],
    ['LINK in capitals', { LINK: { LINK: 'HTTPS://a/' } }, null],
    ['LINK with a leading space', { LINK: { LINK: ' https://a/' } }, null],
    ['LINK to another host by //', { LINK: { LINK: '//a.b/' } }, [{ LINK: [{ LINK: '//a.b/' }] }]],
    ['LINK by an id needs a NAME', { LINK: { USER_ID: 5 } }, null],
    [
      'LINK by an id and a NAME',
      { LINK: { USER_ID: 5, NAME: 'A' } },
      [{ LINK: [{ USER_ID: 5, NAME: 'A' }] }],
    ],
    [
      'LINK unchecked beside an id (the hole)',
      { LINK: { CHAT_ID: 5, NAME: 'A', LINK: 'javascript:x' } },
      [{ LINK: [{ CHAT_ID: 5, LINK: 'javascript:x', NAME: 'A' }] }],
    ],
    [
      'LINK with HTML loses PREVIEW',
      { LINK: { LINK: '/a', HTML: '<b>x</b>', PREVIEW: '/p.png', WIDTH: 5 } },
      [{ LINK: [{ LINK: '/a', HTML: '<b>x</b>' }] }],
    ],
    [
      'LINK with PREVIEW and sizes as text',
      { LINK: { LINK: '/a', PREVIEW: '/p.png', WIDTH: '10', HEIGHT: '-1' } },
      [{ LINK: [{ LINK: '/a', PREVIEW: '/p.png', WIDTH: 10 }] }],
    ],
    [
      'LINK sizes without PREVIEW',
      { LINK: { LINK: '/a', WIDTH: 10, HEIGHT: 10 } },
      [{ LINK: [{ LINK: '/a' }] }],
    ],
    [
      'LINK, a list gives one block each',
      { LINK: [{ LINK: '/a' }, { LINK: 'x' }, { LINK: '/b' }] },
      [{ LINK: [{ LINK: '/a' }] }, { LINK: [{ LINK: '/b' }] }],
    ],
    [
      'RICH_LINK',
      { RICH_LINK: { LINK: '/a', NAME: ' A ', DESC: 'a\nb', PREVIEW: '/p', PREVIEW_SIZE: { WIDTH: '9' } } },
      [
        {
          RICH_LINK: [
            { LINK: '/a', NAME: 'A', DESC: 'a b', PREVIEW: '/p', PREVIEW_SIZE: { HEIGHT: 0, WIDTH: 9 } },
          ],
        },
      ],
    ],
    [
      'RICH_LINK with EXTRA_IMAGE',
      { RICH_LINK: { LINK: '/a', EXTRA_IMAGE: '/e' } },
      [{ RICH_LINK: [{ LINK: '/a', EXTRA_IMAGE: '/e' }] }],
    ],
    ['MESSAGE trimmed, #BR# a break', { MESSAGE: '  a#BR#b\nc ' }, [{ MESSAGE: 'a[br]b\nc' }]],
    ['MESSAGE blank', { MESSAGE: ' \n' }, null],
    ['MESSAGE as an object', { MESSAGE: { TEXT: ' a ' } }, [{ MESSAGE: 'a' }]],
    ['MESSAGE as a number', { MESSAGE: 5 }, [{ MESSAGE: '5' }]],
    [
      'GRID',
      {
        GRID: [
          {
            NAME: ' a\nb ',
            VALUE: ' c#BR#d ',
            DISPLAY: 'LINE',
            WIDTH: '100',
            COLOR: '#FFF',
            COLOR_TOKEN: 'alert',
          },
        ],
      },
      [
        {
          GRID: [
            {
              DISPLAY: 'LINE',
              NAME: 'a b',
              VALUE: 'c[br]d',
              COLOR: '#FFF',
              COLOR_TOKEN: 'alert',
              WIDTH: 100,
            },
          ],
        },
      ],
    ],
    [
      'GRID aliases',
      {
        GRID: [
          { NAME: 'a', DISPLAY: 'CARD' },
          { NAME: 'b', DISPLAY: 'COLUMN' },
          { NAME: 'c', DISPLAY: 'TABLE' },
          { NAME: 'd', DISPLAY: 'line' },
          { NAME: 'e' },
        ],
      },
      [
        {
          GRID: [
            { DISPLAY: 'LINE', NAME: 'a', VALUE: '', COLOR_TOKEN: 'base' },
            { DISPLAY: 'ROW', NAME: 'b', VALUE: '', COLOR_TOKEN: 'base' },
            { DISPLAY: 'TABLE', NAME: 'c', VALUE: '', COLOR_TOKEN: 'base' },
            { DISPLAY: 'BLOCK', NAME: 'd', VALUE: '', COLOR_TOKEN: 'base' },
            { DISPLAY: 'BLOCK', NAME: 'e', VALUE: '', COLOR_TOKEN: 'base' },
          ],
        },
      ],
    ],
    [
      'GRID drops an empty item, unless it is a LINE',
      { GRID: [{ NAME: ' ', VALUE: '' }, { DISPLAY: 'LINE' }] },
      [{ GRID: [{ DISPLAY: 'LINE', NAME: '', VALUE: '', COLOR_TOKEN: 'base' }] }],
    ],
    [
      'GRID keeps a zero',
      { GRID: [{ NAME: 'n', VALUE: 0 }] },
      [{ GRID: [{ DISPLAY: 'BLOCK', NAME: 'n', VALUE: '0', COLOR_TOKEN: 'base' }] }],
    ],
    [
      'GRID with wrong colours, links and sizes',
      {
        GRID: [
          {
            NAME: 'n',
            COLOR: 'red',
            COLOR_TOKEN: 'red',
            LINK: 'ftp://a',
            WIDTH: 0,
            HEIGHT: 'x',
            USER_ID: -1,
          },
        ],
      },
      [{ GRID: [{ DISPLAY: 'BLOCK', NAME: 'n', VALUE: '', COLOR_TOKEN: 'base' }] }],
    ],
    [
      'IMAGE',
      { IMAGE: { LINK: '/a.png', NAME: ' n ', PREVIEW: 'x', WIDTH: 1, HEIGHT: 2 } },
      [{ IMAGE: [{ LINK: '/a.png', NAME: 'n', WIDTH: 1, HEIGHT: 2 }] }],
    ],
    ['IMAGE, a list', { IMAGE: [{ LINK: '/a' }, { NAME: 'no link' }] }, [{ IMAGE: [{ LINK: '/a' }] }]],
    [
      'FILE',
      {
        FILE: [
          { LINK: '/a', NAME: ' n\nm ', SIZE: '1500000' },
          { LINK: '/b', SIZE: 0 },
        ],
      },
      [{ FILE: [{ LINK: '/a', NAME: 'n m', SIZE: 1_500_000 }, { LINK: '/b' }] }],
    ],
    [
      'DELIMITER',
      { DELIMITER: { SIZE: 9999, COLOR: '#c6c6c6' } },
      [{ DELIMITER: { SIZE: 9999, COLOR: '#c6c6c6' } }],
    ],
    ['DELIMITER of no size', { DELIMITER: { SIZE: -5, COLOR: '#abcd' } }, [{ DELIMITER: { SIZE: 200 } }]],
    ['DELIMITER with nothing in it', { DELIMITER: [] }, [{ DELIMITER: { SIZE: 200 } }]],
    ['HTML', { HTML: '<b>x</b>' }, null],
    ['lower case', { message: 'x' }, null],
    ['the first kind in the portal’s order wins', { DELIMITER: {}, MESSAGE: 'x' }, [{ MESSAGE: 'x' }]],
    ['an invalid first kind does not give way', { USER: { NAME: '' }, MESSAGE: 'x' }, null],
  ])('%s', (_name, json, expected) => {
    expect(blocks(json)).toEqual(expected);
  });
});

describe('the whole attachment', () => {
  const MESSAGE = { MESSAGE: 'x' };
  const plain = { ID: NOW, BLOCKS: [MESSAGE], DESCRIPTION: '', COLOR_TOKEN: 'base' };
  it.each<[string, Json, Json]>([
    ['short form', [MESSAGE], plain],
    [
      'full form',
      { ID: 5, BLOCKS: [MESSAGE], COLOR: '#29619b', COLOR_TOKEN: 'alert', DESCRIPTION: ' a\n<b>b</b> ' },
      { ...plain, COLOR: '#29619b', COLOR_TOKEN: 'alert', DESCRIPTION: 'a [b]b[/b]' },
    ],
    ['TRANSPARENT', { BLOCKS: [MESSAGE], COLOR: 'TRANSPARENT' }, { ...plain, COLOR: 'transparent' }],
    ['CHAT', { BLOCKS: [MESSAGE], COLOR: 'CHAT' }, plain],
    ['an unknown token', { BLOCKS: [MESSAGE], COLOR_TOKEN: 'Primary' }, plain],
    ['a single bare block', MESSAGE, null],
    ['blocks that all vanish', [{ NOPE: 1 }], null],
    ['no blocks', { BLOCKS: [] }, null],
    ['a text that is no JSON', 'x', null],
    ['a JSON text that is no array', '5', null],
    ['a number', 5, null],
    ['a JSON text', '[{"MESSAGE":"x"}]', plain],
    ['a script’s literal', "{BLOCKS:[{MESSAGE:'x'},],}", plain],
    ['invalid blocks disappear in silence', [{ NOPE: 1 }, MESSAGE, 'text', null], plain],
    ['form data with text keys', { '0': MESSAGE, '1': { LINK: {} } }, plain],
    ['AS_DESCRIPTION', [{ MESSAGE: { TEXT: 'x', AS_DESCRIPTION: 'Y' } }], { ...plain, DESCRIPTION: 'x' }],
  ])('%s', (_name, json, expected) => {
    expect(keep(json)).toEqual(expected);
  });

  it.each(['transparent', 'red', '#12345', '#11223344'])(
    'a COLOR of %s becomes one of the palette',
    (COLOR) => {
      expect(keep({ BLOCKS: [MESSAGE], COLOR })?.COLOR).toMatch(/^#[0-9a-f]{6}$/);
    },
  );

  it.each<[boolean, string]>([
    [true, 'a\nb\tc"d\\e'],
    [false, 'a\\nb\\tc\\"d\\\\e'],
  ])('unescapes a text once more: %j', (unescape, expected) => {
    const written = JSON.stringify([{ MESSAGE: 'a\\nb\\tc\\"d\\\\e' }]);
    expect(keep(written, unescape)?.BLOCKS).toEqual([{ MESSAGE: expected }]);
  });

  it('does not unescape an attachment that came as an object', () => {
    expect(keep([{ MESSAGE: 'a\\nb' }])?.BLOCKS).toEqual([{ MESSAGE: 'a\\nb' }]);
  });

  it('counts characters of the portal’s own JSON', () => {
    const kept = keep([{ MESSAGE: 'Ж/😀' }]);
    if (kept === null) throw new Error('it has to be kept');
    const own = '{"ID":1760000000,"BLOCKS":[{"MESSAGE":"Ж\\/😀"}],"DESCRIPTION":"","COLOR_TOKEN":"base"}';
    expect(measureAttach(kept, false)).toBe([...own].length);
    expect(measureAttach(kept, true)).toBe([...own].length + 5 + 11);
  });
});
