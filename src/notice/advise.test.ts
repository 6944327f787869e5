import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, countCharacters } from './advise.ts';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft } from './draft.ts';
import type { JsonValue } from './json.ts';
import { setIn } from './json.ts';
import { PORTAL_LIMIT_CHARACTERS } from './normalise.ts';
import { TAG_LIMIT, TAG_SUFFIX_LENGTH, TEXT_LIMIT } from './notice.ts';
import { measureSize } from './size.ts';
import { anAttach } from './testing/an-attach.ts';

function aDraft(parts: Partial<NoticeDraft>): NoticeDraft {
  return { ...EMPTY_DRAFT, message: 'm', ...parts };
}

function withAttach(attach: JsonValue): NoticeDraft {
  let id = 0;
  return aDraft({ attach: fromAttach(attach, () => `b${id++}`) });
}

function said(draft: NoticeDraft, appNameLength = 0): readonly string[] {
  return advise(draft, { appNameLength }).map(
    ({ path, code, severity }) => `${path.join('.')} ${code} ${severity}`,
  );
}

describe('characters', () => {
  it.each([
    ['', 0],
    ['я', 1],
    ['😀😀', 2],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
  ])('of %j are %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
    expect([...text].length).toBe(count);
  });
});

describe('texts', () => {
  const full = 'я'.repeat(TEXT_LIMIT);

  it.each<[string, Partial<NoticeDraft>, readonly string[]]>([
    ['a plain one', {}, []],
    ['an empty one', { message: '' }, ['message MESSAGE_EMPTY error']],
    ['blanks alone', { message: ' \n' }, ['message MESSAGE_EMPTY error']],
    ['20,000 characters, blanks around not counted', { message: ` ${full} ` }, []],
    ['20,000 emoji', { message: '😀'.repeat(TEXT_LIMIT) }, []],
    ['20,001 characters', { message: `${full}a` }, ['message MESSAGE_TOO_LONG error']],
    [
      'an e-mail text of 20,001 characters',
      { messageOut: `${full}a` },
      ['messageOut MESSAGE_OUT_TOO_LONG error'],
    ],
    ['half a character', { message: 'a\ude00' }, ['message TEXT_BROKEN error']],
    ['a reference', { message: 'a $TIME[x] b' }, ['message TEXT_REFERENCE warning']],
    ['a reference to a code', { messageOut: '$total:[b]' }, ['messageOut TEXT_REFERENCE warning']],
    ['a price is no reference', { message: '$total of [b]5[/b]' }, []],
    ['a backslash outside the attachment is safe', { message: 'a\\nb' }, []],
    ['a code that stays open', { message: '[b]x' }, ['message BB_UNCLOSED warning']],
    ['a code that was never opened', { message: 'x[/b]' }, ['message BB_UNKNOWN warning']],
    ['a code with a wrong value', { message: '[color=red]x' }, ['message BB_UNKNOWN warning']],
    ['HTML that the portal rewrites', { message: '<b>x</b><br>' }, []],
    ['HTML that it does not', { message: '<p>x</p>' }, ['message TEXT_HTML warning']],
    ['what only looks like HTML', { message: 'Anna <anna@example.com> <3' }, []],
  ])('%s', (_, parts, expected) => {
    expect(said(aDraft(parts))).toEqual(expected);
  });

  it("count the app's name and its line break before a SYSTEM text", () => {
    const message = 'a'.repeat(TEXT_LIMIT - 6 - 4);
    expect(said(aDraft({ type: 'SYSTEM', message }), 6)).toEqual([]);
    expect(said(aDraft({ type: 'SYSTEM', message: `${message}a` }), 6)).toEqual([
      'message MESSAGE_TOO_LONG error',
    ]);
    expect(said(aDraft({ type: 'USER', message: `${message}a` }), 6)).toEqual([]);
  });

  it('name the code or the address that will not work, each sort once', () => {
    const values = (message: string) => advise(aDraft({ message })).map((issue) => issue.values);
    expect(values('[b] [i] [color=red]')).toEqual([{ code: '[b]' }, { code: '[color=red]' }]);
    expect(values('[url=javascript:x]a[/url]')).toEqual([{ address: 'javascript:x' }]);
  });

  it('name the length and the limit', () => {
    const [issue] = advise(aDraft({ message: `${full}ab` }));
    expect(issue?.values).toEqual({ length: TEXT_LIMIT + 2, limit: TEXT_LIMIT });
  });
});

