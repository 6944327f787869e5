// A table of cases.
/* oxlint-disable max-lines */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBbCode } from './bb-code.ts';
import type { BbNode } from './bb-node.ts';
import { printBbCode } from './bb-print.ts';
import { findBbProblems } from './bb-problems.ts';
import { aBbTree, hostileText } from './testing/a-bb-tree.ts';

const t = (text: string): BbNode => ({ kind: 'text', text });
const b = (...children: BbNode[]): BbNode => ({ kind: 'b', children });
const i = (...children: BbNode[]): BbNode => ({ kind: 'i', children });
const url = (href: string, ...children: BbNode[]): BbNode => ({ kind: 'url', href, children });
const br: BbNode = { kind: 'break' };
const DASHES = '-'.repeat(54);
const PNG = 'https://x/a.png';

type Case = readonly [name: string, text: string, tree: readonly BbNode[]];

const CODES: readonly Case[] = [
  ['plain text', 'a < b & c', [t('a < b & c')]],
  ['nothing', ' \n ', []],
  ['any case', '[B]a[/b]', [b(t('a'))]],
  ['nesting', '[b]a[i]c[/i][/b]', [b(t('a'), i(t('c')))]],
  [
    'underline and strikethrough',
    '[u]a[/u][s]c[/s]',
    [
      { kind: 'u', children: [t('a')] },
      { kind: 's', children: [t('c')] },
    ],
  ],
  ['unclosed is literal', 'x [b]a', [t('x [b]a')]],
  ['unopened is literal', 'a[/b]', [t('a[/b]')]],
  ['crossed: the inner one is literal', '[b]a[i]c[/b]d[/i]', [b(t('a[i]c')), t('d[/i]')]],
  ['unknown is literal', '[foo]a[/foo] [x]', [t('[foo]a[/foo] [x]')]],
  ['a value where none belongs is literal', '[b=1]a[/b]', [t('[b=1]a[/b]')]],
  ['line breaks', 'a\nb\r\nc[BR]d', [t('a'), br, t('b'), br, t('c'), br, t('d')]],
  ['a size', '[size=14]a[/size]', [{ kind: 'size', pixels: 14, children: [t('a')] }]],
  [
    'a size is clamped',
    '[size=99]a[/size][size=1]c[/size]',
    [
      { kind: 'size', pixels: 30, children: [t('a')] },
      { kind: 'size', pixels: 8, children: [t('c')] },
    ],
  ],
  ['a colour', '[color=#Fa0]a[/color]', [{ kind: 'color', color: '#Fa0', children: [t('a')] }]],
  ['a colour by name is literal', '[color=red]a[/color]', [t('[color=red]a[/color]')]],
  ['a link', '[url=https://x/?a=1&c]a[/url]', [url('https://x/?a=1&c', t('a'))]],
  ['a link with formatting', '[url=/x][b]a[/b][/url]', [url('/x', b(t('a')))]],
  ['a link that is its own text', '[url]mailto:a@x.com[/url]', [url('mailto:a@x.com', t('mailto:a@x.com'))]],
  ['a link without a text shows its address', '[url=/x][/url]', [url('/x', t('/x'))]],
  ['a script address leaves the text', '[url=javascript:alert(1)]a[/url]', [t('a')]],
  ['a data address leaves the text', '[url]data:text/html,x[/url]', [t('data:text/html,x')]],
  ['no link inside a link', '[url=/x]a[url=/y]c[/url][user=5]d[/user][/url]', [url('/x', t('acd'))]],
  ['a mention', '[user=5]Anna[/user]', [{ kind: 'user', id: 5, children: [t('Anna')] }]],
  ['a mention without a name', '[USER=5][/USER]', [{ kind: 'user', id: 5, children: [] }]],
  ['everybody', '[user=all]all[/user]', [{ kind: 'user', id: 'all', children: [t('all')] }]],
  [
    'a chat',
    '[chat=12]a[/chat][chat=imol|7]c[/chat]',
    [
      { kind: 'chat', id: '12', children: [t('a')] },
      { kind: 'chat', id: 'imol|7', children: [t('c')] },
    ],
  ],
  [
    'a message of a chat',
    '[context=chat5/77]a[/context]',
    [{ kind: 'context', dialog: 'chat5', messageId: 77, children: [t('a')] }],
  ],
  [
    'SEND and PUT',
    '[send=/help]Help[/send][put]text [b]x[/b][/put]',
    [
      { kind: 'send', value: '/help', text: 'Help' },
      { kind: 'put', value: 'text [b]x[/b]', text: 'text [b]x[/b]' },
    ],
  ],
  [
    'a call',
    '[call=+49 30 1]us[/call][call]112[/call]',
    [
      { kind: 'call', number: '+49 30 1', children: [t('us')] },
      { kind: 'call', number: '112', children: [t('112')] },
    ],
  ],
  ['a call without a number', '[call]us[/call]', [t('us')]],
  ['PCH is removed', 'a[pch=1]x[/pch]c', [t('ac')]],
  ['code is not read', '[code][b]a[/b]\n>>c[/code]', [{ kind: 'code', text: '[b]a[/b]\n>>c' }]],
  ['unclosed code is read', '[code][b]a[/b]', [t('[code]'), b(t('a'))]],
  ['an image', `[img size=medium]${PNG}[/img]`, [{ kind: 'img', src: PNG, height: 200 }]],
  ['an image without a size is literal', '[img]/a.png[/img]', [t('[img]/a.png[/img]')]],
  ['an image that is none is literal', '[img size=small]/a.html[/img]', [t('[img size=small]/a.html[/img]')]],
  ['an icon', '[icon=/a.png]', [{ kind: 'icon', src: '/a.png', width: 20, height: 20, title: '' }]],
  [
    'an icon with all',
    '[icon=/a.png width=500 height=30 title=Hi there]',
    [{ kind: 'icon', src: '/a.png', width: 100, height: 30, title: 'Hi there' }],
  ],
  ['an icon of a hostile address is literal', '[icon=javascript:x]', [t('[icon=javascript:x]')]],
  [
    'a time',
    '[timestamp=1700000000 format=LONG_TIME_FORMAT]',
    [{ kind: 'timestamp', unix: 1700000000, format: 'LONG_TIME_FORMAT' }],
  ],
  [
    'a time of an unknown format is literal',
    '[timestamp=1700000000 format=Y]',
    [t('[timestamp=1700000000 format=Y]')],
  ],
  [
    'marks',
    '[like][dislike][rating=4][disk=7]',
    [{ kind: 'like' }, { kind: 'dislike' }, { kind: 'rating', value: 4 }, { kind: 'disk' }],
  ],
  ['a rating of 9 is literal', '[rating=9]', [t('[rating=9]')]],
  ['/me', '/me waves', [i(t('waves'))]],
  ['/loud', '/loud now', [{ kind: 'size', pixels: 20, children: [t('now')] }]],
  [
    'quoted lines merge',
    'a\n>>b\n>> c\nd',
    [t('a'), { kind: 'quote', children: [t('b'), br, t('c')] }, t('d')],
  ],
  [
    'a framed quote with a head',
    `${DASHES}\nAnna [10:58]\nhi\n${DASHES}\nyes`,
    [{ kind: 'quote', author: 'Anna', time: '10:58', children: [t('hi')] }, t('yes')],
  ],
  ['a framed quote without a head', `${DASHES}\nhi\n${DASHES}`, [{ kind: 'quote', children: [t('hi')] }]],
  ['a frame that is not closed', `${DASHES}\nhi`, [t(DASHES), br, t('hi')]],
];

