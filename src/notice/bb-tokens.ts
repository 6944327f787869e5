import { readBracketLink } from './bb-address.ts';
import { Bodies } from './bb-cuts.ts';
import { type BbNode, TIMESTAMP_FORMATS } from './bb-node.ts';

/** The codes that open and close around a content (rendering.md B6). */
export type PairCode =
  | 'B'
  | 'I'
  | 'U'
  | 'S'
  | 'SIZE'
  | 'COLOR'
  | 'URL'
  | 'USER'
  | 'CHAT'
  | 'CONTEXT'
  | 'CALL'
  | 'PCH';

/** Pieces of a text in its order; `start` and `end` are UTF-16 offsets in it. */
export type BbToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text' | 'break' }
  | { readonly kind: 'atom'; readonly node: BbNode }
  | { readonly kind: 'open'; readonly code: PairCode; readonly value: string | undefined }
  | { readonly kind: 'close'; readonly code: PairCode }
);

const PICTURE = /^(?:https?:\/\/|\/)\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?$/i;

// Neither bracket in a value, nor a line end: so each code is read once, however the text is built.
const CODE = /\[(\/?)([a-z]+)(?:=([^[\]\r\n]*)|[ \t]([^[\]\r\n]*))?\]/iy;

function openBracketLink(text: string, start: number, bodies: Bodies): BbToken | undefined {
  const link = readBracketLink(text, start);
  const bodyEnd = link && bodies.endOf('url', link.end);
  if (link === undefined || bodyEnd === undefined) return undefined;
  const broken = text.slice(link.end, bodyEnd).includes(']');
  return broken ? undefined : { kind: 'open', code: 'URL', value: link.address, start, end: link.end };
}

/** Cuts a text into codes, line breaks and the text between them, in time that grows with its length alone. */
export function readTokens(text: string): readonly BbToken[] {
  const tokens: BbToken[] = [];
  const bodies = new Bodies(text);
  let plain = 0;
  let at = 0;
  const push = (token: BbToken) => {
    if (token.start > plain) tokens.push({ kind: 'text', start: plain, end: token.start });
    tokens.push(token);
    plain = token.end;
    at = token.end;
  };
  const sign = /[[\r\n]/g;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    if (found === null) break;
    at = found.index;
    if (found[0] !== '[') {
      const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
      push({ kind: 'break', start: at, end });
      continue;
    }
    const token = readCode(text, at, bodies);
    if (token === undefined) at += 1;
    else push(token);
  }
  if (plain < text.length) tokens.push({ kind: 'text', start: plain, end: text.length });
  return tokens;
}

function readCode(text: string, start: number, bodies: Bodies): BbToken | undefined {
  CODE.lastIndex = start;
  const match = CODE.exec(text);
  if (match === null) return openBracketLink(text, start, bodies);
  const [tag, slash, letters = '', value, attributes] = match;
  const end = start + tag.length;
  const code = letters.toUpperCase();
  if (slash === '/') {
    return isPair(code) && tag.length === code.length + 3 ? { kind: 'close', code, start, end } : undefined;
  }
  if (isPair(code)) {
    return attributes === undefined && isPairValue(code, value)
      ? { kind: 'open', code, value, start, end }
      : undefined;
  }
  if (code === 'BR')
    return value === undefined && attributes === undefined ? { kind: 'break', start, end } : undefined;
  const cut = readCut(code, value, attributes);
  if (cut !== undefined) {
    const bodyEnd = bodies.endOf(letters.toLowerCase(), end);
    const node = bodyEnd === undefined ? undefined : cut(text.slice(end, bodyEnd));
    if (bodyEnd === undefined || node === undefined) return undefined;
    return { kind: 'atom', node, start, end: bodyEnd + code.length + 3 };
  }
  const node = attributes === undefined ? readSingle(code, value) : undefined;
  return node === undefined ? undefined : { kind: 'atom', node, start, end };
}

function isPair(code: string): code is PairCode {
  return /^(?:B|I|U|S|SIZE|COLOR|URL|USER|CHAT|CONTEXT|CALL|PCH)$/.test(code);
}

function isPairValue(code: PairCode, value: string | undefined): boolean {
  switch (code) {
    case 'B':
    case 'I':
    case 'U':
    case 'S':
      return value === undefined;
    case 'SIZE':
      return value !== undefined && /^\d+(?:px|pt)?$/i.test(value);
    case 'COLOR':
      return value !== undefined && /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value);
    case 'USER':
      return value !== undefined && readUser(value) !== undefined;
    case 'CHAT':
      return value !== undefined && /^(?:chat)?\d+$|^imol\|./i.test(value);
    case 'CONTEXT':
      return value !== undefined && readContext(value) !== undefined;
    case 'URL':
      return value !== '';
    case 'CALL':
    case 'PCH':
      return true;
  }
}

