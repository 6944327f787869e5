import { phpTrim } from './php.ts';

/** Characters (code points) after which the messenger cuts a text; it lets a few more pass before it does. */
const TEXT_LIMIT = 20_000;
const TEXT_TOLERANCE = 6;
const CUT_MARK = ' (...)';

export function cutText(text: string): string {
  const characters = [...text];
  if (characters.length <= TEXT_LIMIT + TEXT_TOLERANCE) return text;
  return characters.slice(0, TEXT_LIMIT).join('') + CUT_MARK;
}

/** The only entities that are decoded, written exactly so. The ampersand comes last: "&amp;lt;" shows "&lt;". */
const ENTITIES: readonly (readonly [string, string])[] = [
  ['&nbsp;', ' '],
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&#33;', '!'],
  ['&#036;', '$'],
  ['&#39;', "'"],
  ['&#91;', '['],
  ['&#092;', '\\'],
  ['&#93;', ']'],
  ['&#124;', '|'],
  ['&#169;', '(c)'],
  ['&#153;', '(tm)'],
  ['&#174;', '(r)'],
  ['&amp;', '&'],
];

/** Applies one rewriting until it changes nothing more, so that nested pairs come apart from the inside out. */
function untilStable(text: string, rewrite: (text: string) => string): string {
  const next = rewrite(text);
  return next === text ? text : untilStable(next, rewrite);
}

const HEX_COLOR = /(?:^|\s)color\s*=\s*["']?(#[0-9a-f]{6}|#[0-9a-f]{3})(?![0-9a-z])/i;
const FONT_SIZE = /(?:^|\s)size\s*=\s*["']?(\d+)/i;

/** The text of a font or span, in the colour and, for a font, the size of its attributes; "style" is not read. */
function dressed(literal: string, name: string, attributes: string, text: string): string {
  const color = HEX_COLOR.exec(attributes)?.[1];
  const size = name === 'font' ? FONT_SIZE.exec(attributes)?.[1] : undefined;
  if (color === undefined && size === undefined) return literal;
  const sized = size === undefined ? text : `[size=${size}]${text}[/size]`;
  return color === undefined ? sized : `[color=${color}]${sized}[/color]`;
}

/** Between brackets of B, I, U and S there may be anything but a letter: `<b class=…>` is no such tag. */
const SIMPLE = /<([bius])(?![a-z])[^>a-z]*>((?:(?!<\1[^>a-z]*>).)*?)<\/\1[^>a-z]*>/gis;
const LINK = /<a\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"[^>]*|'([^']*)'[^>]*|([^\s"'>]+)\s*)>(.*?)<\/a>/gis;
const STYLED = /<(font|span)(\s[^>]*)?>((?:(?!<\1[\s>]).)*?)<\/\1>/gis;
/** Leftover wrappers go only when both of their tags stand in one line. */
const WRAPPER = /<(div|span|font)(?:\s[^>\n]*)?>((?:(?!<\1[\s>])[^\n])*?)<\/\1>/gi;

/** HTML of the few known kinds rewritten to BB codes; any other tag stays in the text. */
export function htmlToBb(source: string): string {
  const text = source
    .replaceAll('&nbsp;', ' ')
    .replaceAll('<hr>', '------[BR]')
    .replaceAll('#BR#', '[BR]')
    .replaceAll(/<br\s*\/?>/gi, '[br]');
  const simple = untilStable(text, (part) =>
    part.replaceAll(SIMPLE, (_all, tag: string, inner: string) => {
      const code = tag.toLowerCase();
      return `[${code}]${inner}[/${code}]`;
    }),
  );
  const linked = simple.replaceAll(LINK, (...match: (string | undefined)[]) => {
    const [, double, single, bare, inner = ''] = match;
    return `[url=${double ?? single ?? bare ?? ''}]${inner}[/url]`;
  });
  const styled = untilStable(linked, (part) =>
    part.replaceAll(STYLED, (literal, name: string, attributes: string | undefined, inner: string) =>
      dressed(literal, name.toLowerCase(), attributes ?? '', inner),
    ),
  );
  return untilStable(styled, (part) => part.replaceAll(WRAPPER, '$2'));
}

/** CODE with nothing inside its tag, PUT and SEND: nothing in them is rewritten. */
const PROTECTED = /\[code\].*?\[\/code\]|\[(put|send)(?:=[^\]]*)?\].*?\[\/\1\]/gis;
/** Codes that hold an address already. */
const ADDRESSED = /\[url(?:=[^\]]*)?\].*?\[\/url\]|\[img[^\]]*\].*?\[\/img\]|\[icon=[^\]]*\]/gis;
const ADDRESS = /(^|[\s(>,;\]])((?:https?|ftp):\/\/[^\s<>[\]"']+[^\s<>[\]"'.,;:!?)])/gi;

/** Rewrites a text around the parts that a pattern finds; the mark stands in for them, and for nothing else. */
function outside(text: string, mark: string, pattern: RegExp, rewrite: (text: string) => string): string {
  const parts: string[] = [];
  const marked = text.replaceAll(mark, '').replaceAll(pattern, (part) => {
    parts.push(part);
    return mark;
  });
  return rewrite(marked).replaceAll(mark, () => parts.shift() ?? '');
}

function linkAddresses(text: string): string {
  return outside(text, '\u0001', ADDRESSED, (part) => part.replaceAll(ADDRESS, '$1[URL]$2[/URL]'));
}

function decodeEntities(text: string): string {
  return ENTITIES.reduce((decoded, [entity, character]) => decoded.replaceAll(entity, () => character), text);
}

/** A stored text as a client gets it. */
export function servedText(stored: string, nameOf: (userId: number) => string | undefined): string {
  return outside(phpTrim(stored), '\u0002', PROTECTED, (text) =>
    decodeEntities(linkAddresses(htmlToBb(text)).replaceAll('[br]', '\n')).replaceAll(
      /\[user=(\d+)\]\s*\[\/user\]/gi,
      (_all, id: string) => `[USER=${id} REPLACE]${nameOf(Number(id)) ?? `User ${id}`}[/USER]`,
    ),
  );
}
