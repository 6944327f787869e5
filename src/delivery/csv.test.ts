import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSeparator, writeCsv } from './csv.ts';

describe('writeCsv', () => {
  it.each([
    ['plain', 'plain'],
    ['Анна', 'Анна'],
    ['=1+1', "'=1+1"],
    ['+7 900', "'+7 900"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['\0x', "'\0x"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['﹦1', "'﹦1"],
    [' =1+1', "' =1+1"],
    ['\u00a0\u3000=1', "'\u00a0\u3000=1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['\u200B\u202E@x', "'\u200B\u202E@x"],
    ['  \u200B\n＝1', '"\'  \u200B\n＝1"'],
    ['\u0001-1', "'\u0001-1"],
    [' a=1', ' a=1'],
    ['\u200Bx', '\u200Bx'],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,"b"', '"\'=a,""b"""'],
  ])('writes %j as %j', (text, written) => {
    expect(writeCsv([[text]], ',')).toBe(`\uFEFF${written}\r\n`);
  });

  it('leaves numbers alone, also negative ones', () => {
    expect(writeCsv([[-5, 7]], ';')).toBe('\uFEFF-5;7\r\n');
  });

  it('comes back as it was, but for the apostrophes, whatever the names', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '=', 'я', ' ', '@') });
    const separator = fc.constantFrom(',' as const, ';' as const);
    const tables = fc.array(fc.tuple(text, text), { minLength: 1 });
    fc.assert(
      fc.property(tables, separator, (rows, sign) => {
        const read = readCsv(writeCsv(rows, sign).slice(1), sign);
        expect(read).toEqual(
          rows.map((row) => row.map((cell) => (/^(?:[\r\n]|\s*[=@])/.test(cell) ? `'${cell}` : cell))),
        );
      }),
    );
  });
});

/** A reader of RFC 4180, written from it and not from the writer. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator || text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign !== separator) {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('csvSeparator', () => {
  it.each([
    ['1,5', ';'],
    ['1.5', ','],
    ['١٫٥', ','],
  ])('%s: %s', (sample, separator) => {
    expect(csvSeparator(sample)).toBe(separator);
  });
});
