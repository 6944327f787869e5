// A table of cases.
/* oxlint-disable max-lines */
import { describe, expect, it } from 'vitest';
import { type Golden, goldenOf } from './testing/golden.ts';

const user = (fields: object) => ({ kind: 'USER', sourceItem: 0, avatarType: 'USER', ...fields });
const link = (fields: object) => ({ kind: 'LINK', sourceItem: 0, name: '', desc: '', ...fields });
const rich = (fields: object) => ({ kind: 'RICH_LINK', sourceItem: 0, name: '', desc: '', ...fields });
const checked = (href: string) => ({ href, unchecked: false });

const USERS: readonly Golden[] = [
  ['a name alone', { USER: { NAME: 'Anna' } }, [user({ name: 'Anna' })], []],
  ['a name is not trimmed', { USER: { NAME: ' Anna ' } }, [user({ name: ' Anna ' })], []],
  ['a number as name is a text', { USER: { NAME: 42 } }, [user({ name: '42' })], []],
  [
    'line breaks in a name are spaces',
    { USER: { NAME: 'An\r\nna' } },
    [user({ name: 'An na' })],
    ['USER.NAME LINE_BREAKS_LOST'],
  ],
  ['nothing written', { USER: { NAME: '' } }, [], []],
  ['no name, but more', { USER: { NAME: ' ', LINK: '/x' } }, [], ['USER.NAME ITEM_WITHOUT_NAME']],
  [
    'a list gives one block each',
    { USER: [{ NAME: 'A' }, { LINK: '/' }, { NAME: 'B' }] },
    [user({ name: 'A' }), user({ name: 'B', sourceItem: 2 })],
    ['USER.1.NAME ITEM_WITHOUT_NAME'],
  ],
  [
    'an address',
    { USER: { NAME: 'A', LINK: '/u', AVATAR: 'https://x/a.png' } },
    [user({ name: 'A', link: '/u', avatar: 'https://x/a.png' })],
    [],
  ],
  [
    'a hostile address',
    { USER: { NAME: 'A', LINK: 'javascript:alert(1)' } },
    [user({ name: 'A' })],
    ['USER.LINK ADDRESS_DROPPED'],
  ],
  [
    'an address with a leading space',
    { USER: { NAME: 'A', AVATAR: ' https://x/a.png' } },
    [user({ name: 'A' })],
    ['USER.AVATAR ADDRESS_DROPPED'],
  ],
  [
    'an address in capitals',
    { USER: { NAME: 'A', LINK: 'HTTPS://x' } },
    [user({ name: 'A' })],
    ['USER.LINK ADDRESS_DROPPED'],
  ],
  [
    'an address of another host passes as //',
    { USER: { NAME: 'A', LINK: '//x' } },
    [user({ name: 'A', link: '//x' })],
    [],
  ],
  [
    'LINK is lost when an id is given',
    { USER: { NAME: 'A', LINK: '/u', USER_ID: 5 } },
    [user({ name: 'A', target: { by: 'USER_ID', id: 5 } })],
    ['USER.LINK LINK_LOST_TO_ID'],
  ],
  [
    'a chat',
    { USER: { NAME: 'A', CHAT_ID: '7' } },
    [user({ name: 'A', avatarType: 'CHAT', target: { by: 'CHAT_ID', id: 7 } })],
    ['USER.CHAT_ID ID_NO_EFFECT'],
  ],
  [
    'a bot',
    { USER: { NAME: 'A', BOT_ID: 9 } },
    [user({ name: 'A', avatarType: 'BOT', target: { by: 'BOT_ID', id: 9 } })],
    ['USER.BOT_ID ID_NO_EFFECT'],
  ],
  [
    'an explicit type wins',
    { USER: { NAME: 'A', BOT_ID: 9, AVATAR_TYPE: 'CHAT' } },
    [user({ name: 'A', avatarType: 'CHAT', target: { by: 'BOT_ID', id: 9 } })],
    ['USER.BOT_ID ID_NO_EFFECT'],
  ],
  [
    'an unknown type is ignored',
    { USER: { NAME: 'A', AVATAR_TYPE: 'chat' } },
    [user({ name: 'A' })],
    ['USER.AVATAR_TYPE AVATAR_TYPE_UNKNOWN'],
  ],
  [
    'of several ids the first by priority',
    { USER: { NAME: 'A', CHAT_ID: 2, USER_ID: 1, NETWORK_ID: 'n12x' } },
    [user({ name: 'A', target: { by: 'NETWORK_ID', id: 'n12' } })],
    ['USER.USER_ID ID_LOST_TO_ID', 'USER.CHAT_ID ID_LOST_TO_ID', 'USER.NETWORK_ID ID_NO_EFFECT'],
  ],
  [
    'an id that is none leaves LINK alone',
    { USER: { NAME: 'A', USER_ID: 0, LINK: '/u' } },
    [user({ name: 'A', link: '/u' })],
    ['USER.USER_ID NUMBER_DROPPED'],
  ],
  [
    'foreign and misspelt keys',
    { USER: { NAME: 'A', avatar: '/a', AGE: 1 } },
    [user({ name: 'A' })],
    ['USER.avatar KEY_CASE', 'USER.AGE FOREIGN_KEY'],
  ],
  ['a text where an object belongs', { USER: 'Anna' }, [], ['USER ITEM_IS_TEXT']],
  [
    'a list as name',
    { USER: { NAME: ['A'] } },
    [],
    ['USER.NAME TEXT_IS_LIST', 'USER.NAME ITEM_WITHOUT_NAME'],
  ],
];

