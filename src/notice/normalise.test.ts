import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAttach } from './draft.ts';
import { type JsonValue, setIn } from './json.ts';
import type { KeptAttach } from './kept.ts';
import { normaliseAttach, normaliseBlock, normaliseDraft, PORTAL_LIMIT_CHARACTERS } from './normalise.ts';
import { measureSize } from './size.ts';
import { anAttach } from './testing/an-attach.ts';

const HELLO = { MESSAGE: 'hello' };
const PLAIN = { colorRandom: false, colorToken: 'base', description: '' };

function kept(attach: JsonValue, unescape = false): KeptAttach {
  const read = normaliseAttach(attach, { unescape });
  if (!read.ok) throw new Error(read.code);
  return read.kept;
}

function draftOf(attach: JsonValue) {
  let id = 0;
  return fromAttach(attach, () => `b${id++}`);
}

describe('the outer form of an attachment', () => {
  it.each<[string, JsonValue]>([
    ['a bare list', [HELLO]],
    ['the full form', { BLOCKS: [HELLO] }],
    ['a map of blocks', { a: HELLO }],
    ['BLOCKS as a map', { BLOCKS: { a: HELLO } }],
    ['BLOCKS of null beside blocks', { BLOCKS: null, a: HELLO }],
    ['JSON in a string', JSON.stringify([HELLO])],
  ])('%s is read', (_, attach) => {
    expect(kept(attach).blocks).toEqual([{ kind: 'MESSAGE', text: 'hello', asDescription: false }]);
  });

  it.each<[string, JsonValue]>([
    ['a single bare block', HELLO],
    ['an empty full form', { BLOCKS: [] }],
    ['BLOCKS of a scalar', { BLOCKS: 'x' }],
    ['nothing that survives', [{ HTML: 'x' }, { MESSAGE: ' ' }]],
    ['a list of attachments', [{ ID: 1700000000, BLOCKS: [HELLO] }]],
    ['a string that is no JSON', 'hello'],
    ['a string with a scalar', '7'],
    ['a number', 7],
    ['a boolean', true],
  ])('%s is refused', (_, attach) => {
    expect(normaliseAttach(attach)).toEqual({ ok: false, code: 'ATTACH_ERROR' });
  });

  it.each<[JsonValue | undefined]>([[undefined], [null], [''], ['0'], [0], [false], [[]], [{}]])(
    '%j is no attachment',
    (attach) => {
      expect(normaliseAttach(attach)).toEqual({ ok: true, kept: { ...PLAIN, blocks: [], sources: [] } });
    },
  );

  it('drops what does not survive, and says where the rest came from', () => {
    const { blocks, sources } = kept([
      { X: 1 },
      { USER: [{ NAME: 'a' }, { NAME: 'b' }] },
      { FILE: {} },
      HELLO,
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['USER', 'USER', 'MESSAGE']);
    expect(sources).toEqual([1, 1, 3]);
  });
});

describe("the attachment's own fields", () => {
  it.each<[string, JsonValue, object]>([
    ['no colour', {}, {}],
    ['a short hex colour', { COLOR: '#Fa0' }, { color: '#Fa0' }],
    ['a long hex colour', { COLOR: '#29619b' }, { color: '#29619b' }],
    ['TRANSPARENT', { COLOR: 'TRANSPARENT' }, { color: 'transparent' }],
    ['CHAT', { COLOR: 'CHAT' }, {}],
    ['null', { COLOR: null }, {}],
    ['transparent in lower case', { COLOR: 'transparent' }, { colorRandom: true }],
    ['a name', { COLOR: 'red' }, { colorRandom: true }],
    ['eight digits', { COLOR: '#29619bff' }, { colorRandom: true }],
    ['an empty colour', { COLOR: '' }, {}],
    ['a line end behind a colour', { COLOR: '#29619b\n' }, { colorRandom: true }],
    ['a token', { COLOR_TOKEN: 'alert' }, { colorToken: 'alert' }],
    ["the assistant's token", { COLOR_TOKEN: 'ai-assistant' }, { colorToken: 'ai-assistant' }],
    ['a token in capitals', { COLOR_TOKEN: 'ALERT' }, {}],
    ['a description', { DESCRIPTION: ' a\nb <b>c</b> ' }, { description: 'a b [B]c[/B]' }],
    ['a foreign field', { ID: 1, X: 2 }, {}],
  ])('%s', (_, fields, expected) => {
    const { blocks, sources, ...own } = kept({ ...(fields as object), BLOCKS: [HELLO] });
    expect([blocks.length, sources]).toEqual([1, [0]]);
    expect(own).toEqual({ ...PLAIN, ...expected });
  });

  it('take the description of a text that says so, the last one', () => {
    const say = (TEXT: string, AS_DESCRIPTION: string) => ({ MESSAGE: { TEXT, AS_DESCRIPTION } });
    const { description } = kept({ DESCRIPTION: 'd', BLOCKS: [say('a', 'Y'), say('b', 'Y'), say('c', 'N')] });
    expect(description).toBe('b');
  });
});

describe('an attachment sent as a string', () => {
  it('has its texts unescaped once more, at any depth', () => {
    const grid = [{ GRID: [{ NAME: 'a\\nb', VALUE: 'c\\td \\"e\\" \\\\n \\x', DISPLAY: 'ROW' }] }];
    const [block] = kept(grid, true).blocks;
    expect(block?.kind === 'GRID' && block.rows[0]).toMatchObject({ name: 'a b', value: 'c\td "e" \\n \\x' });
    expect(kept(grid).blocks[0]).toMatchObject({ rows: [{ name: 'a\\nb' }] });
  });
});

describe('an oversize attachment', () => {
  const around = measureSize(draftOf([{ MESSAGE: '' }, { MESSAGE: 'a' }])).portalCharacters - 1;

  it('is refused at 60,000 characters of what is kept, not below', () => {
    const size = (length: number) => [{ MESSAGE: 'я'.repeat(length) }];
    const fits = PORTAL_LIMIT_CHARACTERS - around - 1;
    expect(measureSize(draftOf(size(fits))).portalCharacters).toBe(PORTAL_LIMIT_CHARACTERS - 1);
    expect(normaliseAttach(size(fits)).ok).toBe(true);
    expect(normaliseAttach(size(fits + 1))).toEqual({ ok: false, code: 'ATTACH_OVERSIZE' });
  });

  it('is not refused for what is dropped', () => {
    expect(normaliseAttach([HELLO, { HTML: 'x'.repeat(PORTAL_LIMIT_CHARACTERS) }]).ok).toBe(true);
  });
});

describe('the tolerant form', () => {
  it('agrees with the strict one on every attachment that the portal takes', () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        const read = normaliseAttach(attach);
        const tolerant = normaliseDraft(draftOf(attach));
        expect(tolerant).toEqual(read.ok ? read.kept : { ...tolerant, blocks: [], sources: [] });
      }),
    );
  });

  it('keeps the identity of blocks that did not change, wherever they move', () => {
    const draft = draftOf([{ MESSAGE: 'a' }, { GRID: [{ NAME: 'n', VALUE: 'v' }] }]);
    const before = normaliseDraft(draft);
    const [first, second] = draft.blocks;
    if (first === undefined || second === undefined) throw new Error('two blocks');
    const edited = { ...first, json: setIn(first.json, ['MESSAGE'], 'b') };
    const after = normaliseDraft({ ...draft, blocks: [second, edited] });
    expect(after.blocks[0]).toBe(before.blocks[1]);
    expect(after.blocks[1]).toEqual({ kind: 'MESSAGE', text: 'b', asDescription: false });
  });

  it('gives nothing for what is no block', () => {
    expect([normaliseBlock('x'), normaliseBlock(null), normaliseBlock([])]).toEqual([[], [], []]);
  });
});

it('keeps only addresses that the portal allows, or marks them', () => {
  fc.assert(
    fc.property(anAttach, (attach) => {
      const wrong: unknown[] = [];
      JSON.stringify(normaliseDraft(draftOf(attach)), (key, value: unknown) => {
        const address =
          ['link', 'src', 'avatar', 'preview', 'extraImage'].includes(key) && typeof value === 'string';
        if (address && !isAllowed(value)) wrong.push(value);
        const marked = typeof value === 'object' && value !== null && 'href' in value && 'unchecked' in value;
        if (marked && value.unchecked === isAllowed(String(value.href))) wrong.push(value);
        return value;
      });
      expect(wrong).toEqual([]);
    }),
  );
});

function isAllowed(address: string): boolean {
  return /^(?:\/|https?:\/\/)/.test(address);
}
