import { describe, expect, it } from 'vitest';
import { servedText } from './text.ts';

describe('servedText', () => {
  it.each([
    ['Herald#BR#Hello', 'Herald[br]Hello'],
    ['<b>a <i>b</i></b>', '[b]a [i]b[/i][/b]'],
    ['<B>a</B><br/>b<BR>c', '[b]a[/b][br]b[br]c'],
    ['<a href="https://a.b/?x=1">t</a>', '[url=https://a.b/?x=1]t[/url]'],
    ['<font color="#ff0000">r</font>', '[color=#ff0000]r[/color]'],
    ['<div>a<span>b</span></div>', 'ab'],
    ['<font size="5" color=#f00>r</font>', '[color=#f00][size=5]r[/size][/color]'],
    ['<span style="color: #ff0000">a <span>b</span></span>', '[color=#ff0000]a b[/color]'],
    ['<font color=#f00>a</span>', 'a'],
    ['<strong>a</strong>', '<strong>a</strong>'],
    ['<hr>', '------[br]'],
    ['<script>x</script>', '<script>x</script>'],
    ['a&nbsp;b &lt;c&gt; &amp;lt;', 'a b <c> &lt;'],
    ['see https://a.b/c.', 'see [url]https://a.b/c[/url].'],
    ['(https://a.b/c)', '([url]https://a.b/c[/url])'],
    ['[url]https://a.b[/url] [url=https://a.b]x[/url]', '[url]https://a.b[/url] [url=https://a.b]x[/url]'],
    ['[code]https://a.b <b>[/code]', '[code]https://a.b <b>[/code]'],
    [
      '[USER=5][/USER] [user=99][/user] [user=5]me[/user]',
      '[USER=5]John Miller[/USER] [USER=99]User 99[/USER] [user=5]me[/user]',
    ],
    ['  trimmed  ', 'trimmed'],
  ])('%s', (stored, served) => {
    expect(servedText(stored, (id) => (id === 5 ? 'John Miller' : undefined))).toBe(served);
  });
});
