import { describe, expect, it } from 'vitest';
import { parseBbCode } from './bb-code.ts';
import type { BbNode } from './bb-node.ts';
import { plainText } from './bb-print.ts';

/** Rules of the web client that differ from what one would guess; the common codes stand in bb-code.test.ts. */

const t = (text: string): BbNode => ({ kind: 'text', text });
const url = (href: string, ...children: BbNode[]): BbNode => ({ kind: 'url', href, children });
const size = (pixels: number, text: string): BbNode => ({ kind: 'size', pixels, children: [t(text)] });
const named = (id: number, text: string): BbNode => ({ kind: 'user', id, named: true, children: [t(text)] });

type Case = readonly [text: string, tree: readonly BbNode[]];

describe('the client', () => {
  it.each<Case>([
    ['[USER=5 REPLACE]John Miller[/USER], please call', [named(5, 'John Miller'), t(', please call')]],
    ['[user=5 replace]John[/user]', [named(5, 'John')]],
    ['[USER=5  REPLACE]John[/USER]', [t('[USER=5  REPLACE]John[/USER]')]],
    ['[USER=5 REPLACED]John[/USER]', [t('[USER=5 REPLACED]John[/USER]')]],
    ['[USER=0]nobody[/USER]', [t('nobody')]],
  ])('reads the mention %j', (text, tree) => {
    expect(parseBbCode(text, 'notice')).toEqual(tree);
  });

  it.each<Case>([
    [
      '[URL=https://portal.example/list/?filter[0]=open]open tasks[/URL]',
      [url('https://portal.example/list/?filter[0]=open', t('open tasks'))],
    ],
    ['[url=/x?a[0]=1&b[c]=2&d[]=3]x[/url]', [url('/x?a[0]=1&b[c]=2&d[]=3', t('x'))]],
    ['[URL]https://x/?a[0]=1[/URL]', [url('https://x/?a[0]=1', t('https://x/?a[0]=1'))]],
    ['[URL=/x?a[0]=1]see [1][/URL]', [t('[URL=/x?a[0]=1]see [1][/URL]')]],
    ['[URL=/x]see [1][/URL]', [url('/x', t('see [1]'))]],
    ['[URL=x?a[0]=1]y[/URL]', [t('[URL=x?a[0]=1]y[/URL]')]],
    ['[URL=/x?a[0=1]y[/URL]', [t('[URL=/x?a[0=1]y[/URL]')]],
    ['[URL=/x?a[0]=1]never closed', [t('[URL=/x?a[0]=1]never closed')]],
  ])('reads brackets in the address of %j', (text, tree) => {
    expect(parseBbCode(text, 'attach')).toEqual(tree);
  });

  it.each<Case>([
    ['[SIZE=20px]big[/SIZE]', [size(20, 'big')]],
    ['[SIZE=20pt]big[/SIZE]', [size(20, 'big')]],
    ['[SIZE=20]big[/SIZE]', [size(20, 'big')]],
    ['[SIZE=99999PX]big[/SIZE]', [size(30, 'big')]],
    ['[SIZE=3px]big[/SIZE]', [size(8, 'big')]],
    ['[SIZE=20 px]big[/SIZE]', [t('[SIZE=20 px]big[/SIZE]')]],
    ['[SIZE=2em]big[/SIZE]', [t('[SIZE=2em]big[/SIZE]')]],
    ['[SIZE=20%]big[/SIZE]', [t('[SIZE=20%]big[/SIZE]')]],
    ['[SIZE=1.5]big[/SIZE]', [t('[SIZE=1.5]big[/SIZE]')]],
    ['[COLOR=#29619bff]a[/COLOR]', [t('[COLOR=#29619bff]a[/COLOR]')]],
  ])('reads the size or color %j', (text, tree) => {
    expect(parseBbCode(text, 'attach')).toEqual(tree);
  });

  it.each([
    '[Code review] today',
    '[Code review] .. [/code]',
    '[code=js]x[/code]',
    '[code ]x[/code]',
    '[b ]x[/b]',
    '[Down] [User guide] [Call center] [Send to Anna] [x]..[/y]',
    '[put it]x[/put]',
    '[br ]',
  ])('leaves %j as typed', (text) => {
    expect(parseBbCode(text, 'attach')).toEqual([t(text)]);
    expect(parseBbCode(text, 'notice')).toEqual([t(text)]);
  });

  it('takes exactly [code] for code', () => {
    expect(parseBbCode('[Code review] today, see [code]git log[/code] for details', 'notice')).toEqual([
      t('[Code review] today, see '),
      { kind: 'code', text: 'git log' },
      t(' for details'),
    ]);
  });

  it('eats one of two dollar signs in CODE, PUT and SEND', () => {
    expect(parseBbCode('[code]$$a $b[/code][put=$$]$$[/put] $$', 'attach')).toEqual([
      { kind: 'code', text: '$a $b' },
      { kind: 'put', value: '$$', text: '$' },
      t(' $$'),
    ]);
  });
});

describe('a command at the start of a text', () => {
  it.each<Case>([
    ['/me late today', [{ kind: 'i', children: [t('late today')] }]],
    [' /loud now', [size(20, 'now')]],
    ['/me\nlate', [t('/me'), { kind: 'break' }, t('late')]],
    ['/ME late', [t('/ME late')]],
    ['/me', [t('/me')]],
    ['/menu: soup', [t('/menu: soup')]],
    ['/louder', [t('/louder')]],
    ['a /me b', [t('a /me b')]],
  ])('is read in %j', (text, tree) => {
    expect(parseBbCode(text, 'notice')).toEqual(tree);
  });

  it("is none behind the app's name", () => {
    expect(parseBbCode('/me late today', 'systemNotice')).toEqual([t('/me late today')]);
    expect(plainText('/me late today', undefined, 'systemNotice')).toBe('/me late today');
  });
});

describe('a quote', () => {
  it.each<Case>([
    ['>>a', [{ kind: 'quote', children: [t('a')] }]],
    ['a >>b', [t('a >>b')]],
    ['a\n >>b', [t('a'), { kind: 'break' }, t(' >>b')]],
  ])('begins at the start of a line alone: %j', (text, tree) => {
    expect(parseBbCode(text, 'attach')).toEqual(tree);
  });
});
