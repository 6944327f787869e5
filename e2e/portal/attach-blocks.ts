import type {
  Json,
  KeptBlock,
  KeptFile,
  KeptGridItem,
  KeptImage,
  KeptLink,
  KeptRichLink,
  KeptTarget,
  KeptUser,
} from './api.ts';
import {
  hex,
  isBlank,
  kept,
  networkId,
  optional,
  positive,
  singleLine,
  textOf,
  token,
  trimmedLine,
  url,
} from './attach-fields.ts';
import { isArray, isSet, phpEntries, phpGet, phpTrim } from './php.ts';
import { PhpTypeError } from './php-error.ts';

const DELIMITER_SIZE = 200;

/** One object, or a list of them: an array whose keys run 0..n-1 without a hole. Texts in a list count nothing. */
function oneOrMany(value: Json): readonly Json[] {
  const entries = phpEntries(value);
  if (!entries.every(([key], index) => key === String(index))) return [value];
  return entries.flatMap(([, item]) => (isArray(item) ? [item] : []));
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

function linkBlock(json: Json): KeptLink | null {
  const target = linkTarget(json);
  if (target === null) return null;
  // An empty HTML is there, and takes the place of the preview.
  const given = phpGet(json, 'HTML');
  const html = isSet(given) ? textOf(given) : undefined;
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

export function messageText(json: Json): string {
  const text = phpGet(json, 'TEXT');
  return breaks(phpTrim(textOf(isSet(text) ? text : json)));
}

function gridItem(json: Json): KeptGridItem | null {
  if (typeof json === 'string') throw new PhpTypeError('a text indexed by a name');
  const display = phpGet(json, 'DISPLAY');
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
  // The alias CARD does not save an empty row.
  if (name === '' && value === '' && display !== 'LINE') return null;
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

/** Stored form of one block: none, one, or one for each of several users or links. */
export function blocksOf(block: Json): readonly KeptBlock[] {
  const has = (key: string) => isSet(phpGet(block, key));
  const at = (key: string): Json => phpGet(block, key) ?? null;
  if (has('USER')) return all(at('USER'), userBlock).map((user) => ({ USER: [user] }));
  if (has('LINK')) return all(at('LINK'), linkBlock).map((link) => ({ LINK: [link] }));
  if (has('RICH_LINK'))
    return all(at('RICH_LINK'), richLinkBlock).map((richLink) => ({ RICH_LINK: [richLink] }));
  if (has('MESSAGE')) {
    const text = messageText(at('MESSAGE'));
    return text === '' ? [] : [{ MESSAGE: text }];
  }
  if (has('GRID')) {
    // A single row object is not taken for a list of one: its values are taken for rows.
    const items = phpEntries(at('GRID')).flatMap(([, item]) => gridItem(item) ?? []);
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
