import type {
  Json,
  KeptAttach,
  KeptBlock,
  KeptFile,
  KeptGridItem,
  KeptImage,
  KeptLink,
  KeptRichLink,
  KeptTarget,
  KeptUser,
} from './api.ts';
import { parseLoose } from './loose-json.ts';
import {
  isArray,
  isList,
  isMap,
  isSet,
  phpEntries,
  phpGet,
  phpInt,
  phpJsonLength,
  phpString,
  phpTrim,
} from './php.ts';
import { htmlToBb } from './text.ts';

/** Colours of the portal's palette: what becomes of a COLOR that is no colour. */
const PALETTE = [
  '#df532d',
  '#64a513',
  '#4ba984',
  '#4ba5c3',
  '#3e99ce',
  '#8474c8',
  '#1eb4aa',
  '#f76187',
  '#58cc47',
  '#ab7761',
  '#29619b',
  '#728f7a',
  '#ba9c7b',
  '#e8a441',
  '#556574',
  '#909090',
  '#5e5f5e',
] as const;
const TOKENS = ['primary', 'secondary', 'alert', 'base'] as const;
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const DELIMITER_SIZE = 200;

type Options = { readonly unescape: boolean; readonly now: number };

/** Text of a scalar; an array where a text belongs is as good as nothing. */
function textOf(value: Json | undefined): string {
  return isArray(value) ? '' : phpString(value);
}

function singleLine(text: string): string {
  return text.replaceAll(/#BR#|\[br\]|<br\s*\/?>|\r\n|\n|\r/gi, ' ');
}

function isBlank(text: string): boolean {
  return phpTrim(text) === '';
}

function url(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text.startsWith('/') || text.startsWith('http://') || text.startsWith('https://') ? text : undefined;
}

function positive(value: Json | undefined): number | undefined {
  const number = phpInt(value);
  return number > 0 ? number : undefined;
}

function hex(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return HEX.test(text) ? text : undefined;
}

function token(value: Json | undefined): (typeof TOKENS)[number] | undefined {
  return TOKENS.find((one) => one === value);
}

/** Drops the keys without a value, so that what is kept has known fields only. */
function kept<T extends Record<string, unknown>>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Object.fromEntries loses the key names; the filter above keeps every field that has a value.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** "one or a list of them": a list is told by its first element. */
function oneOrMany(value: Json): readonly Json[] {
  const first = phpGet(value, '0');
  return isArray(first) ? phpEntries(value).map(([, item]) => item) : [value];
}

function networkId(value: Json | undefined): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  return `${text.slice(0, 1)}${phpInt(text.slice(1))}`;
}

function userBlock(json: Json): KeptUser | null {
  const name = singleLine(textOf(phpGet(json, 'NAME')));
  if (isBlank(name)) return null;
  const network = networkId(phpGet(json, 'NETWORK_ID'));
  const user = positive(phpGet(json, 'USER_ID'));
  const chat = positive(phpGet(json, 'CHAT_ID'));
  const bot = positive(phpGet(json, 'BOT_ID'));
  const link = url(phpGet(json, 'LINK'));
  let target: KeptTarget = {};
  let type: KeptUser['AVATAR_TYPE'] = 'USER';
  if (network !== undefined) target = { NETWORK_ID: network };
  else if (user !== undefined) target = { USER_ID: user };
  else if (chat !== undefined) [target, type] = [{ CHAT_ID: chat }, 'CHAT'];
  else if (bot !== undefined) [target, type] = [{ BOT_ID: bot }, 'BOT'];
  else if (link !== undefined) target = { LINK: link };
  const asked = phpGet(json, 'AVATAR_TYPE');
  const avatarType = (['USER', 'CHAT', 'BOT'] as const).find((one) => one === asked) ?? type;
  return kept({ NAME: name, AVATAR: url(phpGet(json, 'AVATAR')), AVATAR_TYPE: avatarType, ...target });
}

/** Where a link leads: an id, which counts only beside a NAME and lets LINK pass unchecked, or a proper LINK. */
function linkTarget(json: Json): KeptTarget | null {
  if (isSet(phpGet(json, 'NAME'))) {
    const network = networkId(phpGet(json, 'NETWORK_ID'));
    const user = positive(phpGet(json, 'USER_ID'));
    const chat = positive(phpGet(json, 'CHAT_ID'));
    const raw = textOf(phpGet(json, 'LINK'));
    const link = raw === '' ? {} : { LINK: raw };
    if (network !== undefined) return { NETWORK_ID: network, ...link };
    if (user !== undefined) return { USER_ID: user, ...link };
    if (chat !== undefined) return { CHAT_ID: chat, ...link };
  }
  const link = url(phpGet(json, 'LINK'));
  return link === undefined ? null : { LINK: link };
}