const LINKS: readonly Golden[] = [
  ['an address alone', { LINK: { LINK: 'https://x' } }, [link({ link: checked('https://x') })], []],
  ['nothing written', { LINK: { LINK: '' } }, [], []],
  ['a name without an address', { LINK: { NAME: 'Open' } }, [], ['LINK.LINK ITEM_WITHOUT_LINK']],
  [
    'a scheme that the portal refuses',
    { LINK: { NAME: 'Open', LINK: 'ftp://x' } },
    [],
    ['LINK.LINK ITEM_LINK_REFUSED'],
  ],
  [
    'an id with a name needs no address',
    { LINK: { NAME: 'A', USER_ID: 5 } },
    [link({ name: 'A', target: { by: 'USER_ID', id: 5 } })],
    ['LINK.USER_ID ID_NO_EFFECT'],
  ],
  ['an id without a name is none', { LINK: { USER_ID: 5 } }, [], ['LINK.NAME ID_WITHOUT_NAME']],
  [
    'an id without a name beside an address',
    { LINK: { USER_ID: 5, LINK: '/x' } },
    [link({ link: checked('/x') })],
    ['LINK.USER_ID ID_WITHOUT_NAME'],
  ],
  [
    'the hole: beside an id any scheme is copied',
    { LINK: { NAME: 'A', USER_ID: 5, LINK: 'javascript:alert(1)' } },
    [
      link({
        name: 'A',
        target: { by: 'USER_ID', id: 5 },
        link: { href: 'javascript:alert(1)', unchecked: true },
      }),
    ],
    ['LINK.LINK LINK_UNCHECKED'],
  ],
  [
    'name on one line, description untouched',
    { LINK: { LINK: '/', NAME: ' a\nb ', DESC: ' c\nd ' } },
    [link({ name: 'a b', desc: ' c\nd ', link: checked('/') })],
    ['LINK.NAME LINE_BREAKS_LOST'],
  ],
  [
    'a picture with its sides',
    { LINK: { LINK: '/', PREVIEW: '/p.png', WIDTH: '100', HEIGHT: 50 } },
    [link({ link: checked('/'), preview: { src: '/p.png', width: 100, height: 50 } })],
    [],
  ],
  [
    'one side alone',
    { LINK: { LINK: '/', PREVIEW: '/p.png', WIDTH: 100 } },
    [link({ link: checked('/'), preview: { src: '/p.png', width: 100 } })],
    ['LINK.WIDTH SIZE_INCOMPLETE'],
  ],
  [
    'sides without a picture',
    { LINK: { LINK: '/', WIDTH: 100, HEIGHT: 50 } },
    [link({ link: checked('/') })],
    ['LINK.WIDTH SIZE_WITHOUT_PREVIEW'],
  ],
  [
    'HTML hides the picture and the description',
    { LINK: { LINK: '/', HTML: '[B]h[/B]', DESC: 'd', PREVIEW: '/p.png' } },
    [link({ link: checked('/'), html: '[B]h[/B]', desc: 'd' })],
    ['LINK.HTML HTML_AS_TEXT', 'LINK.DESC DESC_HIDDEN_BY_HTML', 'LINK.PREVIEW PREVIEW_HIDDEN_BY_HTML'],
  ],
  [
    'a refused picture',
    { LINK: { LINK: '/', PREVIEW: 'data:image/png;base64,AA' } },
    [link({ link: checked('/') })],
    ['LINK.PREVIEW ADDRESS_DROPPED'],
  ],
  [
    'an empty HTML hides the picture all the same',
    { LINK: { LINK: '/', HTML: '', DESC: 'd', PREVIEW: '/p.png', WIDTH: 100, HEIGHT: 50 } },
    [link({ link: checked('/'), html: '', desc: 'd' })],
    ['LINK.HTML HTML_EMPTY'],
  ],
  [
    'an empty HTML without a picture',
    { LINK: { LINK: '/', HTML: '' } },
    [link({ link: checked('/'), html: '' })],
    [],
  ],
  [
    'HTML of null is not given',
    { LINK: { LINK: '/', HTML: null, PREVIEW: '/p.png', WIDTH: 100, HEIGHT: 50 } },
    [link({ link: checked('/'), preview: { src: '/p.png', width: 100, height: 50 } })],
    [],
  ],
  [
    'several links are a block each',
    { LINK: [{ LINK: '/1' }, { LINK: 'x' }, { LINK: '/3' }] },
    [link({ link: checked('/1') }), link({ sourceItem: 2, link: checked('/3') })],
    ['LINK.1.LINK ITEM_LINK_REFUSED'],
  ],
  [
    'an unclosed code in the description',
    { LINK: { LINK: '/', DESC: '[b]x' } },
    [link({ link: checked('/'), desc: '[b]x' })],
    ['LINK.DESC BB_UNCLOSED'],
  ],
];