describe('tags', () => {
  const several = TAG_LIMIT - TAG_SUFFIX_LENGTH;

  it.each<[string, Partial<NoticeDraft>, readonly string[]]>([
    ['a plain one', { tag: 'TASK_42', subTag: 'TASK|42' }, []],
    ['room for the longest suffix', { tag: 'a'.repeat(several) }, []],
    ['no room for it', { tag: 'a'.repeat(several + 1) }, ['tag TAG_LONG_FOR_SEVERAL warning']],
    ['200 characters', { subTag: 'я'.repeat(TAG_LIMIT) }, []],
    ['201 characters', { tag: 'a'.repeat(TAG_LIMIT + 1) }, ['tag TAG_TOO_LONG error']],
    ['201 characters of a sub-tag', { subTag: 'a'.repeat(TAG_LIMIT + 1) }, ['subTag SUB_TAG_TOO_LONG error']],
    ['like a tag on the wire', { tag: 'TASK|42' }, ['tag TAG_LIKE_WIRE_TAG warning']],
    ['a zero', { tag: '0', subTag: '0' }, ['tag TAG_ZERO error', 'subTag TAG_ZERO error']],
    ['a zero and more', { tag: '00', subTag: '0 ' }, []],
    ['a bar and no id', { tag: 'TASK|0' }, []],
  ])('%s', (_, parts, expected) => {
    expect(said(aDraft(parts))).toEqual(expected);
  });

  it('have room for the suffix of the longest id', () => {
    expect(`|${2 ** 31 - 1}`.length).toBe(TAG_SUFFIX_LENGTH);
  });
});