/** A text field that is kept only when it says something. */
function optional(
  value: Json | undefined,
  change: (text: string) => string = (text) => text,
): string | undefined {
  const text = change(textOf(value));
  return text === '' ? undefined : text;
}

const trimmedLine = (text: string) => phpTrim(singleLine(text));

function linkBlock(json: Json): KeptLink | null {
  const target = linkTarget(json);
  if (target === null) return null;
  const html = optional(phpGet(json, 'HTML'));
  const preview = html === undefined ? url(phpGet(json, 'PREVIEW')) : undefined;
  return kept({
    ...target,
    NAME: optional(phpGet(json, 'NAME'), trimmedLine),
    DESC: optional(phpGet(json, 'DESC')),
    HTML: html,
    PREVIEW: preview,
    WIDTH: preview === undefined ? undefined : positive(phpGet(json, 'WIDTH')),
    HEIGHT: preview === undefined ? undefined : positive(phpGet(json, 'HEIGHT')),
  });
}

function richLinkBlock(json: Json): KeptRichLink | null {
  const target = linkTarget(json);
  if (target === null) return null;
  const preview = url(phpGet(json, 'PREVIEW'));
  const size = phpGet(json, 'PREVIEW_SIZE');
  return kept({
    ...target,
    NAME: optional(phpGet(json, 'NAME'), trimmedLine),
    DESC: optional(phpGet(json, 'DESC'), trimmedLine),
    HTML: optional(phpGet(json, 'HTML'), trimmedLine),
    PREVIEW: preview,
    PREVIEW_SIZE:
      preview === undefined
        ? undefined
        : { HEIGHT: positive(phpGet(size, 'HEIGHT')) ?? 0, WIDTH: positive(phpGet(size, 'WIDTH')) ?? 0 },
    EXTRA_IMAGE: preview === undefined ? url(phpGet(json, 'EXTRA_IMAGE')) : undefined,
  });
}

const breaks = (text: string) => text.replaceAll('#BR#', '[br]');

function messageText(json: Json): string {
  return breaks(phpTrim(textOf(isMap(json) ? json['TEXT'] : json)));
}

function gridItem(json: Json): KeptGridItem | null {
  const display = textOf(phpGet(json, 'DISPLAY'));
  const name = trimmedLine(textOf(phpGet(json, 'NAME')));
  const value = breaks(phpTrim(textOf(phpGet(json, 'VALUE'))));
  const known =
    display === 'CARD' || display === 'LINE'
      ? 'LINE'
      : display === 'COLUMN' || display === 'ROW'
        ? 'ROW'
        : display === 'TABLE'
          ? 'TABLE'
          : 'BLOCK';
  if (name === '' && value === '' && known !== 'LINE') return null;
  return kept({
    DISPLAY: known,
    NAME: name,
    VALUE: value,
    COLOR: hex(phpGet(json, 'COLOR')),
    COLOR_TOKEN: token(phpGet(json, 'COLOR_TOKEN')),
    WIDTH: positive(phpGet(json, 'WIDTH')),
    HEIGHT: positive(phpGet(json, 'HEIGHT')),
    USER_ID: positive(phpGet(json, 'USER_ID')),
    CHAT_ID: positive(phpGet(json, 'CHAT_ID')),
    LINK: url(phpGet(json, 'LINK')),
  });
}

function image(json: Json): KeptImage | null {
  const link = url(phpGet(json, 'LINK'));
  if (link === undefined) return null;
  return kept({
    LINK: link,
    NAME: optional(phpGet(json, 'NAME'), phpTrim),
    PREVIEW: url(phpGet(json, 'PREVIEW')),
    WIDTH: positive(phpGet(json, 'WIDTH')),
    HEIGHT: positive(phpGet(json, 'HEIGHT')),
  });
}

function file(json: Json): KeptFile | null {
  const link = url(phpGet(json, 'LINK'));
  if (link === undefined) return null;
  return kept({
    LINK: link,
    NAME: optional(phpGet(json, 'NAME'), trimmedLine),
    SIZE: positive(phpGet(json, 'SIZE')),
  });
}

