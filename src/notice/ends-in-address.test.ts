import { describe, expect, it } from 'vitest';
import { endsInAddress } from './ends-in-address.ts';

const ends = (text: string) => endsInAddress(text, text.length);

describe('a text that ends in an address', () => {
  it.each([
    'https://x.example/',
    'see https://x.example/?q=',
    'HTTPS://X/',
    '(b24+x.y-1://',
    'яa://',
    'www.',
    'see WWW.x.example/',
    '-www.x',
    'mailto:',
    'tel:+7',
    'callto:',
    'skype:anna',
    'viber://chat?number=',
    'https://x?a=[b',
    '[url]',
    '[URL]https://x/',
    '[url]any words here ',
    '[img]',
    '[img width=1 height=2]x',
    '[url=https://x/',
    '[b',
    `https://${'a'.repeat(1_500)}`,
    `${'x'.repeat(5_000)} https://`,
  ])('%j', (text) => {
    expect(ends(text)).toBe(true);
    // Whatever comes after does not count.
    expect(endsInAddress(`${text} and more]`, text.length)).toBe(true);
  });
});

describe('a text that does not', () => {
  it.each([
    '',
    'Dear ',
    'https://x.example/ ',
    'https://x.example/\n',
    'https://x.example/\u00a0and',
    'https://x]',
    'https:/',
    '://',
    '1://',
    '.-+://',
    'awww.x',
    'amailto:',
    'http:x',
    '[url]x[/url]',
    '[urls]x',
    '[b]bold',
    '[url]]',
    '[img][b]x',
    `https://${'a'.repeat(2_048)}`,
  ])('%j', (text) => {
    expect(ends(text)).toBe(false);
  });
});

it('takes about four times as long for a word four times as long', () => {
  const fastest = (length: number) => {
    const text = 'a'.repeat(length);
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      for (let nth = 0; nth < 100; nth += 1) endsInAddress(text, text.length);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  fastest(400);
  // With one expression for everything it was sixteen times as long.
  expect(fastest(2_000) / fastest(500)).toBeLessThan(9);
});