/** USER=5, or USER=5 REPLACE, which the portal writes where it filled in the name; 0 is nobody. */
export function readUser(
  value: string,
): { readonly id: number | 'all'; readonly named: boolean } | undefined {
  const [, id, replace] = /^(all|\d{1,15})( REPLACE)?$/i.exec(value) ?? [];
  if (id === undefined) return undefined;
  return { id: id.toLowerCase() === 'all' ? 'all' : Number(id), named: replace !== undefined };
}

/** CONTEXT=chatN/id (or two people N:M/id): a dialog and a message in it. */
export function readContext(
  value: string,
): { readonly dialog: string; readonly messageId: number } | undefined {
  const match = /^(chat\d+|\d+(?::\d+)?)\/([1-9]\d{0,14})$/i.exec(value);
  const [, dialog, id] = match ?? [];
  return dialog === undefined ? undefined : { dialog, messageId: Number(id) };
}

/** Codes whose body is no BB text: they are cut out before anything else is read. */
function readCut(
  code: string,
  value: string | undefined,
  attributes: string | undefined,
): ((body: string) => BbNode | undefined) | undefined {
  if (code === 'IMG' && value === undefined) return (body) => readImg(body.trim(), attributes ?? '');
  if (attributes !== undefined) return undefined;
  if (code === 'CODE' && value === undefined)
    return (body) => ({ kind: 'code', text: putBack(body.replace(/\r\n?/g, '\n')) });
  if (code === 'SEND' || code === 'PUT') {
    const kind = code === 'SEND' ? 'send' : 'put';
    return (body) => ({ kind, value: value ?? body, text: putBack(body === '' ? (value ?? '') : body) });
  }
  return undefined;
}

// The client puts a body back as a replacement pattern, in which `$$` stands for one sign.
function putBack(body: string): string {
  return body.replaceAll('$$', '$');
}

const IMG_HEIGHTS = { small: 120, medium: 200, large: 300 } as const;

function readImg(src: string, attributes: string): BbNode | undefined {
  const size = /^size=["']?(small|medium|large)["']?$/i.exec(attributes.trim())?.[1]?.toLowerCase();
  const height = size === 'small' || size === 'medium' || size === 'large' ? IMG_HEIGHTS[size] : undefined;
  return height !== undefined && PICTURE.test(src) ? { kind: 'img', src, height } : undefined;
}

function readSingle(code: string, value: string | undefined): BbNode | undefined {
  switch (code) {
    case 'LIKE':
    case 'DISLIKE':
      return value === undefined ? { kind: code === 'LIKE' ? 'like' : 'dislike' } : undefined;
    case 'DISK':
      return value !== undefined && /^\d+$/.test(value) ? { kind: 'disk' } : undefined;
    case 'RATING':
      return value !== undefined && /^[1-5]$/.test(value)
        ? { kind: 'rating', value: Number(value) }
        : undefined;
    case 'ICON':
      return readIcon(value ?? '');
    case 'TIMESTAMP':
      return readTimestamp(value ?? '');
    default:
      return undefined;
  }
}

const ICON_PX = 20;
const ICON_MAX_PX = 100;

function readIcon(value: string): BbNode | undefined {
  const src = /^\S+/.exec(value)?.[0] ?? '';
  if (!/^(?:https?:\/\/|\/)/i.test(src)) return undefined;
  const rest = value.slice(src.length);
  const side = (name: string) => {
    const px = new RegExp(`\\s${name}=["']?(\\d{1,5})`, 'i').exec(rest)?.[1];
    return px === undefined ? undefined : Math.min(ICON_MAX_PX, Number(px));
  };
  const size = side('size') ?? ICON_PX;
  const title = /\stitle=(.*)$/i.exec(rest)?.[1]?.trim() ?? '';
  return { kind: 'icon', src, width: side('width') ?? size, height: side('height') ?? size, title };
}

function readTimestamp(value: string): BbNode | undefined {
  const [, unix, written] = /^(\d{1,12})\s+FORMAT=(\w+)$/i.exec(value) ?? [];
  const format = TIMESTAMP_FORMATS.find((known) => known === written?.toUpperCase());
  return format === undefined ? undefined : { kind: 'timestamp', unix: Number(unix), format };
}

/** For each opening token the index of its closing one. What has no partner is literal text. */
export function pairTokens(tokens: readonly BbToken[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly code: PairCode; readonly index: number }[] = [];
  const waiting = new Map<PairCode, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') {
      open.push({ code: token.code, index });
      waiting.set(token.code, (waiting.get(token.code) ?? 0) + 1);
    } else if (token.kind === 'close' && (waiting.get(token.code) ?? 0) > 0) {
      // What was opened inside and not closed before this one never will be.
      for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
        waiting.set(inner.code, (waiting.get(inner.code) ?? 1) - 1);
        if (inner.code !== token.code) continue;
        pairs.set(inner.index, index);
        break;
      }
    }
  }
  return pairs;
}
