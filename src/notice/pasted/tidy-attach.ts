import { BLOCK_KINDS, kindOf } from '../blocks.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** Kinds whose content may be a list of items. */
const LISTS: readonly string[] = ['USER', 'LINK', 'RICH_LINK', 'GRID', 'IMAGE', 'FILE'];
const OWN_FIELDS = ['BLOCKS', 'COLOR', 'COLOR_TOKEN', 'DESCRIPTION'] as const;

/**
 * An ATTACH in the form that the editor and the portal read alike: maps that stand for lists become lists
 * (the portal walks them, but takes one with a hole for a single item), and names that are written in another letter
 * case throughout get the portal's own.
 */
export function tidyAttach(attach: JsonValue): JsonValue {
  if (isJsonList(attach)) return attach.map(tidyBlock);
  if (!isJsonObject(attach)) return attach;
  const object = withOwnFields(attach);
  const blocks = fieldOf(object, 'BLOCKS') ?? null;
  if (blocks !== null) return { ...object, BLOCKS: tidyBlocks(blocks) };
  if (isBlock(object)) return tidyBlock(object);
  const values = Object.values(object);
  const isMap = values.length > 0 && (values.every(isBlock) || isNumbered(object));
  return isMap ? values.map(tidyBlock) : object;
}

function tidyBlocks(blocks: JsonValue): JsonValue {
  if (isJsonList(blocks)) return blocks.map(tidyBlock);
  if (!isJsonObject(blocks)) return blocks;
  return isBlock(blocks) ? [tidyBlock(blocks)] : Object.values(blocks).map(tidyBlock);
}

/** True for an object of which some key is the name of a block, in any letter case. */
export function isBlock(json: JsonValue): boolean {
  return kindOf(json) !== undefined || (isJsonObject(json) && loweredKind(json) !== undefined);
}

function tidyBlock(json: JsonValue): JsonValue {
  if (!isJsonObject(json)) return json;
  const lowered = kindOf(json) === undefined ? loweredKind(json) : undefined;
  const block = lowered === undefined ? json : inCapitals(json);
  return Object.fromEntries(
    Object.entries(block).map(([key, value]) => [key, LISTS.includes(key) ? asList(value) : value]),
  );
}

/** The one key that is the name of a block but for its letter case. */
function loweredKind(json: JsonObject): string | undefined {
  const kinds = Object.keys(json).filter((key) => BLOCK_KINDS.some((kind) => kind === key.toUpperCase()));
  return kinds.length === 1 && fieldOf(json, kinds[0] ?? '') !== null ? kinds[0] : undefined;
}

/** Every key of the block and of its items; a text keeps its letters, of course. */
function inCapitals(json: JsonObject): JsonObject {
  const capitals = Object.keys(json).map((key) => key.toUpperCase());
  // Two keys that would become one: nobody knows which of them was meant.
  if (new Set(capitals).size < capitals.length) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [key.toUpperCase(), valueInCapitals(item)]),
  );
}

function valueInCapitals(json: JsonValue): JsonValue {
  if (isJsonList(json)) return json.map(valueInCapitals);
  return isJsonObject(json) ? inCapitals(json) : json;
}

function withOwnFields(attach: JsonObject): JsonObject {
  const entries = Object.entries(attach).map(([key, value]): readonly [string, JsonValue] => {
    const right = OWN_FIELDS.find((field) => field === key.toUpperCase());
    return [right === undefined || Object.hasOwn(attach, right) ? key : right, value];
  });
  return Object.fromEntries(entries);
}

function asList(value: JsonValue): JsonValue {
  return isJsonObject(value) && isNumbered(value) ? Object.values(value) : value;
}

/** True for a map of objects under numbers, which PHP does not tell from a list. */
function isNumbered(map: JsonObject): boolean {
  const entries = Object.entries(map);
  return entries.length > 0 && entries.every(([key, item]) => /^\d+$/.test(key) && isJsonObject(item));
}
