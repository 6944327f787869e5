import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './bb-print.ts';

describe('the one-line text', () => {
  it.each([
    ['a\n b\t\tc', 'a b c'],
    ['[b]a[/b] [i]c[/i] [size=9]d[/size] [color=#fff]e[/color]', 'a c d e'],
    ['keep [s]old price[/s] new', 'keep new'],
    ['[url=https://x]page[/url] https://y', 'page https://y'],
    ['[user=5]Anna[/user], [user=6][/user]', 'Anna, @6'],
    ['[chat=1]c[/chat] [call=1]d[/call] [send=x]e[/send] [put]f[/put] [code]g[/code]', 'c d e f g'],
    ['[icon=/a.png title=Smile] [icon=/a.png]', '(Smile)'],
    ['[like] [rating=5] [disk=1]', '[…] […] […]'],
    ['a\n>>quoted\nb', 'a […] b'],
    ['<b>a</b><br>c&nbsp;&amp; #BR# d', 'a c & d'],
    ['[b]open <p>x</p>', '[b]open <p>x</p>'],
    [' ', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('takes its words from the caller', () => {
    const labels = {
      quote: '[Quote]',
      rating: '[Like]',
      file: '[File]',
      user: (id: number | 'all') => `User ${id}`,
    };
    expect(plainText('>>q\n[like] [disk=1] [user=5][/user]', labels)).toBe('[Quote] [Like] [File] User 5');
  });
});

it('is one line, trimmed, for any text', () => {
  const part = fc.constantFrom(
    '[b]',
    '[/b]',
    '[url=https://x]',
    '[/url]',
    '[quote]',
    '>>',
    '\n',
    '\t',
    '<br>',
    '#BR#',
    '&nbsp;',
    ' ',
    'a',
    '[user=5]',
    '[/user]',
    '[',
    ']',
    '------',
    '\u00A0',
    '[icon=/a.png]',
    '[code]',
    '[/code]',
    '$result[0]',
  );
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 16 }), (text) => {
      const plain = plainText(text);
      expect(plain).not.toMatch(/[\n\r\t]| {2}/);
      expect(plain.trim()).toBe(plain);
    }),
  );
});
