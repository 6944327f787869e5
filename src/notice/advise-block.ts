import { adviseItem } from './advise-item.ts';
import { adviseMarkup } from './advise-markup.ts';
import { adviseText } from './advise-text.ts';
import { ITEM_SCHEMAS } from './block-schemas.ts';
import { BLOCK_KINDS, type BlockKind, kindOf } from './blocks.ts';
import { castText } from './cast.ts';
import { filledBlock, isEmptyBlock, isEmptyValue } from './empty-blocks.ts';
import { anIssue, type Issue } from './issue.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonPath, type JsonValue } from './json.ts';
import { normaliseBlock } from './normalise.ts';

/** Texts that are run through the portal's reader of BB codes (rendering.md A4, A6, A7). */
const BB_FIELDS: Readonly<Record<string, readonly string[]>> = {
  LINK: ['DESC', 'HTML'],
  MESSAGE: ['TEXT'],
  GRID: ['VALUE'],
};

/** What the portal would do with one block; paths begin inside the block, as ['GRID', 0, 'LINK']. Empty ones are not sent. */
export function adviseBlock(json: JsonValue): readonly Issue[] {
  if (isEmptyBlock(json)) return [];
  const kind = kindOf(json);
  if (!isJsonObject(json) || kind === undefined) return adviseNoKind(json);
  const written = fieldOf(json, kind) ?? null;
  const issues = adviseOtherKeys(json, kind);
  if (kind === 'MESSAGE' && !isJsonObject(written)) {
    issues.push(...adviseMessage(written));
  } else if (kind === 'GRID' && !isJsonList(written)) {
    issues.push(anIssue([kind], 'GRID_NOT_LIST'));
  } else if (isJsonList(written)) {
    written.forEach((item, at) => {
      if (!isEmptyValue(item)) issues.push(...adviseFields(kind, item, [kind, at]));
    });
    issues.push(...adviseList(json));
  } else {
    issues.push(...adviseFields(kind, written, [kind]));
  }
  if (kind === 'RICH_LINK') issues.push(anIssue([kind], 'RICH_LINK_PARTLY_SHOWN'));
  return issues;
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
  const text = castText(written);
  if (text === undefined) return [anIssue(['MESSAGE'], 'FIELD_TYPE', { field: 'MESSAGE' })];
  return [...adviseText(['MESSAGE'], text, true), ...adviseMarkup(['MESSAGE'], text, 'attach')];
}

function adviseFields(kind: BlockKind, item: JsonValue, path: JsonPath): readonly Issue[] {
  if (!isJsonObject(item)) return [anIssue(path, 'FIELD_TYPE', { field: kind })];
  const schema = ITEM_SCHEMAS[kind];
  const issues: Issue[] = [];
  const types = schema.safeParse(item);
  for (const { path: at } of types.error?.issues ?? []) {
    const keys = at.filter((step) => typeof step !== 'symbol');
    issues.push(anIssue([...path, ...keys], 'FIELD_TYPE', { field: keys.join('.') }));
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

function adviseList(json: JsonObject): readonly Issue[] {
  const kept = normaliseBlock(filledBlock(json) ?? null)[0];
  if (kept?.kind === 'GRID' && new Set(kept.rows.map(({ display }) => display)).size > 1) {
    return [anIssue(['GRID'], 'DISPLAY_MIXED')];
  }
  return kept?.kind === 'LINK' && kept.links.length > 1 ? [anIssue(['LINK'], 'ONLY_FIRST_ON_PHONE')] : [];
}
