import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedKeys } from './dropped-keys.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { readJsonText } from './json-text.ts';
import { readAttachJson } from './read-json.ts';
import { anAttach, anyJsonValue } from './testing/an-attach.ts';
import { readParts } from './testing/read-parts.ts';

function read(text: string) {
  let id = 0;
  return readAttachJson(text, () => `b${id++}`);
}

const BLOCK = { MESSAGE: 'x' };

describe('JSON that people paste', () => {
  it.each<[string, JsonValue, object]>([
    ['a list of blocks', [BLOCK], { attach: [BLOCK] }],
    ['the full form', { COLOR: '#fff', BLOCKS: [BLOCK] }, { attach: { COLOR: '#fff', BLOCKS: [BLOCK] } }],
    ['one block', BLOCK, { attach: [BLOCK] }],
    ['fields without blocks', { COLOR: '#fff' }, { attach: { COLOR: '#fff', BLOCKS: [] } }],
    [
      'a call',
      { USER_ID: 5, TYPE: 'SYSTEM', MESSAGE: 'm', MESSAGE_OUT: 'o', TAG: 't', SUB_TAG: 's', ATTACH: [BLOCK] },
      { type: 'SYSTEM', message: 'm', messageOut: 'o', tag: 't', subTag: 's', attach: [BLOCK] },
    ],
    ['a call without an attachment leaves it alone', { USER_ID: 5, MESSAGE: 'm' }, { message: 'm' }],
    [
      'a call with its attachment as a string',
      { MESSAGE: 'm', ATTACH: JSON.stringify([BLOCK]) },
      { message: 'm', attach: [BLOCK] },
    ],
    [
      'a call of an unknown type',
      { MESSAGE: 'm', TYPE: 'x', TAG: 7 },
      { message: 'm', type: 'USER', tag: '7' },
    ],
    [
      'a call with its method',
      { method: 'im.notify', params: { MESSAGE: 'm', TAG: 't' } },
      { message: 'm', tag: 't' },
    ],
    ['a JSON string', JSON.stringify([BLOCK]), { attach: [BLOCK] }],
    [
      'a JSON string of a JSON string',
      JSON.stringify(JSON.stringify({ MESSAGE: 'm', TAG: 't' })),
      { message: 'm', tag: 't' },
    ],
    ['an empty list', [], { attach: undefined }],
  ])('%s', (_, value, expected) => {
    expect(readParts(JSON.stringify(value, null, 2))).toEqual(expected);
  });

  it.each([' \n', '\u{feff}', '\u00a0\u200b'])(
    '%j is nothing at all: the attachment is taken away',
    (text) => {
      expect(readParts(text)).toEqual({ attach: undefined });
    },
  );

  it('names what belongs to the call alone, and what the portal would drop', () => {
    const call = {
      USER_ID: 5,
      MESSAGE: 'm',
      auth: 'x',
      ATTACH: { ID: 1, BLOCKS: [{ MESSAGE: 'a', X: 1 }, { LINK: { LINK: '/', y: 1 } }] },
    };
    const result = read(JSON.stringify(call));
    expect(result.ok && result.leftOut).toEqual([['USER_ID'], ['auth']]);
    const attach = result.ok ? result.draftParts.attach : undefined;
    expect(attach && droppedKeys(attach)).toEqual([
      ['attach', 'ID'],
      ['attach', 0, 'X'],
      ['attach', 1, 'LINK', 'y'],
    ]);
  });

  it.each(['7', 'true', 'null', '{"a":1}', '"\\"x\\""', 'milk, eggs', '{"A": undefined}'])(
    '%s is no attachment',
    (text) => {
      expect(read(text)).toEqual({ ok: false, code: 'JSON_NO_ATTACH', line: 1, column: 1, path: [] });
    },
  );

  it('goes out as it was written, 1,000 times', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        // Without fields of its own the full form goes out as the short one.
        const bare = isJsonObject(attach) && Object.keys(attach).length === 1;
        const expected = JSON.stringify(bare ? attach['BLOCKS'] : attach);
        expect(JSON.parse(JSON.stringify(readParts(JSON.stringify(attach)).attach ?? []))).toEqual(
          JSON.parse(expected),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text that cannot be read', () => {
  it.each<[string, string, number, number, JsonValue[]]>([
    ['[{"MESSAGE": "a"},,]', 'JSON_UNEXPECTED', 1, 19, [1]],
    ['[\n  {"MESSAGE": Hello}\n]', 'JSON_QUOTES', 2, 15, [0, 'MESSAGE']],
    ['[{“MESSAGE”: “a}]', 'JSON_STRING', 1, 14, [0, 'MESSAGE']],
    ['[{"MESSAGE":"one"', 'JSON_END', 1, 18, [0]],
    ['[{"MESSAGE": }]', 'JSON_UNEXPECTED', 1, 14, [0, 'MESSAGE']],
    ['{"A": [1, 2', 'JSON_END', 1, 12, ['A']],
    ['{"A"', 'JSON_END', 1, 5, ['A']],
    ['{', 'JSON_END', 1, 2, []],
    ['[1 2]', 'JSON_UNEXPECTED', 1, 4, []],
    ['{"A": 1 "B": 2}', 'JSON_UNEXPECTED', 1, 9, []],
    ['[1]\r\n]', 'JSON_UNEXPECTED', 2, 1, []],
    ['[01]', 'JSON_UNEXPECTED', 1, 2, [0]],
    ['["a\nb"]', 'JSON_STRING', 1, 4, [0]],
    ['["a\\x"]', 'JSON_STRING', 1, 4, [0]],
    ['["a\\u12"]', 'JSON_STRING', 1, 4, [0]],
    ['[1, "a]', 'JSON_STRING', 1, 5, [1]],
    ['[1, /* a', 'JSON_END', 1, 9, [1]],
    [`${'['.repeat(600)}${']'.repeat(600)}`, 'JSON_DEEP', 1, 514, Array.from({ length: 513 }, () => 0)],
    [
      "BX24.callMethod('im.notify', {\n  MESSAGE: 'a',\n  ATTACH: [{ MESSAGE: 'b' }, { MESSAGE: 'c' ]\n});",
      'JSON_UNEXPECTED',
      3,
      45,
      ['ATTACH', 1],
    ],
    [
      'curl -d \'{\n  "ATTACH": [{"MESSAGE": }]\n}\' https://x/im.notify',
      'JSON_UNEXPECTED',
      2,
      26,
      ['ATTACH', 0, 'MESSAGE'],
    ],
  ])('%j: %s at %i:%i', (text, code, line, column, path) => {
    expect(read(text)).toEqual({ ok: false, code, line, column, path });
  });

  it('inside a JSON string is told at that string, with the path in it', () => {
    expect(read('"[{\\"MESSAGE\\": ]"')).toEqual({
      ok: false,
      code: 'JSON_UNEXPECTED',
      line: 1,
      column: 1,
      path: [0, 'MESSAGE'],
    });
  });
});

describe('strict JSON', () => {
  it('is read as the engine reads it, to the depth of the portal', () => {
    fc.assert(
      fc.property(anyJsonValue, fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readJsonText(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(readJsonText(nested(512)).ok).toBe(true);
    expect(readJsonText(nested(600)).ok).toBe(false);
    expect(readJsonText("['a']").ok).toBe(false);
  });
});
