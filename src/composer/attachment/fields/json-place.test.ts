import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockKind, kindOf } from '#notice/blocks.ts';
import { type AttachDraft, fromAttach, toAttach } from '#notice/draft.ts';
import { isJsonList, isJsonObject, type JsonValue } from '#notice/json.ts';
import { anAttach } from '#notice/testing/an-attach.ts';
import { FIELD_SPECS, type FieldSpec } from './field-specs.ts';
import { isEditable, itemCount, itemPlace, SETTINGS_PLACE } from './json-place.ts';

const read = (json: JsonValue): AttachDraft => {
  let next = 0;
  return fromAttach(json, () => `b${next++}`);
};

/** Every leaf with its path: the other way of looking at a JSON, so that the test does not repeat the program. */
function leaves(json: JsonValue, path = ''): Map<string, string> {
  if (isJsonList(json))
    return merge(
      json.map((value, index) => leaves(value, `${path}/${index}`)),
      path,
    );
  if (isJsonObject(json))
    return merge(
      Object.entries(json).map(([key, value]) => leaves(value, `${path}/${JSON.stringify(key)}`)),
      path,
    );
  return new Map([[path, JSON.stringify(json)]]);
}

function merge(parts: readonly Map<string, string>[], path: string): Map<string, string> {
  return parts.length === 0 ? new Map([[path, 'empty']]) : new Map(parts.flatMap((part) => [...part]));
}

const isAt = (path: string, mark: string) =>
  path === mark || path.startsWith(`${mark}/`) || mark.startsWith(`${path}/`);

const written = 'a text that no attachment holds by chance';

describe('itemPlace', () => {
  it('changes its own field and nothing else, whatever the block holds', () => {
    fc.assert(
      fc.property(anAttach, fc.nat(), fc.nat(), (json, whichBlock, whichField) => {
        const draft = read(json);
        const known = draft.blocks.filter((block) => kindOf(block.json) !== undefined);
        const block = known[whichBlock % Math.max(known.length, 1)];
        const kind = kindOf(block?.json);
        if (block === undefined || kind === undefined) return;
        const count = itemCount(block.json, kind);
        const at = count === undefined || count === 0 ? undefined : whichField % count;
        const held = isJsonObject(block.json) ? block.json[kind] : undefined;
        // A list without items, a text where an object belongs: the form offers no field to write in.
        const item = at === undefined ? held : isJsonList(held) ? held[at] : undefined;
        if (kind !== 'MESSAGE' && !isJsonObject(item)) return;
        const specs: readonly FieldSpec[] = FIELD_SPECS[kind];
        const spec = specs[whichField % specs.length];
        if (spec === undefined || spec.path.length > 1 || spec.name === 'AS_DESCRIPTION') return;
        const after = itemPlace(block.id, kind, at).write(spec.path, written)(draft);
        const before = [...leaves(toAttach(draft) ?? [])];
        const now = leaves(toAttach(after) ?? []);
        const marks = [...now].filter(([, leaf]) => leaf === JSON.stringify(written)).map(([path]) => path);
        expect(marks).toHaveLength(1);
        const [mark = ''] = marks;
        // What stood at the written place may go, and an empty object that now holds it; nothing else.
        const lost = before.filter(([path, leaf]) => now.get(path) !== leaf && !isAt(path, mark));
        const came = [...now].filter(([path]) => path !== mark && !before.some(([one]) => one === path));
        expect({ lost, came }).toEqual({ lost: [], came: [] });
      }),
      { numRuns: 1000 },
    );
  });

  const text = (json: JsonValue, kind: BlockKind = 'MESSAGE') =>
    itemPlace('b0', kind, undefined).read(read([json]));

  it('shows a plain MESSAGE as the text of the longer form', () => {
    expect(text({ MESSAGE: 'hello' })).toEqual({ TEXT: 'hello' });
    expect(text({ MESSAGE: { TEXT: 'hello', AS_DESCRIPTION: 'Y' } })).toEqual({
      TEXT: 'hello',
      AS_DESCRIPTION: 'Y',
    });
  });

  it.each<[JsonValue, string, JsonValue | undefined, JsonValue]>([
    ['a', 'TEXT', 'b', 'b'],
    ['a', 'AS_DESCRIPTION', 'Y', { TEXT: 'a', AS_DESCRIPTION: 'Y' }],
    [{ TEXT: 'a', AS_DESCRIPTION: 'Y' }, 'TEXT', 'b', { TEXT: 'b', AS_DESCRIPTION: 'Y' }],
    [{ TEXT: 'a', AS_DESCRIPTION: 'Y' }, 'AS_DESCRIPTION', undefined, 'a'],
    [{ TEXT: 'a', X: 1 }, 'TEXT', 'b', { TEXT: 'b', X: 1 }],
  ])('writes MESSAGE %j: %s = %j gives %j', (before, field, value, after) => {
    const draft = itemPlace('b0', 'MESSAGE', undefined).write([field], value)(read([{ MESSAGE: before }]));
    expect(draft.blocks[0]?.json).toEqual({ MESSAGE: after });
  });
});

it('writes the fields of the attachment beside foreign ones', () => {
  const after = SETTINGS_PLACE.write(['COLOR'], '#fff')(read({ X: 1, BLOCKS: [{ MESSAGE: 'a' }] }));
  expect(toAttach(after)).toEqual({ X: 1, COLOR: '#fff', BLOCKS: [{ MESSAGE: 'a' }] });
});

it.each<[JsonValue, BlockKind, boolean]>([
  [{ MESSAGE: 'a' }, 'MESSAGE', true],
  [{ MESSAGE: { TEXT: 'a' } }, 'MESSAGE', true],
  [{ MESSAGE: ['a'] }, 'MESSAGE', false],
  [{ IMAGE: [{ LINK: '/a' }] }, 'IMAGE', true],
  [{ IMAGE: ['/a'] }, 'IMAGE', false],
  [{ LINK: '/a' }, 'LINK', false],
  [{ GRID: [] }, 'GRID', true],
])('shows %j as a form of %s: %s', (json, kind, editable) => {
  expect(isEditable(json, kind)).toBe(editable);
});
