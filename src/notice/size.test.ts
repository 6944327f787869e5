import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttachDraft, EMPTY_DRAFT, fromAttach, toAttach } from './draft.ts';
import { withoutEmpty } from './empty-blocks.ts';
import type { JsonValue } from './json.ts';
import { setIn } from './json.ts';
import { normaliseDraft } from './normalise.ts';
import { parseNotice } from './parse-notice.ts';
import { measureSize } from './size.ts';
import { anAttach } from './testing/an-attach.ts';
import { utf8Length } from './utf8.ts';

function draftOf(attach: JsonValue): AttachDraft {
  let id = 0;
  return fromAttach(attach, () => `b${id++}`);
}

/** Counts by another road: the engine's own encoder over the whole value. */
function encodedLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function independentBytes(attach: AttachDraft): number {
  const value = toAttach(withoutEmpty(attach));
  return value === undefined ? 0 : encodedLength(JSON.stringify(value));
}

describe('bytes of UTF-8', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['é', 2],
    ['я', 2],
    ['漢', 3],
    ['😀', 4],
    ['\ud83d', 3],
    ['\ude00\ud83d', 6],
    ['a\u2028/', 5],
  ])('of %j are %i', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
    expect(encodedLength(text)).toBe(bytes);
  });
});

describe('the size of an attachment', () => {
  it('is 0 without one', () => {
    expect(measureSize(EMPTY_DRAFT.attach)).toEqual({
      bytes: 0,
      portalCharacters: 0,
      legacyCharacters: 0,
      shares: [],
    });
  });

  it('equals an independent count over 1,000 attachments', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        const draft = draftOf(attach);
        expect(measureSize(draft).bytes).toBe(independentBytes(draft));
      }),
      { numRuns: 1000 },
    );
  });

  it('follows each change of a block', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), (texts) => {
        let draft = draftOf([{ MESSAGE: 'first' }, { MESSAGE: 'second' }]);
        for (const text of texts) {
          const [first, second] = draft.blocks;
          if (first === undefined || second === undefined) throw new Error('two blocks');
          draft = { ...draft, blocks: [{ ...first, json: setIn(first.json, ['MESSAGE'], text) }, second] };
          expect(measureSize(draft).bytes).toBe(independentBytes(draft));
        }
      }),
    );
  });

  it('names the share of each block, the largest first', () => {
    const { shares } = measureSize(draftOf([{ MESSAGE: 'a' }, { MESSAGE: 'abc' }]));
    expect(shares).toEqual([
      { index: 1, bytes: 17 },
      { index: 0, bytes: 15 },
    ]);
  });

  it.each([
    [30_720, true],
    [30_721, false],
  ])('of %i bytes may be sent: %s', (bytes, allowed) => {
    const attach = draftOf([{ MESSAGE: 'a'.repeat(bytes - '[{"MESSAGE":""}]'.length) }]);
    expect(measureSize(attach).bytes).toBe(bytes);
    const read = parseNotice({ ...EMPTY_DRAFT, message: 'm', attach }, { appNameLength: 0 });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(allowed ? [] : ['ATTACH_TOO_BIG']);
  });
});

describe("the portal's own counts", () => {
  const EMPTY = '{"ID":1000000000,"BLOCKS":[],"DESCRIPTION":"","COLOR_TOKEN":"base"}'.length;

  it.each([
    ['a plain letter', 'a', 1, 1],
    ['a slash', '/', 2, 2],
    ['a quote', '"', 2, 2],
    ['a letter beyond ASCII', 'я', 1, 6],
    ['an emoji', '😀', 1, 12],
    ['U+2028', 'a\u2028a', 8, 8],
    ['U+2029', 'a\u2029a', 8, 8],
  ])('count %s', (_, text, portal, legacy) => {
    const size = measureSize(draftOf([{ MESSAGE: text }]));
    const rest = EMPTY + '{"MESSAGE":""}'.length;
    expect(size.portalCharacters).toBe(rest + portal);
    expect(size.legacyCharacters).toBe(rest + legacy);
  });

  it('leave out what the portal drops, and hold the defaults that it adds', () => {
    const size = measureSize(draftOf([{ HTML: 'x'.repeat(5000) }, { DELIMITER: {} }]));
    expect(size.portalCharacters).toBe(EMPTY + '{"DELIMITER":{"SIZE":200}}'.length);
  });

  it('hold a token for the attachment and for every row, and ten digits of ID', () => {
    const row = { NAME: 'n', VALUE: 'v', DISPLAY: 'ROW' };
    const stored = (attach: JsonValue) => measureSize(draftOf(attach)).portalCharacters;
    const rows =
      '{"ID":1700000000,"BLOCKS":[{"GRID":[{"NAME":"n","VALUE":"v","DISPLAY":"ROW","COLOR_TOKEN":"base"},' +
      '{"NAME":"n","VALUE":"v","DISPLAY":"ROW","COLOR_TOKEN":"base"}]}],"DESCRIPTION":"","COLOR_TOKEN":"base"}';
    expect(stored([{ GRID: [row, row] }])).toBe(rows.length);
    expect(stored([{ GRID: { a: row, b: row } }])).toBe(rows.length);
    expect(stored([{ GRID: [row, { ...row, COLOR_TOKEN: 'pink' }] }])).toBe(rows.length);
    const assistant = { COLOR_TOKEN: 'ai-assistant', BLOCKS: [{ GRID: [row, row] }] };
    expect(stored(assistant)).toBe(rows.length + 'ai-assistant'.length - 'base'.length);
  });

  it('hold one block for each link of a list', () => {
    const around = '{"ID":1700000000,"BLOCKS":[],"DESCRIPTION":"","COLOR_TOKEN":"base"}';
    const links = measureSize(draftOf([{ LINK: [{ LINK: 'a://' }, { LINK: '/' }, { LINK: '/' }] }]));
    expect(links.portalCharacters).toBe(
      `${around}{"LINK":[{"LINK":"\\/"}]},{"LINK":[{"LINK":"\\/"}]}`.length,
    );
  });

  it('equal the length of what is kept, for any attachment', () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        const draft = draftOf(attach);
        const again = draftOf(JSON.parse(JSON.stringify(toAttach(draft) ?? null)) as JsonValue);
        // The second draft shares no identity with the first, so nothing comes out of a cache.
        expect(measureSize(draft)).toEqual(measureSize(again));
        expect(normaliseDraft(draft)).toEqual(normaliseDraft(again));
      }),
    );
  });
});
