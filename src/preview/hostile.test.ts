import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#notice/json.ts';
import { drawNotice } from './draw-for-test.tsx';
import { CHANNELS } from './NoticeView.tsx';

const TAGS = new Set(
  'a article b br button div h3 i img p path s section span svg text time title u'.split(' '),
);
const ATTRIBUTES = new Set(
  (
    'alt aria-expanded aria-hidden aria-label class d data-drawn-notice data-tint data-token decoding fill fill-rule focusable height href loading ' +
    'rel role src stroke stroke-linecap stroke-linejoin stroke-width style target text-anchor title type viewBox width x y'
  ).split(' '),
);
const SAFE_STYLE = /^(?:[a-z-]+:(?:#[0-9a-f]{3,6}|[\w.%-]+);?)*$/i;

/** Everything that the renderer wrote and was not meant to: elements, attributes, addresses, styles. */
function strangers(markup: string): readonly string[] {
  const found: string[] = [];
  const rest = markup.replaceAll(
    /<\/?([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi,
    (_, tag: string, attributes: string) => {
      if (!TAGS.has(tag)) found.push(`<${tag}>`);
      for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
        if (!ATTRIBUTES.has(name)) found.push(`${tag} ${name}`);
        if (name === 'href' && !/^(?:https?|ftp|file|tel|callto|mailto|skype|viber):/.test(value))
          found.push(value);
        if (name === 'src' && !/^https?:\/\//.test(value)) found.push(value);
        if (name === 'style' && !SAFE_STYLE.test(value)) found.push(value);
      }
      if (tag === 'a' && attributes !== '' && !/target="_blank" rel="noopener noreferrer"/.test(attributes)) {
        found.push('a link into the frame');
      }
      return '';
    },
  );
  if (rest.includes('<')) found.push(rest.slice(rest.indexOf('<'), rest.indexOf('<') + 40));
  return found;
}

/** The notice in every channel and type, with the same value in each of its texts. */
function drawAll(evil: string, messageOut = ''): string {
  const setting = {
    author: { name: evil, photo: evil },
    appName: evil,
    reader: { id: 5, name: evil },
  };
  return CHANNELS.flatMap((channel) =>
    (['USER', 'SYSTEM'] as const).map((type) =>
      drawNotice({ channel, type, message: evil, messageOut, attach: everywhere(evil), setting }),
    ),
  ).join('');
}

/** One attachment with the same value in every place where a text, an address or a colour may stand. */
function everywhere(evil: string): JsonValue {
  const target = { NAME: evil, LINK: evil, PREVIEW: evil };
  return {
    COLOR: evil,
    COLOR_TOKEN: evil,
    DESCRIPTION: evil,
    BLOCKS: [
      { USER: [{ NAME: evil, LINK: evil, AVATAR: evil, AVATAR_TYPE: evil }] },
      {
        LINK: [
          { ...target, DESC: evil },
          { ...target, LINK: 'https://a.b', HTML: evil },
          { ...target, USER_ID: 5 },
        ],
      },
      {
        RICH_LINK: [
          { ...target, DESC: evil, USER_ID: 5 },
          { ...target, LINK: '/x', DESC: evil },
        ],
      },
      { MESSAGE: evil },
      {
        GRID: ['BLOCK', 'LINE', 'ROW', 'TABLE', evil].map((DISPLAY) => ({
          NAME: evil,
          VALUE: `x${evil}`,
          DISPLAY,
          COLOR: evil,
          COLOR_TOKEN: evil,
          WIDTH: evil,
          LINK: evil,
        })),
      },
      { GRID: [{ NAME: 'n', VALUE: `[URL=https://a.b]${evil}[/URL]`, LINK: '/x', DISPLAY: 'ROW' }] },
      {
        IMAGE: [
          { LINK: evil, NAME: evil },
          { LINK: '/a.png', PREVIEW: evil, NAME: evil, WIDTH: evil, HEIGHT: 5 },
        ],
      },
      {
        FILE: [
          { LINK: evil, NAME: evil },
          { LINK: '/a', NAME: evil, SIZE: evil },
        ],
      },
      { DELIMITER: { SIZE: evil, COLOR: evil } },
    ],
  };
}

const CORPUS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x"onload="alert(1)',
  '/"><script>alert(1)</script>',
  'https://a.b/"><script>alert(1)</script>',
  'https://a.b/?x=<img src=x onerror=alert(1)>',
  '[URL=javascript:alert(1)]x[/URL]',
  '[URL]javascript:alert(1)[/URL]',
  '[URL=https://a.b" onclick="alert(1)]x[/URL]',
  '[URL=java&#115;cript:alert(1)]x[/URL]',
  '[COLOR=red;background:url(javascript:alert(1))]x[/COLOR]',
  '[COLOR=#fff" onclick="x]x[/COLOR]',
  '[SIZE=12px;position:fixed]x[/SIZE]',
  '[IMG size=large]javascript:alert(1)//.png[/IMG]',
  '[IMG size=large]https://a.b/x.png" onerror="alert(1)[/IMG]',
  '[ICON=javascript:alert(1) title="><script>]',
  '[ICON=https://a.b/x.png" onerror="alert(1) size=20]',
  '[CODE]<script>alert(1)</script>[/CODE]',
  '[USER=5"><script>]x[/USER]',
  '[SEND=<script>]<b onclick=x>[/SEND][PUT=x]<script>[/PUT]',
  '[CALL=javascript:alert(1)]x[/CALL]',
  '[B][I]<script>[/B][/I]',
  '>> <script>alert(1)</script>',
  `${'-'.repeat(54)}\n<script> [<img>]\n<iframe src=javascript:alert(1)>\n${'-'.repeat(54)}`,
  '&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;',
  '&#60;script&#62;',
  '<a href="javascript:alert(1)">x</a>',
  '<font color="#ff0000;background:url(x)">x</font>',
  '<a href="https://a.b" onclick="alert(1)">x</a>',
  '{"constructor":{"prototype":{"x":1}}}',
  '__proto__',
  'constructor',
  '\u0000<script>\u2028</script>',
  'ssss://x',
  '$result[x]',
  '\uD800<script>',
];

describe('what a hostile notice is drawn as', () => {
  it.each(CORPUS)('%j: elements and attributes of the renderer alone', (evil) => {
    const markup = drawAll(evil);
    expect(markup).toContain('article');
    expect(strangers(markup)).toEqual([]);
  });

  it('any mixture of these', () => {
    const piece = fc.oneof(
      fc.constantFrom(...CORPUS),
      fc.constantFrom('"', "'", '<', '>', '[', ']', '=', '/'),
      fc.string(),
    );
    const mixture = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(mixture, (evil) => {
        expect(strangers(drawAll(evil, evil))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('the guard of these tests', () => {
  it.each([
    ['<script></script>', '<script>'],
    ['<img src="https://a.b/x" onerror="x"/>', 'img onerror'],
    ['<a href="javascript:x" target="_blank" rel="noopener noreferrer">', 'javascript:x'],
    ['<a href="https://a.b">', 'a link into the frame'],
    ['<b style="background:url(x)">', 'background:url(x)'],
    ['<<b>', '<'],
  ])('finds what is wrong with %s', (markup, stranger) => {
    expect(strangers(markup)).toContain(stranger);
  });
});
