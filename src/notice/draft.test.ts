import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SCHEMAS } from './block-schemas.ts';
import { BLOCK_KINDS, kindOf } from './blocks.ts';
import { EMPTY_DRAFT, fromAttach, restoreDraft, toAttach } from './draft.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { newBlock } from './new-block.ts';
import { anAttach, anyJsonValue } from './testing/an-attach.ts';
import bugtracker from './testing/attach-bugtracker.json' with { type: 'json' };
import informational from './testing/attach-informational.json' with { type: 'json' };

function counter(): () => string {
  let id = 0;
  return () => `b${id++}`;
}

describe('an attachment as a draft', () => {
  it.each<[string, JsonValue, JsonValue | undefined]>([
    ['the short form goes out short', [{ MESSAGE: 'x' }], [{ MESSAGE: 'x' }]],
    [
      'the full form without fields of its own goes out short',
      { BLOCKS: [{ MESSAGE: 'x' }] },
      [{ MESSAGE: 'x' }],
    ],
    [
      'own and foreign fields stay',
      { ID: 1, X: [], BLOCKS: [{ A: 1 }] },
      { ID: 1, X: [], BLOCKS: [{ A: 1 }] },
    ],
    ['a single bare block becomes a list', { MESSAGE: 'x' }, [{ MESSAGE: 'x' }]],
    ['a bare block under BLOCKS becomes a list', { BLOCKS: { MESSAGE: 'x' } }, [{ MESSAGE: 'x' }]],
    [
      'a map of blocks is a list to PHP',
      { '0': { MESSAGE: 'x' }, a: { FILE: {} } },
      [{ MESSAGE: 'x' }, { FILE: {} }],
    ],
    ['fields without blocks stay', { COLOR: '#fff' }, { COLOR: '#fff', BLOCKS: [] }],
    [
      'JSON in a string is read',
      '{"COLOR":"#fff","BLOCKS":[{"MESSAGE":"x"}]}',
      { COLOR: '#fff', BLOCKS: [{ MESSAGE: 'x' }] },
    ],
    ['a string that is no JSON is not lost', 'hello', ['hello']],
    ['null is none', null, undefined],
    ['an empty list is none', [], undefined],
    ['an empty object is none', {}, undefined],
  ])('%s', (_, written, sent) => {
    expect(toAttach(fromAttach(written, counter()))).toEqual(sent);
  });

  it.each([
    ['attach-bugtracker', bugtracker],
    ['attach-informational', informational],
  ])('the documented example %s goes out as it was written', (_, example) => {
    expect(toAttach(fromAttach(example, counter()))).toEqual(example);
  });

  it('loses nothing of 1,000 attachments but the outer form', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        const draft = fromAttach(attach, counter());
        const sent = toAttach(draft);
        // Sent once, an attachment has its final form: reading it again changes nothing.
        expect(toAttach(fromAttach(sent ?? null, counter()))).toEqual(sent);
        const list = isJsonObject(attach) ? attach['BLOCKS'] : attach;
        expect(draft.blocks.map(({ json }) => json)).toEqual(list);
        const fields = isJsonObject(attach) ? Object.entries(attach).filter(([key]) => key !== 'BLOCKS') : [];
        expect(Object.entries(draft.fields)).toEqual(fields);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each block a key of its own', () => {
    const { blocks } = fromAttach([{ MESSAGE: 'a' }, { MESSAGE: 'b' }], counter());
    expect(blocks.map(({ id }) => id)).toEqual(['b0', 'b1']);
  });
});

describe('restoring a draft', () => {
  it('gives back what was stored', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), anAttach, (message, tag, attach) => {
        const draft = { ...EMPTY_DRAFT, message, tag, attach: fromAttach(attach, counter()) };
        // JSON has one zero: -0 comes back as 0.
        const stored = JSON.stringify(draft);
        expect(JSON.stringify(restoreDraft(JSON.parse(stored), counter()))).toBe(stored);
      }),
    );
  });

  it('keeps a key named __proto__, wherever it stands', () => {
    const blocks = '[{"id":"a","json":{"GRID":[{"NAME":"x","__proto__":{"y":1}}]}}]';
    const stored = `{"attach":{"fields":{"__proto__":0,"ID":{"__proto__":0}},"blocks":${blocks}}}`;
    const { attach } = restoreDraft(JSON.parse(stored), counter());
    expect(JSON.stringify({ attach })).toBe(stored);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (thing) => {
        const draft = restoreDraft(thing, counter());
        expect(['USER', 'SYSTEM']).toContain(draft.type);
      }),
    );
  });

  it('replaces what it cannot read by its default, and keeps the rest', () => {
    const draft = restoreDraft(
      {
        type: 'X',
        message: 'kept',
        tag: 7,
        attach: { fields: null, blocks: [{ json: 1 }, 2, { id: 'a', json: {} }] },
      },
      counter(),
    );
    expect(draft).toEqual({
      ...EMPTY_DRAFT,
      message: 'kept',
      attach: {
        fields: {},
        blocks: [
          { id: 'b0', json: 1 },
          { id: 'a', json: {} },
        ],
      },
    });
  });

  it('gives a doubled key only once', () => {
    const blocks = [
      { id: 'a', json: 1 },
      { id: 'a', json: 2 },
    ];
    const draft = restoreDraft({ attach: { fields: {}, blocks } }, counter());
    expect(draft.attach.blocks.map(({ id }) => id)).toEqual(['a', 'b0']);
  });
});

describe('the kind of a block', () => {
  it.each<[JsonValue, string | undefined]>([
    [{ MESSAGE: 'x', USER: {} }, 'USER'],
    [{ MESSAGE: 'x', USER: null }, 'MESSAGE'],
    [{ MESSAGE: '' }, 'MESSAGE'],
    [{ message: 'x' }, undefined],
    [{ HTML: 'x' }, undefined],
    [['MESSAGE'], undefined],
    ['MESSAGE', undefined],
    [null, undefined],
  ])('of %j is %s', (json, kind) => {
    expect(kindOf(json)).toBe(kind);
  });

  it.each(BLOCK_KINDS)('a new block of %s has that kind, and the shape of its schema', (kind) => {
    const block = newBlock(kind);
    expect(kindOf(block)).toBe(kind);
    expect(BLOCK_SCHEMAS[kind].safeParse(block[kind]).success).toBe(true);
  });
});

it('keeps any JSON as a block', () => {
  fc.assert(
    fc.property(fc.array(anyJsonValue, { minLength: 1 }), (list) => {
      expect(toAttach(fromAttach(list, counter()))).toEqual(list);
    }),
  );
});
