import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { decodeForm, phpArray, phpBool, phpInt, phpJsonLength, phpString, phpTrim } from './php.ts';

describe('decodeForm', () => {
  it.each<[string, Json]>([
    ['', {}],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2', { a: '2' }],
    ['a', { a: '' }],
    ['=1&a=2', { a: '2' }],
    ['a+b=c+d', { a_b: 'c d' }],
    ['a.b=1', { a_b: '1' }],
    ['a%2Bb=%2B', { 'a+b': '+' }],
    ['ATTACH[0][MESSAGE]=a%2Bb+c', { ATTACH: [{ MESSAGE: 'a+b c' }] }],
    ['ATTACH%5B0%5D%5BMESSAGE%5D=x', { ATTACH: [{ MESSAGE: 'x' }] }],
    ['a[]=1&a[]=2', { a: ['1', '2'] }],
    ['a[1]=x', { a: { '1': 'x' } }],
    ['a[1]=x&a[0]=y', { a: { '1': 'x', '0': 'y' } }],
    ['a[5]=x&a[]=y', { a: { '5': 'x', '6': 'y' } }],
    ['a[b]=1&a=2', { a: '2' }],
    ['a=2&a[b]=1', { a: { b: '1' } }],
    ['a[b]c=1', { a: { b: '1' } }],
    ['a[b=1', { a_b: '1' }],
    ['a=%zz%41', { a: '%zzA' }],
    ['a=%D0%96%F0%9F%98%80', { a: 'Ж😀' }],
    ['a=b=c', { a: 'b=c' }],
    ['flag=false', { flag: 'false' }],
    ['__proto__[x]=1', { ['__proto__']: { x: '1' } }],
  ])('reads %s', (query, expected) => {
    expect(decodeForm(query)).toEqual(expected);
    expect(JSON.stringify(decodeForm(query))).toBe(JSON.stringify(expected));
  });

  it('keeps the first 1,000 variables and drops the rest in silence', () => {
    const query = Array.from({ length: 1500 }, (_, index) => `a[${index}]=1`).join('&');
    expect(Object.keys(decodeForm(query)['a'] ?? {})).toHaveLength(1000);
  });

  it('gives back every text that was percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeForm(`k=${encodeURIComponent(text)}`)).toEqual({ k: text });
      }),
    );
  });
});

describe('phpArray', () => {
  it.each<[[string, Json][], Json]>([
    [[], []],
    [
      [
        ['0', 'a'],
        ['1', 'b'],
      ],
      ['a', 'b'],
    ],
    [
      [
        ['0', 'a'],
        ['2', 'b'],
      ],
      { '0': 'a', '2': 'b' },
    ],
    [[['a', 1]], { a: 1 }],
    [
      [
        ['1', 'b'],
        ['0', 'a'],
      ],
      { '1': 'b', '0': 'a' },
    ],
  ])('shows %j as %j', (entries, expected) => {
    expect(phpArray(entries)).toEqual(expected);
  });
});

describe('casts', () => {
  it.each<[Json, number]>([
    ['12', 12],
    ['12abc', 12],
    [' 12', 12],
    ['-3', -3],
    ['1e3', 1000],
    ['3.9', 3],
    [3.9, 3],
    ['abc', 0],
    ['', 0],
    [null, 0],
    [true, 1],
    [[], 0],
    [[0], 1],
    ['٣', 0],
  ])('intval(%j) is %d', (value, expected) => {
    expect(phpInt(value)).toBe(expected);
  });

  it.each<[Json, boolean]>([
    [false, false],
    ['false', true],
    ['0', false],
    [0, false],
    ['', false],
    [null, false],
    [[], false],
    ['N', true],
    ['0.0', true],
    [{}, false],
    [[0], true],
  ])('%j is %j to an if', (value, expected) => {
    expect(phpBool(value)).toBe(expected);
  });

  it.each<[Json, string]>([
    [true, '1'],
    [false, ''],
    [null, ''],
    [1.5, '1.5'],
    [['x'], 'Array'],
  ])('%j as text is %j', (value, expected) => {
    expect(phpString(value)).toBe(expected);
  });

  it('trims spaces and line ends, but no no-break space', () => {
    expect(phpTrim('\t\n \u00a0a\u00a0 \0\v')).toBe('\u00a0a\u00a0');
  });
});

describe('phpJsonLength', () => {
  it.each<[Json, number, number]>([
    ['abc', 5, 5],
    ['a/b', 6, 6],
    ['é', 3, 8],
    ['😀', 3, 14],
    ['\u2028', 8, 8],
    [{ a: [1, 'Ж'] }, 13, 18],
  ])('%j has %d characters, %d when letters are escaped', (value, plain, escaped) => {
    expect(phpJsonLength(JSON.stringify(value), false)).toBe(plain);
    expect(phpJsonLength(JSON.stringify(value), true)).toBe(escaped);
  });
});
