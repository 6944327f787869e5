import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBb } from './html-to-bb.ts';

describe('HTML as the portal rewrites it', () => {
  it.each([
    ['a < b > c', 'a < b > c'],
    ['<b>a</b><U>c</U><s>d</s><i>e</i>', '[B]a[/B][U]c[/U][S]d[/S][I]e[/I]'],
    ['<b><i>a</i></b>', '[B][I]a[/I][/B]'],
    ['<b>a', '<b>a'],
    ['a</b>', 'a</b>'],
    ['<b class="x">a</b>', '<b class="x">a</b>'],
    ['a<br>c<BR />d', 'a[BR]c[BR]d'],
    ['a<hr>c', 'a------[BR]c'],
    ['a&nbsp;c#BR#d', 'a c[BR]d'],
    ['<a href="https://x">a</a>', '[URL=https://x]a[/URL]'],
    ["<a class='c' href='/x' target=_blank>a</a>", '[URL=/x]a[/URL]'],
    ['<a name="x">a</a>', '<a name="x">a</a>'],
    ['<font color="#ff0000" size="14">a</font>', '[COLOR=#ff0000][SIZE=14]a[/SIZE][/COLOR]'],
    ['<span style="font-weight: 1; color: #f00">a</span>', '[COLOR=#f00]a[/COLOR]'],
    ['<span style="color: red">a</span>', 'a'],
    ['<div><span>a</span></div></div><font>', 'a'],
    ['<p>a</p><script>x</script>', '<p>a</p><script>x</script>'],
  ])('%j is %j', (html, bb) => {
    expect(htmlToBb(html)).toBe(bb);
  });
});

it('touches only what looks like a tag, and a second time finds nothing more to do', () => {
  const part = fc.constantFrom(
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<br>',
    '<a href="x">',
    '</a>',
    '<font color="#ff0000">',
    '</font>',
    '<span>',
    '</span>',
    '<p>',
    '<',
    '>',
    '&nbsp;',
    '#BR#',
    'a',
    'w',
    ' ',
    '[b]',
    '<b class="x">',
  );
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 14 }), (html) => {
      const bb = htmlToBb(html);
      // Words and their order stay, also inside of what is no tag. Its letter stands in no tag, code or sign: with "a",
      // `<a<span>>`, of which `<a>` remains, looked like a lost word.
      const words = (all: string) => all.replaceAll(/[^w]/g, '');
      expect(words(bb)).toBe(words(html));
      expect(htmlToBb(bb)).toBe(bb);
    }),
  );
});