const RICH_LINKS: readonly Golden[] = [
  [
    'all on one line',
    { RICH_LINK: { LINK: '/', NAME: 'a\nb', DESC: ' c\nd ' } },
    [rich({ name: 'a b', desc: 'c d', link: checked('/') })],
    [
      'RICH_LINK.NAME LINE_BREAKS_LOST',
      'RICH_LINK.DESC LINE_BREAKS_LOST',
      'RICH_LINK RICH_LINK_PARTLY_SHOWN',
    ],
  ],
  [
    'a picture without a size',
    { RICH_LINK: { LINK: '/', PREVIEW: '/p.png' } },
    [rich({ link: checked('/'), preview: { src: '/p.png', width: 0, height: 0 } })],
    ['RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'a picture with its size',
    { RICH_LINK: { LINK: '/', PREVIEW: '/p.png', PREVIEW_SIZE: { WIDTH: 3, HEIGHT: '4' } } },
    [rich({ link: checked('/'), preview: { src: '/p.png', width: 3, height: 4 } })],
    ['RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'HTML and a picture stand together',
    { RICH_LINK: { LINK: '/', HTML: 'h', PREVIEW: '/p.png' } },
    [rich({ link: checked('/'), html: 'h', preview: { src: '/p.png', width: 0, height: 0 } })],
    ['RICH_LINK.HTML HTML_AS_TEXT', 'RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'several cards are a block each',
    { RICH_LINK: [{ LINK: '/1' }, { LINK: '/2' }] },
    [rich({ link: checked('/1') }), rich({ sourceItem: 1, link: checked('/2') })],
    ['RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'the extra image is kept in place of a picture, and not drawn',
    { RICH_LINK: { LINK: '/', EXTRA_IMAGE: '/e.png' } },
    [rich({ link: checked('/'), extraImage: '/e.png' })],
    ['RICH_LINK.EXTRA_IMAGE EXTRA_IMAGE_NOT_DRAWN', 'RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  [
    'a hostile address',
    { RICH_LINK: { LINK: 'JavaScript:alert(1)' } },
    [],
    ['RICH_LINK.LINK ITEM_LINK_REFUSED', 'RICH_LINK RICH_LINK_PARTLY_SHOWN'],
  ],
  ['nothing written', { RICH_LINK: { LINK: '' } }, [], []],
];

describe.each([
  ['USER', USERS],
  ['LINK', LINKS],
  ['RICH_LINK', RICH_LINKS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, block, kept, advices) => {
    expect(goldenOf(block)).toEqual({ kept, advices });
  });
});
