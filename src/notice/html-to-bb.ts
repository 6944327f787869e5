import { type Cut, findCuts, outsideCuts } from './bb-cuts.ts';

/**
 * The server's rewrite of HTML to BB codes (rendering.md B7). A tag that it does not know stays in the text, and so does
 * a known tag without its partner; people then see the tag as it is written. CODE, PUT and SEND are left alone.
 */
export function htmlToBb(text: string): string {
  const cuts = findCuts(text);
  const spaced = mapOutside(text, cuts, (piece) =>
    piece.replaceAll('&nbsp;', ' ').replaceAll('#BR#', '[BR]'),
  );
  return spaced.includes('<') ? rewriteTags(spaced) : spaced;
}

/** A notice's own text as the server gives it to the client: HTML rewritten, then entities decoded. */
export function servedText(text: string): string {
  const rewritten = htmlToBb(text);
  return rewritten.includes('&') ? mapOutside(rewritten, findCuts(rewritten), decodeEntities) : rewritten;
}

function mapOutside(text: string, cuts: readonly Cut[], change: (piece: string) => string): string {
  return outsideCuts(text, cuts)
    .map((piece, at) => change(piece) + text.slice(cuts[at]?.start ?? text.length, cuts[at]?.end))
    .join('');
}

// The server's whole list, written exactly so: &#039; and &apos; are not in it and stay as typed.
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#33;': '!',
  '&#036;': '$',
  '&#39;': "'",
  '&#91;': '[',
  '&#092;': '\\',
  '&#93;': ']',
  '&#124;': '|',
  '&#169;': '(c)',
  '&#153;': '(tm)',
  '&#174;': '(r)',
};

// &amp; comes last, so that &amp;lt; is shown as &lt;.
function decodeEntities(text: string): string {
  return text.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity).replaceAll('&amp;', '&');
}

type Codes = readonly [opening: string, closing: string];
type Open = { readonly part: number; readonly end: number; readonly codes: Codes | undefined };

const TAG = /<(\/?)(br|hr|b|u|s|i|a|font|span|div)\b([^<>]*)>/gi;

function rewriteTags(text: string): string {
  const cuts = findCuts(text);
  const parts: string[] = [];
  const open = new Map<string, Open[]>();
  let cut = 0;
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const [tag, slash = '', written = '', attributes = ''] = match;
    while (cut < cuts.length && (cuts[cut]?.end ?? 0) <= match.index) cut += 1;
    if (match.index >= (cuts[cut]?.start ?? text.length)) continue;
    const name = written.toLowerCase();
    parts.push(text.slice(at, match.index));
    at = match.index + tag.length;
    const part = parts.push(tag) - 1;
    const single = slash === '' ? singleCode(name, attributes) : undefined;
    if (single !== undefined) parts[part] = single;
    else if (slash === '') {
      const waiting = open.get(name) ?? [];
      waiting.push({ part, end: at, codes: codesOf(name, attributes) });
      open.set(name, waiting);
    } else {
      const partner = open.get(name)?.pop();
      const codes = partner && codesBetween(partner, text.slice(partner.end, match.index));
      if (partner === undefined || codes === undefined) continue;
      parts[partner.part] = codes[0];
      parts[part] = codes[1];
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}

// <br> and <br/>; of the line only <hr> exactly.
function singleCode(name: string, attributes: string): string | undefined {
  if (name === 'br' && /^\s*\/?$/.test(attributes)) return '[BR]';
  return name === 'hr' && attributes === '' ? '------[BR]' : undefined;
}

// A wrapper that says nothing is taken away only where both its tags stand in one line.
function codesBetween({ codes }: Open, inner: string): Codes | undefined {
  return codes?.[0] === '' && /[\r\n]/.test(inner) ? undefined : codes;
}

function codesOf(name: string, attributes: string): Codes | undefined {
  switch (name) {
    case 'a':
      return linkCodes(attributes);
    case 'div':
      return ['', ''];
    case 'span':
    case 'font':
      return styleCodes(name, attributes);
    default: {
      // <b class="…"> is not what the server looks for.
      const code = name.toUpperCase();
      return /[a-z]/i.test(attributes) ? undefined : [`[${code}]`, `[/${code}]`];
    }
  }
}

// Without quotation marks the address is read only from the last attribute.
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)\s*$)/i;

function linkCodes(attributes: string): Codes | undefined {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  const address = double ?? single ?? bare;
  return address === undefined ? undefined : [`[URL=${address}]`, '[/URL]'];
}

// Attributes alone: the color in style="color:#c00" is lost.
function styleCodes(name: string, attributes: string): Codes {
  const color = /(?:^|\s)color\s*=\s*["']?(#[\da-f]{6}|#[\da-f]{3})(?![\da-z])/i.exec(attributes)?.[1];
  const size = name === 'font' ? /(?:^|\s)size\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] : undefined;
  const opening =
    (color === undefined ? '' : `[COLOR=${color}]`) + (size === undefined ? '' : `[SIZE=${size}]`);
  const closing = (size === undefined ? '' : '[/SIZE]') + (color === undefined ? '' : '[/COLOR]');
  return [opening, closing];
}
