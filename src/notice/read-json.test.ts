import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAttach } from './draft.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { readJsonText } from './json-text.ts';
import { readAttachJson } from './read-json.ts';
import { anAttach, anyJsonValue } from './testing/an-attach.ts';

function read(text: string) {
  let id = 0;
  return readAttachJson(text, () => `b${id++}`);
}

/** What was read, with the attachment as it would be sent. */
function parts(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(`${result.code} ${result.line}:${result.column}`);
  const { attach, ...texts } = result.draftParts;
  return { ...texts, ...(attach === undefined ? {} : { attach: toAttach(attach) }) };
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
    expect(parts(JSON.stringify(value, null, 2))).toEqual(expected);
  });

  it('is nothing at all: the attachment is taken away', () => {
    expect(parts(' \n')).toEqual({ attach: undefined });
  });

  it('names the keys that would be dropped', () => {
    const call = {
      USER_ID: 5,
      MESSAGE: 'm',
      auth: 'x',
      ATTACH: { ID: 1, BLOCKS: [{ MESSAGE: 'a', X: 1 }, { LINK: { LINK: '/', y: 1 } }] },
    };
    const result = read(JSON.stringify(call));
    expect(result.ok && result.foreignKeys()).toEqual([
      ['USER_ID'],
      ['auth'],
      ['attach', 'ID'],
      ['attach', 0, 'X'],
      ['attach', 1, 'LINK', 'y'],
    ]);
  });

  it.each(['7', 'true', 'null', '{"a":1}', '"\\"x\\""'])('%s is no attachment', (text) => {
    expect(read(text)).toEqual({ ok: false, code: 'JSON_NO_ATTACH', line: 1, column: 1, path: [] });
  });

  it('goes out as it was written, 1,000 times', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anAttach, (attach) => {
        // Without fields of its own the full form goes out as the short one.
        const bare = isJsonObject(attach) && Object.keys(attach).length === 1;
        const expected = JSON.stringify(bare ? attach['BLOCKS'] : attach);
        expect(JSON.parse(JSON.stringify(parts(JSON.stringify(attach)).attach ?? []))).toEqual(
          JSON.parse(expected),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON that cannot be read', () => {
  it.each<[string, string, number, number, JsonValue[]]>([
    ['[{"MESSAGE": "a"},]', 'JSON_TRAILING_COMMA', 1, 19, []],
    ['{"A": 1,\n}', 'JSON_TRAILING_COMMA', 2, 1, []],
    ['[\n  {"MESSAGE": \'a\'}\n]', 'JSON_QUOTES', 2, 15, [0, 'MESSAGE']],
    ['{“A”: 1}', 'JSON_QUOTES', 1, 2, []],
    ['{A: 1}', 'JSON_QUOTES', 1, 2, []],
    ['{"A": [1, 2', 'JSON_END', 1, 12, ['A']],
    ['{"A"', 'JSON_END', 1, 5, ['A']],
    ['{', 'JSON_END', 1, 2, []],
    ['[1 2]', 'JSON_UNEXPECTED', 1, 4, []],
    ['{"A": 1 "B": 2}', 'JSON_UNEXPECTED', 1, 9, []],
    ['[1]\r\n]', 'JSON_UNEXPECTED', 2, 1, []],
    ['{"A": undefined}', 'JSON_UNEXPECTED', 1, 7, ['A']],
    ['[01]', 'JSON_UNEXPECTED', 1, 3, []],
    ['["a\nb"]', 'JSON_STRING', 1, 4, [0]],
    ['["a\\x"]', 'JSON_STRING', 1, 4, [0]],
    ['["a\\u12"]', 'JSON_STRING', 1, 4, [0]],
    ['[1, "a]', 'JSON_STRING', 1, 5, [1]],
    [`${'['.repeat(600)}${']'.repeat(600)}`, 'JSON_DEEP', 1, 514, Array.from({ length: 513 }, () => 0)],
  ])('%j: %s at %i:%i', (text, code, line, column, path) => {
    expect(read(text)).toEqual({ ok: false, code, line, column, path });
  });

  it('inside a JSON string is told at that string, with the path in it', () => {
    expect(read('"[{\\"A\\": x}]"')).toEqual({
      ok: false,
      code: 'JSON_UNEXPECTED',
      line: 1,
      column: 1,
      path: [0, 'A'],
    });
  });
});

describe('the reader of JSON', () => {
  const engine = (text: string) => {
    try {
      return { ok: true, value: JSON.parse(text) as JsonValue };
    } catch {
      return { ok: false };
    }
  };

  it('reads every JSON as the engine does', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyJsonValue, fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readJsonText(text)).toEqual(engine(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what the engine refuses, and nothing else', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '0',
      '.',
      'e5',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '\\',
      '\\u0041',
      '\u00a0',
      '\u0007',
      '__proto__',
      '"__proto__"',
    );
    const broken = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    const almost = fc
      .tuple(anyJsonValue, fc.nat(), fc.nat({ max: 3 }), piece)
      .map(([value, at, cut, put]) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    fc.assert(
      fc.property(fc.oneof(broken, almost), (text) => {
        const own = readJsonText(text);
        expect(own.ok ? own : { ok: false }).toEqual(engine(text));
      }),
      { numRuns: 2000 },
    );
  });
});
