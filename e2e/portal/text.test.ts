import { describe, expect, it } from 'vitest';
import { servedText } from './text.ts';

const served = (text: string) => servedText(text, (id) => (id === 5 ? 'John Miller' : undefined));

describe('servedText', () => {
  it.each<[string, [string, string][]]>([
    [
      'line breaks',
      [
        ['Herald#BR#Hello', 'Herald[BR]Hello'],
        ['a<br/>b<BR>c<br />d', 'a\nb\nc\nd'],
        ['a[br]b\nc', 'a\nb\nc'],
        ['a[BR]b', 'a[BR]b'],
        ['a<hr>b<hr/>c', 'a------[BR]b<hr/>c'],
        ['  trimmed  ', 'trimmed'],
      ],
    ],
    [
      'simple tags, without a letter in them',
      [
        ['<b>a <i>b</i></b>', '[b]a [i]b[/i][/b]'],
        ['<B>a</B><u>b</u><s>c</s>', '[b]a[/b][u]b[/u][s]c[/s]'],
        ['<b >a</b>', '[b]a[/b]'],
        ['<b class="x">a</b>', '<b class="x">a</b>'],
        ['<b>a', '<b>a'],
        ['<strong>a</strong> <em>b</em> <p>c</p>', '<strong>a</strong> <em>b</em> <p>c</p>'],
        ['<ul><li>a</li></ul><h1>b</h1><img src="x">', '<ul><li>a</li></ul><h1>b</h1><img src="x">'],
        ['<script>x</script>', '<script>x</script>'],
      ],
    ],
    [
      'links',
      [
        ['<a href="https://a.b/?x=1">t</a>', '[url=https://a.b/?x=1]t[/url]'],
        ["<a class='c' href='/x' target=_blank>t</a>", '[url=/x]t[/url]'],
        ['<a href=https://x.example/1>report</a>', '[url=https://x.example/1]report[/url]'],
        ['<a class=c href=/1 >report</a>', '[url=/1]report[/url]'],
        ['<a href=/1 class=c>report</a>', '<a href=/1 class=c>report</a>'],
        ['see https://a.b/c.', 'see [URL]https://a.b/c[/URL].'],
        ['(https://a.b/c)', '([URL]https://a.b/c[/URL])'],
        [
          '[url]https://a.b[/url] [url=https://a.b]x[/url]',
          '[url]https://a.b[/url] [url=https://a.b]x[/url]',
        ],
        ['[URL=https://h/?filter[0]=open]x[/URL]', '[URL=https://h/?filter[0]=open]x[/URL]'],
      ],
    ],
    [
      'fonts and wrappers',
      [
        ['<font color="#ff0000">r</font>', '[color=#ff0000]r[/color]'],
        ['<font color=#c00>r</font>', '[color=#c00]r[/color]'],
        ['<span color="#cc0000">r</span>', '[color=#cc0000]r[/color]'],
        ['<font size=3>r</font>', '[size=3]r[/size]'],
        ['<span size=3>r</span>', 'r'],
        ['<font size="5" color=#f00>r</font>', '[color=#f00][size=5]r[/size][/color]'],
        ['<font color=red>r</font>', 'r'],
        ['<span style="color:#c00">a <span>b</span></span>', 'a b'],
        ['<div>a<span>b</span></div>', 'ab'],
        ['<div class="x">a</div>', 'a'],
        ['<div>a\nb</div>', '<div>a\nb</div>'],
        ['<div>a', '<div>a'],
        ['<font color=#f00>a</span>', '<font color=#f00>a</span>'],
      ],
    ],
    [
      'entities of the list, written exactly so',
      [
        ['a&nbsp;b &quot;c&quot; &lt;d&gt; e &amp; f', 'a b "c" <d> e & f'],
        ['&#33;&#036;&#39;&#91;&#092;&#93;&#124;', "!$'[\\]|"],
        ['&#169; &#153; &#174;', '(c) (tm) (r)'],
        ['O&#39;Brien &amp; Co', "O'Brien & Co"],
        ['&amp;lt; &amp;amp;', '&lt; &amp;'],
        ['&#039; &#128077; &apos; &euro; &LT;', '&#039; &#128077; &apos; &euro; &LT;'],
      ],
    ],
    [
      'protected parts',
      [
        ['[code]https://a.b <b>&amp;#BR#[/code]', '[code]https://a.b <b>&amp;#BR#[/code]'],
        ['[put=<b>]&lt;[/put][SEND]<br>[/SEND]', '[put=<b>]&lt;[/put][SEND]<br>[/SEND]'],
        ['[Code review]&amp;[/code]', '[Code review]&[/code]'],
        [
          '<b>[code]https://a.b[/code]</b> https://a.b',
          '[b][code]https://a.b[/code][/b] [URL]https://a.b[/URL]',
        ],
      ],
    ],
    [
      'mentions',
      [
        ['[USER=5][/USER]', '[USER=5 REPLACE]John Miller[/USER]'],
        ['[user=99] [/user]', '[USER=99 REPLACE]User 99[/USER]'],
        ['[user=5]me[/user]', '[user=5]me[/user]'],
      ],
    ],
  ])('%s', (_name, cases) => {
    expect(cases.map(([text]) => [text, served(text)])).toEqual(cases);
  });

  it('cannot be led to a protected part by a mark in the text', () => {
    expect(served('\u0002[code]x[/code]\u0001')).toBe('[code]x[/code]');
  });
});
