import type { Json } from './api.ts';

/** Parameters of a call as PHP would hold them: text in, arrays and maps mixed. */
export type Params = Readonly<Record<string, Json>>;

/** PHP's default of max_input_vars: the variable after this many is dropped in silence. */
export const MAX_INPUT_VARS = 1000;

type Tree = Map<string, Tree | string>;

function decodePart(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  const source = Buffer.from(spaced, 'utf8');
  const bytes = Buffer.alloc(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const hex = source.toString('latin1', at + 1, at + 3);
    if (source[at] === 0x25 && /^[0-9a-f]{2}$/i.test(hex)) {
      bytes[length] = Number.parseInt(hex, 16);
      at += 2;
    } else {
      bytes[length] = source[at] ?? 0;
    }
    length += 1;
  }
  return bytes.toString('utf8', 0, length);
}

/** "a[b][]" → ['a', 'b', '']; dots and spaces of the first part become "_", as PHP's variable names do. */
function keyPath(key: string): string[] {
  const trimmed = key.replace(/^ +/, '');
  const open = trimmed.indexOf('[');
  if (open <= 0 || !trimmed.includes(']', open)) return [trimmed.replaceAll(/[ .[]/g, '_')];
  const path = [trimmed.slice(0, open).replaceAll(/[ .]/g, '_')];
  let at = open;
  while (trimmed[at] === '[') {
    const close = trimmed.indexOf(']', at);
    if (close < 0) break;
    path.push(trimmed.slice(at + 1, close));
    at = close + 1;
  }
  return path;
}

function nextIndex(tree: Tree): string {
  let highest = -1;
  for (const key of tree.keys()) if (/^(0|[1-9]\d*)$/.test(key)) highest = Math.max(highest, Number(key));
  return String(highest + 1);
}

function store(root: Tree, path: readonly string[], value: string): void {
  let tree = root;
  for (const [depth, part] of path.entries()) {
    const key = part === '' && depth > 0 ? nextIndex(tree) : part;
    if (depth === path.length - 1) {
      tree.set(key, value);
      return;
    }
    const known = tree.get(key);
    const child: Tree = known instanceof Map ? known : new Map();
    tree.set(key, child);
    tree = child;
  }
}

/** A PHP array as JSON shows it: a list when its keys run 0..n-1 without gaps, in order; an empty one is []. */
export function phpArray(entries: Iterable<readonly [string, Json]>): Json {
  const list = [...entries];
  if (list.every(([key], index) => key === String(index))) return list.map(([, value]) => value);
  return Object.fromEntries(list);
}

function fromTree(tree: Tree): Json {
  return phpArray([...tree].map(([key, value]) => [key, value instanceof Map ? fromTree(value) : value]));
}

/** Reads form data the way PHP's parse_str does; every leaf is a string, empty arrays cannot be said. */
export function decodeForm(query: string, maxVars = MAX_INPUT_VARS): Record<string, Json> {
  const root: Tree = new Map();
  let count = 0;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = decodePart(equals < 0 ? pair : pair.slice(0, equals));
    if (key.replace(/^ +/, '') === '') continue;
    count += 1;
    if (count > maxVars) break;
    store(root, keyPath(key), equals < 0 ? '' : decodePart(pair.slice(equals + 1)));
  }
  return Object.fromEntries(
    [...root].map(([key, value]) => [key, value instanceof Map ? fromTree(value) : value]),
  );
}

export function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Both JSON lists and JSON objects are arrays to PHP; entries in their order, keys as text. */
export function phpEntries(value: Json | undefined): readonly (readonly [string, Json])[] {
  if (isList(value)) return value.map((item, index) => [String(index), item] as const);
  return isMap(value) ? Object.entries(value) : [];
}

export function isArray(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

export function phpGet(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** isset(): present and not null. */
export function isSet(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}

export function phpString(value: Json | undefined): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return '1';
  return typeof value === 'object' ? 'Array' : String(value);
}

/** intval(): leading digits of a text, fractions cut off. */
export function phpInt(value: Json | undefined): number {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const match = /^[ \t\n\r\v\f]*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i.exec(value);
    return match ? Math.trunc(Number(match[1])) : 0;
  }
  return isArray(value) && phpEntries(value).length > 0 ? 1 : 0;
}

export function phpBool(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === '0') return false;
  if (typeof value === 'object') return phpEntries(value).length > 0;
  return Boolean(value);
}

/** trim(): only the six characters that PHP strips, so a no-break space stays. */
export function phpTrim(text: string): string {
  return text.replace(/^[ \t\n\r\0\v]+/, '').replace(/[ \t\n\r\0\v]+$/, '');
}

/** array_change_key_case(…, CASE_UPPER): im.* and user.* read their parameters in any case. */
export function upperKeys(params: Params): Record<string, Json> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key.toUpperCase(), value]));
}

/** Characters that json_encode(…, JSON_UNESCAPED_UNICODE) needs for this JSON, or the all-escaping old form. */
export function phpJsonLength(json: string, escapeUnicode: boolean): number {
  let length = 0;
  for (const character of json) {
    if (character === '/') length += 2;
    else if (escapeUnicode && character > '\x7f') length += 6 * character.length;
    else length += character === '\u2028' || character === '\u2029' ? 6 : 1;
  }
  return length;
}
