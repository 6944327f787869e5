import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttachJson } from '../read-json.ts';

const read = (text: string) => readAttachJson(text, () => 'b');

const PIECES = [
  ...'{}[]()\'"`,:;=&?\\/*#$^%+-.<>@\n \t',
  '=>',
  'array(',
  'JSON.stringify(',
  'curl -d ',
  '--data-raw ',
  "$'",
  '^"',
  "<<'A'\n",
  '```',
  'ATTACH',
  '[MESSAGE]',
  'MESSAGE=',
  '"MESSAGE":',
  "'BLOCKS' => ",
  'undefined',
  'new ',
  '...',
  '${',
  '\u{feff}',
  '“',
  '”',
  '’',
  '__proto__',
  'im.notify',
  '9',
];

describe('any text', () => {
  it('gives an attachment or an error inside the text, and never throws', { timeout: 60_000 }, () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        const result = read(text);
        if (result.ok) return;
        const lines = text.split(/\r\n|\r|\n/);
        expect(result.line).toBeLessThanOrEqual(lines.length);
        expect(result.column).toBeLessThanOrEqual((lines[result.line - 1]?.length ?? 0) + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a key named __proto__ plain data', () => {
    const result = read("{__proto__: {x: 1}, 'MESSAGE': 'a', 'ATTACH': [{MESSAGE: 'b', __proto__: {y: 1}}]}");
    expect(JSON.stringify(result.ok && result.draftParts.attach?.blocks[0]?.json)).toContain('__proto__');
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it.each([
    '[',
    '{',
    '[{',
    '"',
    "' ",
    '`',
    '/* ',
    '{a:',
    "['a'=>",
    'x = [1], ',
    '“a ’ ',
    'a[b]=c&',
    '`${',
    '(object)',
    'JSON.parse(',
  ])('much of %j is read in a moment', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil((piece === '[' ? 1_000_000 : 50_000) / piece.length));
    for (const one of [text, `x ${text}`]) {
      const began = performance.now();
      read(one);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});
