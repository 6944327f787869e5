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

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
  ['&amp;', '&'],
];

/** The text of a font or span element, in the colour and, for a font, the size that its attributes name. */
function wrapped(text: string, attributes: string, hasSize: boolean): string {
  const color = /color\s*[:=]\s*["']?\s*(#[0-9a-f]{6}|#[0-9a-f]{3})\b/i.exec(attributes)?.[1];
  const size = hasSize ? /size\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] : undefined;
  const sized = size === undefined ? text : `[size=${size}]${text}[/size]`;
  return color === undefined ? sized : `[color=${color}]${sized}[/color]`;
}

/** HTML of the few known kinds rewritten to BB codes; any other tag stays in the text (rendering.md B7). */
export function htmlToBb(source: string): string {
  let text = source
    .replaceAll(/&nbsp;/gi, ' ')
    .replaceAll(/<hr\s*\/?>/gi, '------[br]')
    .replaceAll('#BR#', '[br]')
    .replaceAll(/<br\s*\/?>/gi, '[br]');
  // Nested pairs come apart from the inside out.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replaceAll(/<(b|u|s|i)>((?:(?!<\1>).)*?)<\/\1>/gis, (_all, tag: string, inner: string) => {
        const code = tag.toLowerCase();
        return `[${code}]${inner}[/${code}]`;
      })
      .replaceAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a>/gis, (...match: string[]) => {
        const [, double, single, inner] = match;
        return `[url=${double ?? single ?? ''}]${inner ?? ''}[/url]`;
      })
      .replaceAll(/<(font|span)(\s[^>]*)?>((?:(?!<\1[\s>]).)*?)<\/\1>/gis, (...match: string[]) => {
        const [, name, attributes = '', inner = ''] = match;
        return wrapped(inner, attributes, name?.toLowerCase() === 'font');
      });
  }
  return text.replaceAll(/<\/?(?:div|span|font)(?:\s[^>]*)?>/gi, '');
}

const PROTECTED = /\[(code|put|send)(?:=[^\]]*)?\].*?\[\/\1\]/gis;
const ADDRESS = /(^|[\s(>,;\]])((?:https?|ftp):\/\/[^\s<>[\]"']+[^\s<>[\]"'.,;:!?)])/gi;

/** The link pass: bare addresses become URL codes, outside of codes that hold an address already. */
function linkAddresses(text: string): string {
  const shelves: string[] = [];
  const shelve = (part: string) => {
    shelves.push(part);
    return `\u0001${shelves.length - 1}\u0002`;
  };
  const sheltered = text
    .replaceAll(PROTECTED, shelve)
    .replaceAll(/\[url(?:=[^\]]*)?\].*?\[\/url\]/gis, shelve)
    .replaceAll(/\[img[^\]]*\].*?\[\/img\]/gis, shelve)
    .replaceAll(/\[icon=[^\]]*\]/gi, shelve);
  let result = sheltered.replaceAll(ADDRESS, '$1[url]$2[/url]');
  for (let at = shelves.length - 1; at >= 0; at -= 1)
    result = result.replaceAll(`\u0001${at}\u0002`, () => shelves[at] ?? '');
  return result;
}

/** A stored text as a client gets it. */
export function servedText(stored: string, nameOf: (userId: number) => string | undefined): string {
  let text = linkAddresses(htmlToBb(phpTrim(stored)));
  for (const [entity, character] of ENTITIES) text = text.replaceAll(entity, character);
  return text.replaceAll(/\[user=(\d+)\]\s*\[\/user\]/gi, (_all, id: string) => {
    return `[USER=${id}]${nameOf(Number(id)) ?? `User ${id}`}[/USER]`;
  });
}
