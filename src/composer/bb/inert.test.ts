import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReference } from '#notice/advise-text.ts';
import { parseBbCode } from '#notice/bb-code.ts';
import { inertAddress, inertText } from './inert.ts';

describe('inertText', () => {
  it.each([
    ['Anna Smith', 'Anna Smith'],
    ['[B]Anna[/B]', '(B)Anna(/B)'],
    ['<script>', '‹script›'],
    ['>> quoted', '›› quoted'],
    ['a#BR#b', 'a b'],
    ['two\nlines', 'two lines'],
    ['https://evil.example/', 'https: //evil.example/'],
    ['$result[first]', '$result(first)'],
  ])('makes %j %j', (value, inert) => {
    expect(inertText(value)).toBe(inert);
  });

  it('is nothing but text to the portal, and no reference to a batch, whatever it holds', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '[',
            ']',
            '[b]',
            '[/b]',
            '[URL=/x]',
            '>>',
            '\n',
            '#BR#',
            '#br#',
            '#B',
            'R#',
            '$total',
            '<b>',
            'x',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(value, (name) => {
        const inert = inertText(name);
        expect(parseBbCode(inert, 'attach').filter(({ kind }) => kind !== 'text')).toEqual([]);
        expect(inert).not.toMatch(/[[\]<>\r\n]|#BR#/i);
        expect(findReference(inert)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('inertAddress', () => {
  it.each([
    ['https://example.com/a?b=c&d=%20', 'https://example.com/a?b=c&d=%20'],
    [' example.com/a b ', 'https://example.com/a%20b'],
    ['/docs/1', '/docs/1'],
    ['mailto:a@b.c', 'mailto:a@b.c'],
    ['https://a/[x]', 'https://a/%5Bx%5D'],
    ['', ''],
  ])('makes %j %j', (address, inert) => {
    expect(inertAddress(address)).toBe(inert);
  });
});
