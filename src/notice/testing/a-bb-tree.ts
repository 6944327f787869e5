import * as fc from 'fast-check';
import { type BbNode, TIMESTAMP_FORMATS } from '../bb-node.ts';

/** Trees of BB codes in the one form that reading gives: no text beside a text, no blank edges, no link in a link. */

const word = fc
  .array(fc.constantFrom('a', 'я', '漢', '😀', '&', '<', '"', "'", '\\', '$', '#', '.'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => letters.join(''));

/** CODE, PUT and SEND change a dollar before some signs. */
const bodyWord = word.map((text) => text.replaceAll('$', '€'));

const leaf: fc.Arbitrary<BbNode> = fc.oneof(
  fc.record({
    kind: fc.constant('img' as const),
    src: fc.constant('/a.png'),
    height: fc.constantFrom(120, 200, 300),
  }),
  fc.record({
    kind: fc.constant('icon' as const),
    src: fc.constant('https://x/i.gif'),
    width: fc.integer({ min: 1, max: 100 }),
    height: fc.integer({ min: 1, max: 100 }),
    title: fc.constantFrom('', 'Hi there'),
  }),
  fc.record({ kind: fc.constantFrom('disk' as const, 'like' as const, 'dislike' as const) }),
  fc.record({ kind: fc.constant('rating' as const), value: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('timestamp' as const),
    unix: fc.nat(),
    format: fc.constantFrom(...TIMESTAMP_FORMATS),
  }),
  fc.record({ kind: fc.constant('code' as const), text: fc.constantFrom('[b]x', 'a\n>>b', ' ') }),
  fc.record({ kind: fc.constantFrom('send' as const, 'put' as const), value: word, text: bodyWord }),
);

function formatted(children: fc.Arbitrary<readonly BbNode[]>): fc.Arbitrary<BbNode> {
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('b' as const, 'i' as const, 'u' as const, 's' as const), children }),
    fc.record({ kind: fc.constant('size' as const), pixels: fc.integer({ min: 8, max: 30 }), children }),
    fc.record({ kind: fc.constant('color' as const), color: fc.constantFrom('#fff', '#29619B'), children }),
  );
}

function linking(children: fc.Arbitrary<readonly BbNode[]>): fc.Arbitrary<BbNode> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('url' as const),
      href: fc.constantFrom('/x', 'https://x/?a=1', 'tel:1'),
      children,
    }),
    fc.record({
      kind: fc.constant('url' as const),
      href: fc.constantFrom('/x?a[0]=1', 'https://x/?a[b]=1&c[]=2'),
      children: word.map((text) => [{ kind: 'text' as const, text }]),
    }),
    fc.record({
      kind: fc.constant('user' as const),
      id: fc.oneof(fc.integer({ min: 1 }), fc.constant('all' as const)),
      children,
    }),
    fc.record({
      kind: fc.constant('user' as const),
      id: fc.integer({ min: 1 }),
      named: fc.constant(true as const),
      children,
    }),
    fc.record({ kind: fc.constant('chat' as const), id: fc.constantFrom('1', 'imol|2'), children }),
    fc.record({
      kind: fc.constant('context' as const),
      dialog: fc.constantFrom('chat1', '2:3'),
      messageId: fc.integer({ min: 1 }),
      children,
    }),
    fc.record({ kind: fc.constant('call' as const), number: fc.constant('+49 30'), children }),
  );
}

/** Texts and codes in turn, so that no text stands beside another one. */
function inline(code: fc.Arbitrary<BbNode>): fc.Arbitrary<readonly BbNode[]> {
  return fc
    .tuple(word, fc.array(fc.tuple(code, word), { maxLength: 3 }))
    .map(([first, rest]) => [
      { kind: 'text', text: first } as const,
      ...rest.flatMap(([node, text]) => [node, { kind: 'text', text } as const]),
    ]);
}

const plain = inline(leaf);
const styled = inline(fc.oneof(leaf, formatted(plain)));
const line = inline(fc.oneof(leaf, formatted(inline(fc.oneof(leaf, linking(plain)))), linking(styled)));

const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((list) => list.flatMap((nodes, at) => (at === 0 ? nodes : [{ kind: 'break' } as const, ...nodes])));

const quote: fc.Arbitrary<BbNode> = fc.oneof(
  fc.record({ kind: fc.constant('quote' as const), children: lines }),
  fc.record({
    kind: fc.constant('quote' as const),
    author: word,
    time: fc.constant('10:58'),
    children: lines,
  }),
);

export const aBbTree: fc.Arbitrary<readonly BbNode[]> = fc.oneof(
  lines,
  fc.tuple(lines, quote, quote, lines).map(([before, one, two, after]) => [...before, one, two, ...after]),
);

/** Texts that are built to break a reader of BB codes, HTML and addresses. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[b]',
        '[/b]',
        '[i]',
        '[/I]',
        '[url=javascript:alert(1)]',
        '[url= /x]',
        '[url]',
        '[URL=//x',
        '[/url]',
        '[user=5]',
        '[user=5 REPLACE]',
        '[url=/x?a[b]=1]',
        '[url=javascript:x?a[0]=1]',
        '&#91;url=javascript:x&#93;',
        '[x]',
        '[/x]',
        '$$',
        '$&',
        '[size=9px]',
        '[/user]',
        '[img size=small]',
        'javascript:x.png',
        '[/img]',
        '[code]',
        '[/code]',
        '[icon=data:x size=9]',
        '[icon=/x size=9]',
        '[call]',
        '[/call]',
        'https://x/a.png',
        '>>',
        '\n',
        `\n${'-'.repeat(54)}\n`,
        '<a href="javascript:x">',
        '<a href="/x">',
        '</a>',
        '<b>',
        '</b>',
        '<span style="color:#fff">',
        '</span>',
        '&lt;script&gt;',
        '[color=#fff]',
        '[/color]',
        ']',
        '[',
        '=',
        ' ',
        '/me ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