describe('the attachment', () => {
  it.each<[string, JsonValue, readonly string[]]>([
    ['none', [], []],
    ['nothing but empty blocks', { COLOR: '#fff', BLOCKS: [{ MESSAGE: '' }, { GRID: [{ NAME: '' }] }] }, []],
    ['a color without blocks', { COLOR_TOKEN: 'alert', BLOCKS: [] }, []],
    ['a description without blocks', { DESCRIPTION: 'x', BLOCKS: [] }, ['attach ATTACH_NOTHING_KEPT error']],
    [
      'one block vanishes, the others stay',
      [{ MESSAGE: 'a' }, { HTML: 'b' }],
      ['attach.1.HTML BLOCK_HTML warning'],
    ],
    [
      'a colour by chance',
      { COLOR: 'red', BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.COLOR COLOR_RANDOM warning'],
    ],
    [
      'a colour without a token',
      { COLOR: '#29619b', BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.COLOR COLOR_WITHOUT_TOKEN warning'],
    ],
    ['a colour with its token', { COLOR: '#29619b', COLOR_TOKEN: 'primary', BLOCKS: [{ MESSAGE: 'a' }] }, []],
    ['the colour of the chat', { COLOR: 'CHAT', BLOCKS: [{ MESSAGE: 'a' }] }, []],
    [
      'an unknown token',
      { COLOR_TOKEN: 'red', BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.COLOR_TOKEN COLOR_TOKEN_UNKNOWN warning'],
    ],
    [
      'foreign fields',
      { ID: 1, color: '#fff', BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.ID FOREIGN_KEY warning', 'attach.color KEY_CASE warning'],
    ],
    [
      'a description of two lines',
      { DESCRIPTION: 'a\nb', BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.DESCRIPTION LINE_BREAKS_LOST warning'],
    ],
    [
      'a description that is no text',
      { DESCRIPTION: {}, BLOCKS: [{ MESSAGE: 'a' }] },
      ['attach.DESCRIPTION TEXT_IS_LIST error'],
    ],
    ['over 30 KB', [{ MESSAGE: 'a'.repeat(31_000) }], ['attach ATTACH_TOO_BIG error']],
    [
      'short in bytes, but 60,000 characters for the portal',
      [{ MESSAGE: '/'.repeat(29_990) }],
      ['attach ATTACH_OVERSIZE error'],
    ],
    [
      'too long for old portals alone',
      [{ MESSAGE: 'я'.repeat(10_000) }],
      ['attach ATTACH_LEGACY_OVERSIZE warning'],
    ],
    [
      'a reference made by the JSON around it',
      [{ GRID: [{ NAME: '$time', VALUE: 'x', DISPLAY: 'ROW' }] }, { IMAGE: [{ LINK: '/' }] }],
      ['attach TEXT_REFERENCE warning'],
    ],
  ])('%s', (_, attach, expected) => {
    expect(said(withAttach(attach))).toEqual(expected);
  });

  it.each([
    [PORTAL_LIMIT_CHARACTERS - 1, []],
    [PORTAL_LIMIT_CHARACTERS, ['attach ATTACH_OVERSIZE error']],
  ])('of %i characters for the portal: %j', (characters, expected) => {
    const around = measureSize(withAttach([{ MESSAGE: 'a' }]).attach).portalCharacters - 1;
    const rest = characters - around;
    const draft = withAttach([{ MESSAGE: 'a'.repeat(rest % 2) + '/'.repeat(Math.floor(rest / 2)) }]);
    expect(measureSize(draft.attach).portalCharacters).toBe(characters);
    expect(said(draft)).toEqual(expected);
  });

  it('offers the token that fits a colour', () => {
    const token = (COLOR: string) =>
      advise(withAttach({ COLOR, BLOCKS: [{ MESSAGE: 'a' }] }))[0]?.values?.['token'];
    expect(['#29619b', '#00ACE3', '#c6c6c6', '#df532d', '#f00', 'TRANSPARENT', '#AAC337'].map(token)).toEqual(
      ['primary', 'base', 'secondary', 'alert', 'alert', 'secondary', 'primary'],
    );
  });

  it('is advised block by block: a block that did not change keeps the same advices', () => {
    const draft = withAttach([{ MESSAGE: '[b]' }, { HTML: 'x' }]);
    const before = advise(draft);
    const blocks = draft.attach.blocks.map((block, at) =>
      at === 0 ? { ...block, json: setIn(block.json, ['MESSAGE'], 'x') } : block,
    );
    const after = advise({ ...draft, attach: { ...draft.attach, blocks } });
    expect(before.map(({ code }) => code)).toEqual(['BB_UNCLOSED', 'BLOCK_HTML']);
    expect(after).toEqual([before[1]]);
    expect(after[0]).toBe(before[1]);
  });

  it('gives the right place after a block moved', () => {
    const draft = withAttach([{ MESSAGE: 'a' }, { HTML: 'x' }]);
    expect(said(draft)).toEqual(['attach.1.HTML BLOCK_HTML warning']);
    const blocks = draft.attach.blocks.toReversed();
    expect(said({ ...draft, attach: { ...draft.attach, blocks } })).toEqual([
      'attach.0.HTML BLOCK_HTML warning',
    ]);
  });
});

it('speaks of any attachment, never throws, and names only places that are in the draft', () => {
  fc.assert(
    fc.property(
      anAttach,
      fc.string({ maxLength: 30 }),
      fc.string({ maxLength: 30 }),
      (attach, message, tag) => {
        const draft = { ...withAttach(attach), message, tag };
        const issues = advise(draft);
        expect(advise(draft)).toEqual(issues);
        const nowhere = issues.filter(({ path: [part, index] }) =>
          part === 'attach' && typeof index === 'number'
            ? draft.attach.blocks[index] === undefined
            : part !== undefined && !(part in draft),
        );
        expect(nowhere).toEqual([]);
      },
    ),
  );
});
