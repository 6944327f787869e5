import { describe, expect, it } from 'vitest';
import { parseBb } from './bb-code.ts';
import { type Bb, isLinkable, Undrawable } from './bb-inline.ts';

/** A tree as one line: b(text) url=/x(text) br() … */
function show(nodes: readonly Bb[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `<${node.name}${node.value === '' ? '' : `=${node.value}`}>${show(node.children)}</>`,
    )
    .join('');
}

const DASHES = '-'.repeat(54);

describe('parseBb', () => {
  it.each([
    ['plain', 'plain'],
    ['  trimmed \n', 'trimmed'],
    ['[b]x[/b]', '<b>x</>'],
    ['[B]x[/b]', '<b>x</>'],
    ['[b][i]x[/i] y[/b]', '<b><i>x</> y</>'],
    ['[b]open', '[b]open'],
    ['open[/b]', 'open[/b]'],
    ['[b][i]x[/b]', '<b>[i]x</>'],
    ['[b=1]x[/b]', '[b=1]x[/b]'],
    ['[nope]x[/nope]', '[nope]x[/nope]'],
    ['<b>x</b>', '<b>x</b>'],
    ['a\nb[br]c\r\nd', 'a<br></>b<br></>c<br></>d'],
    ['a#BR#b', 'a#BR#b'],
    ['[size=99]x[/size]', '<size=99>x</>'],
    ['[SIZE=20px]x[/SIZE] [SIZE=20pt]y[/SIZE]', '<size=20>x</> <size=20>y</>'],
    ['[size=20 px]x[/size] [size=2em]y[/size]', '[size=20 px]x[/size] [size=2em]y[/size]'],
    ['[size=big]x[/size]', '[size=big]x[/size]'],
    ['[color=#f00]x[/color]', '<color=#f00>x</>'],
    ['[color=red]x[/color]', '[color=red]x[/color]'],
    ['[color=#ff0000;background:url(x)]x[/color]', '[color=#ff0000;background:url(x)]x[/color]'],
    ['[url]https://a.b/c[/url]', '<url=https://a.b/c>https://a.b/c</>'],
    ['[url=/crm/deal/]the deal[/url]', '<url=/crm/deal/>the deal</>'],
    ['[url=javascript:alert(1)]x[/url]', 'x'],
    ['[url=data:text/html,x]x[/url]', 'x'],
    ['[url=https://a.b][b]x[/b][/url]', '<url=https://a.b><b>x</></>'],
    ['[URL=https://h/?filter[0]=open]x[/URL]', '<url=https://h/?filter[0]=open>x</>'],
    ['[url=/l/?a[0]=1&b[x]=2]open tasks[/url]', '<url=/l/?a[0]=1&b[x]=2>open tasks</>'],
    ['[url=/l/?a[0]=1]see [2] here[/url]', '<url=/l/?a[0]=1]see [2> here</>'],
    ['[url=x:?a[0]=1]t[/url] [url=/b]u[/url]', '[url=x:?a[0]=1]t[/url] <url=/b>u</>'],
    ['https://a.b stays text', 'https://a.b stays text'],
    ['[user=5]Ann[/user]', '<user=5>Ann</>'],
    ['[user=all]all[/user]', '[user=all]all[/user]'],
    ['[USER=5 REPLACE]John Miller[/USER], please call', '<user=5>John Miller</>, please call'],
    ['[user=5 replace]Ann[/user]', '<user=5>Ann</>'],
    ['[user=5  replace]Ann[/user]', '[user=5  replace]Ann[/user]'],
    ['[user=0]Nobody[/user]', 'Nobody'],
    ['[user=x]Ann[/user]', '[user=x]Ann[/user]'],
    ['[chat=imol|7]c[/chat]', '<chat=imol|7>c</>'],
    ['[context=chat1/7]c[/context]', '<context=chat1/7>c</>'],
    ['[call=123]ring[/call]', '<call=123>ring</>'],
    ['[call=+49 30 1]ring[/call]', '<call=+49 30 1>ring</>'],
    ['[call=x]nobody[/call]', '[call=x]nobody[/call]'],
    ['[send=/help][b]x[/b][/send]', '<send=/help>[b]x[/b]</>'],
    ['[put]x[/put]', '<put=x>x</>'],
    ['[code][b]x[/b]\n>> y[/code]', '<code>[b]x[/b]\n>> y</>'],
    ['[img size=small]https://a.b/c.png [/img]', '<img=https://a.b/c.png></>'],
    ['[img]https://a.b/c.png[/img]', '[img]https://a.b/c.png[/img]'],
    ['[img size=small]https://a.b/page[/img]', '[img size=small]https://a.b/page[/img]'],
    ['[img size=small]javascript:x.png[/img]', '[img size=small]javascript:x.png[/img]'],
    ['[icon=https://a.b/c.png size=20 title=a b]', '<icon=https://a.b/c.png></>'],
    ['[icon=javascript:x]', '[icon=javascript:x]'],
    ['[timestamp=1700000000 format=SHORT_TIME_FORMAT]', '<timestamp=1700000000></>'],
    ['[date=1]', '[date=1]'],
    ['[disk=7]', '<disk=7></>'],
    ['[like][dislike][rating=3]', '<like></><dislike></><rating=3></>'],
    ['a[pch=1]x[/pch]b', 'ab'],
    [
      '[Code review] today, see [code]git log[/code] for details',
      '[Code review] today, see <code>git log</> for details',
    ],
    [
      '[Down] [User guide] [Call center] [Send to Anna] [x]a[/y]',
      '[Down] [User guide] [Call center] [Send to Anna] [x]a[/y]',
    ],
    ['[code]$$1 $& a$[/code]', '<code>$1  a$</>'],
    ['[put]$$[/put] [x]$$[/x] $$', '<put=$$>$</> [x]$[/x] $$'],
    ['/me waves', '<i>waves</>'],
    ['/menu: soup', '/menu: soup'],
    ['a /me b', 'a /me b'],
    ['a >>b', 'a >>b'],
    ['/loud hey', '<loud>hey</>'],
    ['>>one\n>> two\nafter', '<quote>one<br></>two</>after'],
    ['before\n>>one', 'before<quote>one</>'],
    [`${DASHES}\nAnn [today]\nhello\n${DASHES}\nx`, '<quote=Ann [today]>hello</>x'],
    [`${DASHES}\nno end`, `${DASHES}<br></>no end`],
    ['------\nx\n------', '------<br></>x<br></>------'],
  ])('decodes %j', (text, tree) => {
    expect(show(parseBb(text, 'notice'))).toBe(tree);
  });

  it('breaks off over a CALL without a number in its tag', () => {
    expect(() => parseBb('a [call]123[/call]', 'notice')).toThrow(Undrawable);
  });

  it('makes a picture of a bare picture address in an attachment only', () => {
    const text = 'see https://a.b/c.png, and';
    expect(show(parseBb(text, 'attach'))).toBe('see <image=https://a.b/c.png></>, and');
    expect(show(parseBb(text, 'notice'))).toBe(text);
  });

  it('reads the attributes of an icon, spaces in its title included', () => {
    expect(parseBb('[icon=/i.png size=20 title=a b]', 'notice')).toEqual([
      { name: 'icon', value: '/i.png', attributes: { size: '20', title: 'a b' }, children: [] },
    ]);
  });

  it('cannot be led to a cut by a mark in the text', () => {
    expect(show(parseBb('[code]x[/code]\uE0000\uE000', 'notice'))).toBe('<code>x</>0');
  });
});

describe('isLinkable', () => {
  it.each([
    '/x',
    'http://x',
    'HTTPS://x',
    'ftp://x',
    'tel:1',
    'mailto:a@b',
    'skype:a',
    'viber:a',
    'callto:1',
  ])('allows %s', (address) => expect(isLinkable(address)).toBe(true));
  it.each(['javascript:x', 'data:x', 'vbscript:x', 'x', '', 'blob:x', '\u0001javascript:x'])(
    'refuses %j',
    (address) => expect(isLinkable(address)).toBe(false),
  );
});
