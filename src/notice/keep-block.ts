import { AVATAR_TYPES, DELIMITER_SIZE_PX, type GridDisplay, kindOf } from './blocks.ts';
import { castPositive, castText, onOneLine, phpList, portalTrim } from './cast.ts';
import { fieldOf, isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import {
  isGiven,
  isPortalAddress,
  keepAddress,
  keepColor,
  keepColorToken,
  keepLine,
  keepTarget,
  keepText,
  TARGET_KEYS,
} from './keep-field.ts';
import type {
  KeptAddress,
  KeptBlock,
  KeptFile,
  KeptImage,
  KeptLink,
  KeptPicture,
  KeptRichLink,
  KeptRow,
  KeptTarget,
} from './kept.ts';

/** The stored blocks of one written block (rendering.md C4): none, one, or one per item of USER, LINK and RICH_LINK. */
export function keepBlock(json: JsonObject): readonly KeptBlock[] {
  const kind = kindOf(json);
  if (kind === undefined) return [];
  const written = fieldOf(json, kind);
  switch (kind) {
    case 'USER':
      return keepItems(written, keepUser);
    case 'LINK':
      return keepItems(written, keepLink).map((link) => ({ kind, ...link }));
    case 'RICH_LINK':
      return keepItems(written, keepRichLink).map((link) => ({ kind, ...link }));
    case 'MESSAGE':
      return keepMessage(written);
    case 'GRID': {
      const rows = keepRows(written);
      return rows.length > 0 ? [{ kind, rows }] : [];
    }
    case 'IMAGE': {
      const images = keepItems(written, keepImage);
      return images.length > 0 ? [{ kind, images }] : [];
    }
    case 'FILE': {
      const files = keepItems(written, keepFile);
      return files.length > 0 ? [{ kind, files }] : [];
    }
    case 'DELIMITER':
      return [keepDelimiter(written)];
  }
}

type KeepItem<T> = (item: JsonObject, at: number) => T | undefined;

/** The items of a block that may be written as one object or as a list; `at` is the index in that list. */
function keepItems<T>(written: JsonValue | undefined, keep: KeepItem<T>): readonly T[] {
  return keepEach(phpList(written) ?? [written], keep);
}

// The portal walks the rows, so the keys of a map do not matter; a single row object gives no rows.
function keepRows(written: JsonValue | undefined): readonly KeptRow[] {
  return typeof written === 'object' && written !== null ? keepEach(Object.values(written), keepRow) : [];
}

function keepEach<T>(items: readonly (JsonValue | undefined)[], keep: KeepItem<T>): readonly T[] {
  return items.flatMap((item, at) => {
    const one = isJsonObject(item) ? keep(item, at) : undefined;
    return one === undefined ? [] : [one];
  });
}

function keepUser(item: JsonObject, sourceItem: number): KeptBlock | undefined {
  const name = onOneLine(castText(fieldOf(item, 'NAME')) ?? '');
  if (portalTrim(name) === '') return undefined;
  const target = keepTarget(item, TARGET_KEYS);
  const link = target === undefined ? keepAddress(item, 'LINK') : undefined;
  const avatar = keepAddress(item, 'AVATAR');
  const byTarget = target?.by === 'CHAT_ID' ? 'CHAT' : target?.by === 'BOT_ID' ? 'BOT' : 'USER';
  const avatarType = AVATAR_TYPES.find((type) => type === fieldOf(item, 'AVATAR_TYPE')) ?? byTarget;
  return {
    kind: 'USER',
    sourceItem,
    name,
    avatarType,
    ...(avatar === undefined ? {} : { avatar }),
    ...(target === undefined ? {} : { target }),
    ...(link === undefined ? {} : { link }),
  };
}

type LinkTarget = { readonly target?: KeptTarget; readonly link?: KeptAddress };

// An id counts only together with a NAME key. Beside it LINK is copied without a look at its scheme (C3).
function keepLinkTarget(item: JsonObject): LinkTarget | undefined {
  const target = isGiven(item, 'NAME') ? keepTarget(item, ['NETWORK_ID', 'USER_ID', 'CHAT_ID']) : undefined;
  const href = castText(fieldOf(item, 'LINK')) ?? '';
  const unchecked = !isPortalAddress(href);
  if (target === undefined) return unchecked ? undefined : { link: { href, unchecked } };
  return href === '' ? { target } : { target, link: { href, unchecked } };
}

function keepLink(item: JsonObject, sourceItem: number): KeptLink | undefined {
  const address = keepLinkTarget(item);
  if (address === undefined) return undefined;
  const html = isGiven(item, 'HTML') ? (castText(fieldOf(item, 'HTML')) ?? '') : undefined;
  const src = html === undefined ? keepAddress(item, 'PREVIEW') : undefined;
  const preview: KeptPicture | undefined = src === undefined ? undefined : { src, ...keepSides(item) };
  return {
    sourceItem,
    name: keepLine(item, 'NAME'),
    ...address,
    desc: castText(fieldOf(item, 'DESC')) ?? '',
    ...(html === undefined ? {} : { html }),
    ...(preview === undefined ? {} : { preview }),
  };
}

function keepRichLink(item: JsonObject, sourceItem: number): KeptRichLink | undefined {
  const address = keepLinkTarget(item);
  if (address === undefined) return undefined;
  const html = keepLine(item, 'HTML');
  const src = keepAddress(item, 'PREVIEW');
  const extraImage = src === undefined ? keepAddress(item, 'EXTRA_IMAGE') : undefined;
  const size = fieldOf(item, 'PREVIEW_SIZE');
  const { width = 0, height = 0 } = isJsonObject(size) ? keepSides(size) : {};
  return {
    sourceItem,
    name: keepLine(item, 'NAME'),
    ...address,
    desc: keepLine(item, 'DESC'),
    ...(html === '' ? {} : { html }),
    ...(src === undefined ? {} : { preview: { src, width, height } }),
    ...(extraImage === undefined ? {} : { extraImage }),
  };
}

function keepMessage(written: JsonValue | undefined): readonly KeptBlock[] {
  const text = keepText(isJsonObject(written) ? fieldOf(written, 'TEXT') : written);
  const asDescription = isJsonObject(written) && fieldOf(written, 'AS_DESCRIPTION') === 'Y';
  return text === '' ? [] : [{ kind: 'MESSAGE', text, asDescription }];
}

const DISPLAYS: Readonly<Record<string, GridDisplay>> = {
  BLOCK: 'BLOCK',
  LINE: 'LINE',
  CARD: 'LINE',
  ROW: 'ROW',
  COLUMN: 'ROW',
  TABLE: 'TABLE',
};

/** DISPLAY as the portal reads it, undefined where it falls back to BLOCK: missing, lower-case, unknown (A7, C4). */
export function readDisplay(written: JsonValue | undefined): GridDisplay | undefined {
  return typeof written === 'string' && Object.hasOwn(DISPLAYS, written) ? DISPLAYS[written] : undefined;
}

function keepRow(item: JsonObject, sourceItem: number): KeptRow | undefined {
  const display = readDisplay(fieldOf(item, 'DISPLAY')) ?? 'BLOCK';
  const name = keepLine(item, 'NAME');
  const value = keepText(fieldOf(item, 'VALUE'));
  if (name === '' && value === '' && display !== 'LINE') return undefined;
  const color = keepColor(fieldOf(item, 'COLOR'));
  const userId = castPositive(fieldOf(item, 'USER_ID'));
  const chatId = castPositive(fieldOf(item, 'CHAT_ID'));
  const link = keepAddress(item, 'LINK');
  return {
    sourceItem,
    display,
    name,
    value,
    colorToken: keepColorToken(fieldOf(item, 'COLOR_TOKEN')),
    ...(color === undefined ? {} : { color }),
    ...keepSides(item),
    ...(userId === undefined ? {} : { userId }),
    ...(chatId === undefined ? {} : { chatId }),
    ...(link === undefined ? {} : { link }),
  };
}

function keepImage(item: JsonObject, sourceItem: number): KeptImage | undefined {
  const link = keepAddress(item, 'LINK');
  if (link === undefined) return undefined;
  const preview = keepAddress(item, 'PREVIEW');
  return {
    sourceItem,
    link,
    name: portalTrim(castText(fieldOf(item, 'NAME')) ?? ''),
    ...(preview === undefined ? {} : { preview }),
    ...keepSides(item),
  };
}

function keepFile(item: JsonObject, sourceItem: number): KeptFile | undefined {
  const link = keepAddress(item, 'LINK');
  if (link === undefined) return undefined;
  const size = castPositive(fieldOf(item, 'SIZE'));
  return { sourceItem, link, name: keepLine(item, 'NAME'), ...(size === undefined ? {} : { size }) };
}

// Whatever stands there makes a divider: even {"DELIMITER": true} has the default size.
function keepDelimiter(written: JsonValue | undefined): KeptBlock {
  const item = isJsonObject(written) ? written : {};
  const color = keepColor(fieldOf(item, 'COLOR'));
  return {
    kind: 'DELIMITER',
    size: castPositive(fieldOf(item, 'SIZE')) ?? DELIMITER_SIZE_PX,
    ...(color === undefined ? {} : { color }),
  };
}

function keepSides(item: JsonObject): { readonly width?: number; readonly height?: number } {
  const width = castPositive(fieldOf(item, 'WIDTH'));
  const height = castPositive(fieldOf(item, 'HEIGHT'));
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}