describe('BB codes of an attachment', () => {
  it.each(CODES)('%s', (_, text, tree) => {
    expect(parseBbCode(text, 'attach')).toEqual(tree);
  });

  it.each<Case>([
    ['a bare picture link', `see ${PNG} now`, [t('see '), { kind: 'image', src: PNG }, t(' now')]],
    ['another bare link stays text', 'see https://x/a', [t('see https://x/a')]],
    ['a picture inside a link stays text', `[url=/x]${PNG}[/url]`, [url('/x', t(PNG))]],
    ['HTML stays text', '<b>a</b> &amp;', [t('<b>a</b> &amp;')]],
  ])('%s', (_, text, tree) => {
    expect(parseBbCode(text, 'attach')).toEqual(tree);
  });
});

describe("BB codes of a notice's own text", () => {
  it.each<Case>([
    [
      'a bare address is a link, its full stop is not',
      'see https://x/a.',
      [t('see '), url('https://x/a', t('https://x/a')), t('.')],
    ],
    ['a bare picture link is a link, no picture', PNG, [url(PNG, t(PNG))]],
    ['a bare script address is text', 'javascript:alert(1)', [t('javascript:alert(1)')]],
    ['an address in a link is not linked again', '[url=/x]https://y[/url]', [url('/x', t('https://y'))]],
    ['HTML becomes codes', '<b>a</b><br/><a href="/x">c</a>', [b(t('a')), br, url('/x', t('c'))]],
    ['#BR# is a break', 'a#BR#b', [t('a'), br, t('b')]],
    ['named entities are read once', '&lt;b&gt; &amp;amp;', [t('<b> &amp;')]],
    ['a decoded apostrophe', 'O&#39;Brien &#039;', [t("O'Brien &#039;")]],
    ['decoded brackets are a code', '&#91;b&#93;a[/b]', [b(t('a'))]],
    [
      'decoded signs at the start of a line are a quote',
      '&gt;&gt;a',
      [{ kind: 'quote', children: [t('a')] }],
    ],
    ['a link without quotation marks', '<a href=https://x/1>a</a>', [url('https://x/1', t('a'))]],
    ['code keeps its HTML and entities', '[code]<b>&lt;[/code]', [{ kind: 'code', text: '<b>&lt;' }]],
    ['other HTML stays text', '<script>x</script>', [t('<script>x</script>')]],
  ])('%s', (_, text, tree) => {
    expect(parseBbCode(text, 'notice')).toEqual(tree);
  });
});