function all<T>(json: Json, read: (item: Json) => T | null): readonly T[] {
  return oneOrMany(json).flatMap((item) => read(item) ?? []);
}

function some<T, B>(items: readonly T[], wrap: (items: readonly T[]) => B): readonly B[] {
  return items.length === 0 ? [] : [wrap(items)];
}

/** What is left of one block: none, one, or, for a list of users, one for each. */
function blocksOf(block: Json): readonly KeptBlock[] {
  const has = (key: string) => isSet(phpGet(block, key));
  const at = (key: string): Json => phpGet(block, key) ?? null;
  if (has('USER')) return all(at('USER'), userBlock).map((user) => ({ USER: [user] }));
  if (has('LINK')) return some(all(at('LINK'), linkBlock), (LINK) => ({ LINK }));
  if (has('RICH_LINK')) return some(all(at('RICH_LINK'), richLinkBlock), (RICH_LINK) => ({ RICH_LINK }));
  if (has('MESSAGE')) {
    const text = messageText(at('MESSAGE'));
    return text === '' ? [] : [{ MESSAGE: text }];
  }
  if (has('GRID')) {
    // A single object is not taken for a list of one: its values are no items.
    const items = phpEntries(at('GRID')).flatMap(([, item]) => (isArray(item) ? (gridItem(item) ?? []) : []));
    return some(items, (GRID) => ({ GRID }));
  }
  if (has('IMAGE')) return some(all(at('IMAGE'), image), (IMAGE) => ({ IMAGE }));
  if (has('FILE')) return some(all(at('FILE'), file), (FILE) => ({ FILE }));
  if (has('DELIMITER')) {
    const json = at('DELIMITER');
    const size = positive(phpGet(json, 'SIZE')) ?? DELIMITER_SIZE;
    return [{ DELIMITER: kept({ SIZE: size, COLOR: hex(phpGet(json, 'COLOR')) }) }];
  }
  return [];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

function unescapeTexts(value: Json): Json {
  if (typeof value === 'string')
    return value.replaceAll(/\\([nt"\\])/g, (_all, key: string) => ESCAPES[key] ?? '');
  if (isList(value)) return value.map(unescapeTexts);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescapeTexts(item)]));
}

function colorOf(value: Json | undefined, now: number): string | undefined {
  const text = textOf(value);
  if (text === '' || text === 'CHAT') return undefined;
  if (text === 'TRANSPARENT') return 'transparent';
  if (HEX.test(text)) return text;
  return PALETTE[now % PALETTE.length];
}

function describedBy(list: Json): string | undefined {
  for (const [, block] of phpEntries(list)) {
    const message = phpGet(block, 'MESSAGE');
    if (isMap(message) && message['AS_DESCRIPTION'] === 'Y') return messageText(message);
  }
  return undefined;
}

/**
 * An ATTACH as the portal rebuilds it from known fields (rendering.md section C); null is the portal's ATTACH_ERROR:
 * no array, or no block that survives. A COLOR that is none gets a colour of the palette, here by the clock.
 */
export function normaliseAttach(given: Json, { unescape, now }: Options): KeptAttach | null {
  let json: Json | undefined = given;
  if (typeof given === 'string') {
    json = parseLoose(given);
    if (json !== undefined && unescape) json = unescapeTexts(json);
  }
  if (json === undefined || !isArray(json)) return null;
  const list = phpGet(json, 'BLOCKS');
  const full = isSet(list);
  const source: Json = full ? list : json;
  const blocks = phpEntries(source).flatMap(([, block]) => (isArray(block) ? blocksOf(block) : []));
  if (blocks.length === 0) return null;
  const description = full ? textOf(phpGet(json, 'DESCRIPTION')) : '';
  const color = full ? colorOf(phpGet(json, 'COLOR'), now) : undefined;
  return {
    ID: now,
    BLOCKS: blocks,
    DESCRIPTION: phpTrim(htmlToBb(singleLine(description))) || (describedBy(source) ?? ''),
    ...(color === undefined ? {} : { COLOR: color }),
    COLOR_TOKEN: (full ? token(phpGet(json, 'COLOR_TOKEN')) : undefined) ?? 'base',
  };
}

/** Characters of the portal's own JSON of a kept attachment; `legacy` escapes every letter beyond ASCII. */
export function measureAttach(attach: KeptAttach, legacy: boolean): number {
  const json: Json = JSON.parse(JSON.stringify(attach));
  return phpJsonLength(json, legacy);
}
