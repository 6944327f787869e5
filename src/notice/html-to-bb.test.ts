import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBb, servedText } from './html-to-bb.ts';

describe('HTML as the portal rewrites it', () => {
  it.each([
    ['a < b > c', 'a < b > c'],
    ['<b>a</b><U>c</U><s>d</s><i>e</i>', '[B]a[/B][U]c[/U][S]d[/S][I]e[/I]'],
    ['<b><i>a</i></b>', '[B][I]a[/I][/B]'],
    ['<b>a', '<b>a'],
    ['a</b>', 'a</b>'],
    ['<b class="x">a</b>', '<b class="x">a</b>'],
    ['<b >a</b >', '[B]a[/B]'],
    ['<strong>a</strong><em>c</em><p>d</p><h1>e</h1>', '<strong>a</strong><em>c</em><p>d</p><h1>e</h1>'],
    ['<ul><li>a</li></ul><img src="/x.png">', '<ul><li>a</li></ul><img src="/x.png">'],
    ['a<br>c<BR />d<br/>e<br class="x">', 'a[BR]c[BR]d[BR]e<br class="x">'],
    ['a<hr>c<hr/>d', 'a------[BR]c<hr/>d'],
    ['a&nbsp;c#BR#d', 'a c[BR]d'],
    ['<a href="https://x">a</a>', '[URL=https://x]a[/URL]'],
    ["<a class='c' href='/x' target=_blank>a</a>", '[URL=/x]a[/URL]'],
    ['<a href=https://x.example/1>a</a>', '[URL=https://x.example/1]a[/URL]'],
    ['<a class="c" href=/x >a</a>', '[URL=/x]a[/URL]'],
    ['<a href=/x class="c">a</a>', '<a href=/x class="c">a</a>'],
    ['<a data-href="/x">a</a>', '<a data-href="/x">a</a>'],
    ['<a name="x">a</a>', '<a name="x">a</a>'],
    ['<font color="#ff0000" size="14">a</font>', '[COLOR=#ff0000][SIZE=14]a[/SIZE][/COLOR]'],
    ['<font color=#c00>a</font><font size=3>c</font>', '[COLOR=#c00]a[/COLOR][SIZE=3]c[/SIZE]'],
    ['<span color="#cc0000">a</span>', '[COLOR=#cc0000]a[/COLOR]'],
    ['<span color="#cc0000">a\nc</span>', '[COLOR=#cc0000]a\nc[/COLOR]'],
    ['<span style="font-weight: 1; color: #f00">a</span>', 'a'],
    ['<span style="color:#c00" bgcolor="#fff">a</span>', 'a'],
    ['<font color=red>a</font>', 'a'],
    ['<div><span>a</span></div>', 'a'],
    ['<div>a\nc</div>', '<div>a\nc</div>'],
    ['<div>a\n<span>c</span></div>', '<div>a\nc</div>'],
    ['a</div><font>', 'a</div><font>'],
    ['[CODE]<b>a</b>#BR#[/CODE]<b>c</b>', '[CODE]<b>a</b>#BR#[/CODE][B]c[/B]'],
    ['<b>a [code]</b>[/code]</b>', '[B]a [code]</b>[/code][/B]'],
    ['[CODE x]<b>a</b>[/CODE]', '[CODE x][B]a[/B][/CODE]'],
    ['[code]<b>a</b>', '[code][B]a[/B]'],
    ['[put=x]<b>a</b>[/put] [SEND]<i>a</i>[/SEND]', '[put=x]<b>a</b>[/put] [SEND]<i>a</i>[/SEND]'],
    ['<p>a</p><script>x</script>', '<p>a</p><script>x</script>'],
  ])('%j is %j', (html, bb) => {
    expect(htmlToBb(html)).toBe(bb);
  });
});

describe('entities as the server decodes them', () => {
  it.each([
    ['O&#39;Brien &amp; Co', "O'Brien & Co"],
    ['a&nbsp;&quot;&lt;b&gt;&quot;', 'a "<b>"'],
    ['&#33;&#036;&#39;&#91;&#092;&#93;&#124;', "!$'[\\]|"],
    ['&#169; &#153; &#174;', '(c) (tm) (r)'],
    ['&amp;lt; &amp;amp;', '&lt; &amp;'],
    ['&#039; &#128077; &apos; &euro; &#x27; &LT;', '&#039; &#128077; &apos; &euro; &#x27; &LT;'],
    [
      '[code]&lt;&amp;[/code] [send=&amp;]&lt;[/send] &lt;',
      '[code]&lt;&amp;[/code] [send=&amp;]&lt;[/send] <',
    ],
    ['[Code x]&lt;[/code]', '[Code x]<[/code]'],
    ['&lt;b&gt;a&lt;/b&gt;', '<b>a</b>'],
  ])('%j is %j', (text, served) => {
    expect(servedText(text)).toBe(served);
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
