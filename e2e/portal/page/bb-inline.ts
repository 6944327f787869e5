/** BB codes inside a line: pairs, single codes, addresses; what stands around lines is the business of bb-code.ts. */

export type Bb = string | BbTag;
export type BbTag = {
  readonly name: BbName;
  /** What stands after the first "=": an id, an address, a size … */
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Bb[];
};
type BbName = PairName | VoidName | 'br' | 'code' | 'send' | 'put' | 'quote' | 'image' | 'loud';
type PairName =
  | 'b'
  | 'i'
  | 'u'
  | 's'
  | 'size'
  | 'color'
  | 'url'
  | 'user'
  | 'chat'
  | 'context'
  | 'call'
  | 'img';
type VoidName = 'icon' | 'disk' | 'timestamp' | 'rating' | 'like' | 'dislike';

export type Where = 'notice' | 'attach';
export type Cuts = BbTag[];

/** Which arguments make a pair code valid; null: it must have none. */
const PAIRS: Readonly<Record<PairName, RegExp | null>> = {
  b: null,
  i: null,
  u: null,
  s: null,
  size: /^\d+(?:px|pt)?$/i,
  color: /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
  url: /^/,
  user: /^\d+(?: replace)?$/i,
  chat: /^(?:imol\|)?\d+$/i,
  context: /^[^/\s]+\/\d+$/,
  call: /^/,
  img: /^$/,
};
const VOIDS: Readonly<Record<VoidName, RegExp>> = {
  icon: /^(?:https?:\/\/|\/)/,
  disk: /^\S+$/,
  timestamp: /^\d{1,12}$/,
  rating: /^\d+$/,
  like: /^$/,
  dislike: /^$/,
};
const IMAGE_ADDRESS = /^(?:https?:\/\/|\/)\S+\.(?:jpe?g|png|gif|webp|svg|bmp)(?:\?\S*)?$/i;
const BARE_IMAGE = /https?:\/\/[^\s<>"'[\]]+\.(?:jpe?g|png|gif|webp)(?=$|[\s,;)])/gi;
export const CUT_MARK = '\uE000';
const CUT = /\uE000(\d+)\uE000/g;

/** Addresses that the client makes a link of; anything else keeps its text only. */
export function isLinkable(address: string): boolean {
  return /^(?:\/|https?:|ftp:|file:|tel:|callto:|mailto:|skype:|viber:)/i.test(address.trim());
}

export function tag(
  name: BbName,
  value = '',
  children: readonly Bb[] = [],
  attributes: BbTag['attributes'] = {},
): BbTag {
  return { name, value, attributes, children };
}

/** The client breaks off over this text: it shows nothing of it. */
export class Undrawable extends Error {
  override readonly name = 'Undrawable';
}

type Open = {
  readonly name: PairName;
  readonly literal: string;
  readonly start: Omit<BbTag, 'children'>;
  readonly children: Bb[];
};

/** `cuts` are the parts that were taken out of the text before, marked in it by their number. */
export function inline(text: string, where: Where, cuts: Cuts): Bb[] {
  const root: Bb[] = [];
  const open: Open[] = [];
  const top = () => open.at(-1)?.children ?? root;
  /** An unclosed code is literal text, its content stays. */
  const giveUp = () => {
    const lost = open.pop();
    if (lost !== undefined) top().push(lost.literal, ...lost.children);
  };
  let last = 0;
  for (const found of text.matchAll(/\[(\/?)([a-z]+)([^[\]]*)\]/gi)) {
    const [literal, slash = '', rawName = '', rest = ''] = found;
    const name = rawName.toLowerCase();
    const pair = isKey(name, PAIRS) ? name : undefined;
    if (slash !== '' && pair !== undefined && rest.trim() === '') {
      const match = open.findLastIndex((one) => one.name === pair);
      if (match < 0) continue;
      pushText(top(), text.slice(last, found.index), where, cuts, isInLink(open));
      last = found.index + literal.length;
      while (open.length > match + 1) giveUp();
      const done = open.pop();
      if (done !== undefined) top().push(...close(done));
      continue;
    }
    if (slash !== '') continue;
    const start = read(name, rest);
    if (start === undefined) continue;
    pushText(top(), text.slice(last, found.index), where, cuts, isInLink(open));
    last = found.index + literal.length;
    if (pair === undefined) top().push({ ...start, children: [] });
    else open.push({ name: pair, literal, start, children: [] });
  }
  pushText(top(), text.slice(last), where, cuts, isInLink(open));
  while (open.length > 0) giveUp();
  return root;
}

function isInLink(open: readonly Open[]): boolean {
  return open.some((one) => one.name === 'url' || one.name === 'img');
}

function isKey<K extends string>(name: string, table: Readonly<Record<K, unknown>>): name is K {
  return Object.hasOwn(table, name);
}

export function isKnown(name: string): boolean {
  return isKey(name.toLowerCase(), PAIRS) || isKey(name.toLowerCase(), VOIDS);
}

/** An opening code with valid arguments, or undefined. */
function read(name: string, rest: string): Omit<BbTag, 'children'> | undefined {
  const attributes: Record<string, string> = {};
  let value = rest.startsWith('=') ? rest.slice(1).trim() : '';
  if (name === 'icon' || name === 'timestamp' || name === 'img') {
    const named = /(?:^|\s)([a-z]+)=((?:(?!\s[a-z]+=).)*)/gi;
    const list = rest.startsWith('=') ? value : rest;
    for (const [, key = '', text = ''] of list.matchAll(named)) attributes[key.toLowerCase()] = text.trim();
    value = rest.startsWith('=') ? (/^\S*/.exec(value)?.[0] ?? '') : '';
  } else if (rest !== '' && !rest.startsWith('=')) return;
  if (isKey(name, VOIDS)) return VOIDS[name].test(value) ? { name, value, attributes } : undefined;
  if (!isKey(name, PAIRS)) return;
  const rule = PAIRS[name];
  if (rule === null ? rest !== '' : !rule.test(value)) return;
  if (name === 'img' && !['small', 'medium', 'large'].includes(attributes['size'] ?? '')) return;
  return { name, value, attributes };
}

/** A closed code; where its content does not fit (an address that is none), the content alone or literally. */
function close(done: Open): Bb[] {
  const { name, value } = done.start;
  const body = done.children.filter((child) => typeof child === 'string').join('');
  const literal = [done.literal, ...done.children, `[/${name}]`];
  switch (name) {
    case 'url': {
      const address = (value === '' ? body : value.replace(/^"(.*)"$/, '$1')).trim();
      return isLinkable(address) ? [tag('url', address, done.children)] : done.children;
    }
    case 'call':
      // The client's code reads the number without looking whether there is one.
      if (value === '') throw new Undrawable('[call] without a number in its tag');
      return /\d/.test(value) ? [tag('call', value, done.children)] : literal;
    case 'size':
      return [tag('size', String(Number.parseInt(value, 10)), done.children)];
    case 'user': {
      const [id = '', replace] = value.split(' ');
      if (id === '0') return done.children;
      return [tag('user', id, done.children, replace === undefined ? {} : { replace: 'Y' })];
    }
    case 'img': {
      const address = body.trim();
      return IMAGE_ADDRESS.test(address) ? [tag('img', address, [], done.start.attributes)] : literal;
    }
    default:
      return [{ ...done.start, children: done.children }];
  }
}

function pushText(out: Bb[], text: string, where: Where, cuts: Cuts, inLink: boolean): void {
  let last = 0;
  for (const found of text.matchAll(CUT)) {
    pushLines(out, text.slice(last, found.index), where, inLink);
    const cut = cuts[Number(found[1])];
    if (cut !== undefined) out.push(cut);
    last = found.index + found[0].length;
  }
  pushLines(out, text.slice(last), where, inLink);
}

function pushLines(out: Bb[], text: string, where: Where, inLink: boolean): void {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) out.push(tag('br'));
    let last = 0;
    if (where === 'attach' && !inLink) {
      for (const found of line.matchAll(BARE_IMAGE)) {
        if (found.index > last) out.push(line.slice(last, found.index));
        out.push(tag('image', found[0]));
        last = found.index + found[0].length;
      }
    }
    if (last < line.length) out.push(line.slice(last));
  }
}