function depthOf(nodes: readonly BbNode[]): number {
  return Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depthOf(node.children) : 0)));
}

describe('nesting', () => {
  it('goes ten levels deep; what is deeper is literal', () => {
    const nested = (depth: number) => '[b]'.repeat(depth) + 'a' + '[/b]'.repeat(depth);
    expect(depthOf(parseBbCode(nested(10), 'attach'))).toBe(10);
    expect(depthOf(parseBbCode(nested(11), 'attach'))).toBe(10);
    expect(JSON.stringify(parseBbCode(nested(11), 'attach'))).toContain('[b]a[/b]');
  });

  it('is not used up by what is never closed', () => {
    expect(parseBbCode(`${'[b]'.repeat(20)}[i]a[/i]`, 'attach')).toEqual([t('[b]'.repeat(20)), i(t('a'))]);
  });
});

const ALLOWED = /^(?:\/|(?:https?|ftp|file):\/\/|(?:tel|callto|mailto|skype|viber):)/i;

/** What a drawer could be harmed by: an address that is not allowed, a link inside a link. */
function harmIn(nodes: readonly BbNode[], inLink: boolean): readonly string[] {
  return nodes.flatMap((node) => {
    const isLink = ['url', 'user', 'chat', 'context', 'call'].includes(node.kind);
    const picture = node.kind === 'img' || node.kind === 'icon' || node.kind === 'image';
    return [
      ...(node.kind === 'url' && !ALLOWED.test(node.href) ? [node.href] : []),
      ...(picture && !/^(?:\/|https?:\/\/)/i.test(node.src) ? [node.src] : []),
      ...(isLink && inLink ? [node.kind] : []),
      ...('children' in node ? harmIn(node.children, inLink || isLink) : []),
    ];
  });
}

describe('any text', () => {
  it('gives a tree with allowed addresses alone, and no link inside a link', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('notice', 'attach'), (text, where) => {
        const tree = parseBbCode(text, where);
        expect(harmIn(tree, false)).toEqual([]);
        // Ten pairs, and one of a quote or of /me around them.
        expect(depthOf(tree)).toBeLessThanOrEqual(12);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '[',
    '[b]',
    '[/b]',
    '[b][/i]',
    '[code]',
    '[url=',
    '<b>',
    '</i>',
    '<',
    '>>\n',
    '[a ',
    'https://x!!! ',
    '"',
    '$',
    '[img size=small]/.png.',
    `${DASHES}\n`,
    '/ ',
    '[size=1][/b]',
    '[url=/a[b]',
    '[url=/a[',
    '[url=/[b]]x[/url]',
    '[x]$$',
    '[put]$&[/put]',
    '&amp;lt;',
    '<div>',
    '<a href=',
  ])('of 60,000 characters like %j is read in time that grows with its length alone', (piece) => {
    const read = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const from = performance.now();
      parseBbCode(text, 'notice');
      parseBbCode(text, 'attach');
      findBbProblems(text);
      return performance.now() - from;
    };
    read(2_000);
    // Far above what a linear reader needs on any machine, far below what a quadratic one does at this length.
    expect(read(60_000)).toBeLessThan(4_000);
  });
});

it('prints a tree so that reading it gives the same tree', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(aBbTree, (tree) => {
      expect(parseBbCode(printBbCode(tree), 'attach')).toEqual(tree);
    }),
    { numRuns: 1000 },
  );
});
