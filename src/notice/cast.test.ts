import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castInteger, castPositive, castText, onOneLine, portalTrim } from './cast.ts';
import { anyJsonValue } from './testing/an-attach.ts';

describe('what PHP reads', () => {
  it.each([
    ['x', 'x'],
    [5, '5'],
    [1.5, '1.5'],
    [true, '1'],
    [false, ''],
    [null, ''],
    [undefined, ''],
    [[], undefined],
    [{}, undefined],
  ])('reads %j as the text %j', (value, text) => {
    expect(castText(value)).toBe(text);
  });

  it.each([
    [7, 7],
    [7.9, 7],
    [-7.9, -7],
    ['7', 7],
    [' 7px', 7],
    ['1e3', 1000],
    ['-3', -3],
    ['px7', 0],
    ['', 0],
    [true, 1],
    [null, 0],
    [[7], 1],
    [{ a: 0 }, 1],
    [[], 0],
    [1e300, 0],
    ['99999999999999999999', 0],
  ])('reads %j as the integer %j', (value, integer) => {
    expect(castInteger(value)).toBe(integer);
  });

  it('keeps positive integers alone', () => {
    expect([castPositive(0), castPositive(-1), castPositive('0.9'), castPositive(2)]).toEqual([
      undefined,
      undefined,
      undefined,
      2,
    ]);
  });
});

it('trims what PHP trims, and neither the form feed nor the no-break space', () => {
  expect(portalTrim(' \t\n\v\r\0\u00a0a\f ')).toBe('\u00a0a\f');
});

it('makes one space of each line break', () => {
  expect(onOneLine('a\r\nb\rc\nd\n\ne#BR#f[br]g<br />h')).toBe('a b c d  e f g h');
});

it('makes of any JSON what it would make of the result once more, and never throws', () => {
  fc.assert(
    fc.property(anyJsonValue, (value) => {
      const integer = castInteger(value);
      expect(Number.isSafeInteger(integer)).toBe(true);
      expect(castInteger(integer)).toBe(integer);
      expect(castPositive(value)).toBe(integer > 0 ? integer : undefined);
      const text = castText(value) ?? '';
      expect(castText(text)).toBe(text);
      expect(portalTrim(portalTrim(text))).toBe(portalTrim(text));
      expect(onOneLine(text)).not.toMatch(/[\r\n]/);
    }),
  );
});
