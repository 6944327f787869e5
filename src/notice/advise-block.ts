import { adviseItem } from './advise-item.ts';
import { adviseMarkup } from './advise-markup.ts';
import { adviseText } from './advise-text.ts';
import { ITEM_SCHEMAS } from './block-schemas.ts';
import { BLOCK_KINDS, type BlockKind, kindOf } from './blocks.ts';
import { castText, phpList } from './cast.ts';
import { filledBlock, isEmptyBlock, isEmptyValue } from './empty-blocks.ts';
import { anIssue, type Issue, type IssueValues } from './issue.ts';
import {
  fieldOf,
  getIn,
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from './json.ts';
import { isGiven } from './keep-field.ts';
import { normaliseBlock } from './normalise.ts';

/** Texts that are run through the portal's reader of BB codes (rendering.md A4, A6, A7). */
const BB_FIELDS: Readonly<Record<string, readonly string[]>> = {
  LINK: ['DESC', 'HTML'],
  MESSAGE: ['TEXT'],
  GRID: ['VALUE'],
};

/** Checks of one block; paths begin inside the block, as ['GRID', 0, 'LINK']. Empty ones are not sent. */
export function adviseBlock(json: JsonValue): readonly Issue[] {
  if (isEmptyBlock(json)) return [];
  const kind = kindOf(json);
  if (!isJsonObject(json) || kind === undefined) return adviseNoKind(json);
  const written = fieldOf(json, kind) ?? null;
  const issues = adviseOtherKeys(json, kind);
  issues.push(...adviseContent(kind, written));
  if (kind === 'GRID') issues.push(...adviseMixture(json));
  if (kind === 'RICH_LINK') issues.push(anIssue([kind], 'RICH_LINK_PARTLY_SHOWN'));
  return issues;
}

function adviseContent(kind: BlockKind, written: JsonValue): readonly Issue[] {
  if (kind === 'MESSAGE') return adviseMessage(written);
  if (kind === 'GRID' && isJsonObject(written) && !isRowMap(written))
    return [anIssue([kind], 'GRID_ONE_ROW')];
  if (isMapWithHole(kind, written)) return [anIssue([kind], 'MAP_WITH_HOLE')];
  return itemsOf(kind, written).flatMap(([path, item]) =>
    path.length > 1 && isEmptyValue(item) ? [] : adviseFields(kind, item, path),
  );
}

/** The items of a block with their paths; the keys of a map that the portal reads as a list stay texts. */
function itemsOf(kind: BlockKind, written: JsonValue): readonly (readonly [JsonPath, JsonValue])[] {
  if (isJsonList(written)) return written.map((item, at) => [[kind, at], item]);
  if (isJsonObject(written) && (kind === 'GRID' || phpList(written) !== undefined))
    return Object.entries(written).map(([key, item]) => [[kind, key], item]);
  return [[[kind], written]];
}

// The portal takes each value of GRID for a row: a text there, as in a single row object, ends in HTTP 500.
function isRowMap(written: JsonObject): boolean {
  return Object.values(written).every(isJsonObject);
}

// With a gap in its keys a map counts as one object, which has no NAME or LINK and is dropped.
function isMapWithHole(kind: BlockKind, written: JsonValue): boolean {
  if (kind === 'GRID' || !isJsonObject(written) || phpList(written) !== undefined) return false;
  return Object.entries(written).every(([key, item]) => /^\d+$/.test(key) && isJsonObject(item));
}

function adviseNoKind(json: JsonValue): readonly Issue[] {
  if (!isJsonObject(json)) return [anIssue([], 'BLOCK_UNKNOWN', { key: castText(json) ?? '[]' })];
  const keys = Object.keys(json);
  const [first = ''] = keys;
  const issues = keys.flatMap((key) =>
    adviseKey(key, BLOCK_KINDS, [key]).filter(({ code }) => code === 'KEY_CASE'),
  );
  if (issues.length > 0) return issues;
  if ('HTML' in json) return [anIssue(['HTML'], 'BLOCK_HTML')];
  return [anIssue([first], 'BLOCK_UNKNOWN', { key: first })];
}

function adviseOtherKeys(json: JsonObject, kind: BlockKind): Issue[] {
  return Object.entries(json).flatMap(([key, value]) => {
    if (key === kind || value === null) return [];
    return BLOCK_KINDS.some((known) => known === key)
      ? [anIssue([key], 'BLOCK_SECOND_KIND', { kept: kind, dropped: key })]
      : adviseKey(key, BLOCK_KINDS, [key]);
  });
}

/** A key that the portal does not know is dropped; one that differs in its case alone is named with the right one. */
export function adviseKey(key: string, known: readonly string[], path: JsonPath): readonly Issue[] {
  if (known.includes(key)) return [];
  const right = known.find((name) => name === key.toUpperCase());
  return [
    right === undefined ? anIssue(path, 'FOREIGN_KEY', { key }) : anIssue(path, 'KEY_CASE', { key, right }),
  ];
}

function adviseMessage(written: JsonValue): readonly Issue[] {
  if (isJsonObject(written) && isGiven(written, 'TEXT')) return adviseFields('MESSAGE', written, ['MESSAGE']);
  const text = castText(written);
  if (text === undefined) return [anIssue(['MESSAGE'], 'TEXT_IS_LIST', fieldAndText('MESSAGE', written))];
  return [...adviseText(['MESSAGE'], text, true), ...adviseMarkup(['MESSAGE'], text, 'attach')];
}

function adviseFields(kind: BlockKind, item: JsonValue, path: JsonPath): readonly Issue[] {
  // The portal looks for names in what should be an object: in a text that ends in HTTP 500.
  if (typeof item === 'string') return [anIssue(path, 'ITEM_IS_TEXT', { field: kind })];
  if (!isJsonObject(item)) return [anIssue(path, 'FIELD_TYPE', { field: kind })];
  const schema = ITEM_SCHEMAS[kind];
  const issues: Issue[] = [];
  const types = schema.safeParse(item);
  for (const { path: at } of types.error?.issues ?? []) {
    const keys = at.filter((step) => typeof step !== 'symbol');
    const field = keys.join('.');
    issues.push(
      takesAnyType(keys)
        ? anIssue([...path, ...keys], 'FIELD_TYPE', { field })
        : anIssue([...path, ...keys], 'TEXT_IS_LIST', fieldAndText(field, getIn(item, keys))),
    );
  }
  const known = Object.keys(schema.shape);
  const texts = BB_FIELDS[kind] ?? [];
  for (const [key, value] of Object.entries(item)) {
    issues.push(...adviseKey(key, known, [...path, key]));
    if (typeof value !== 'string') continue;
    issues.push(...adviseText([...path, key], value, true));
    if (texts.includes(key)) issues.push(...adviseMarkup([...path, key], value, 'attach'));
  }
  issues.push(...adviseItem(kind, item, path));
  return issues;
}

// A list of one text was meant as that text; the value is offered in its place.
function fieldAndText(field: string, written: JsonValue | undefined): IssueValues {
  const [only, ...more] = isJsonList(written) ? written : [];
  return typeof only === 'string' && more.length === 0 ? { field, text: only } : { field };
}

const NUMBERS: readonly unknown[] = ['WIDTH', 'HEIGHT', 'SIZE', 'USER_ID', 'CHAT_ID', 'BOT_ID'];

// PHP makes a number of any value; a list or an object in the place of a text ends in HTTP 500.
function takesAnyType(keys: JsonPath): boolean {
  return NUMBERS.includes(keys.at(-1)) || keys[0] === 'PREVIEW_SIZE';
}

function adviseMixture(json: JsonObject): readonly Issue[] {
  const kept = normaliseBlock(filledBlock(json) ?? null)[0];
  const mixed = kept?.kind === 'GRID' && new Set(kept.rows.map(({ display }) => display)).size > 1;
  return mixed ? [anIssue(['GRID'], 'DISPLAY_MIXED')] : [];
}
