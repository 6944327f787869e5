import { BLOCK_KINDS, kindOf } from './blocks.ts';
import { castText } from './cast.ts';
import { type AttachDraft, EMPTY_ATTACH } from './draft.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonValue, setIn } from './json.ts';

/** Fields that choose the look of content and are none themselves. */
const LOOKS: readonly string[] = [
  'DISPLAY',
  'COLOR',
  'COLOR_TOKEN',
  'WIDTH',
  'HEIGHT',
  'SIZE',
  'AVATAR_TYPE',
  'AS_DESCRIPTION',
];

// Blanks and characters without width; formatting codes around nothing. A code without its end is drawn as text.
const VISIBLE = /[^\s\u200b-\u200f\u2060\ufeff]/;
const FORMATTED_NOTHING = /\[([bius])\][\s\u200b-\u200f\u2060\ufeff]*\[\/\1\]/gi;

/** True while nothing is written that a reader could see. */
export function isEmptyValue(json: JsonValue | undefined): boolean {
  if (isJsonList(json)) return json.every(isEmptyValue);
  if (isJsonObject(json)) {
    return Object.entries(json).every(([key, value]) => LOOKS.includes(key) || isEmptyValue(value));
  }
  return !isVisible(castText(json) ?? '');
}

function isVisible(text: string): boolean {
  let left = text;
  while (VISIBLE.test(left)) {
    const inside = left.replace(FORMATTED_NOTHING, '');
    if (inside === left) return true;
    left = inside;
  }
  return false;
}

/**
 * True for a block of which no content is lost when it is not sent. A divider is drawn whatever it holds. A key that the
 * portal does not know was meant as something: such a block stays, and its checks name the key.
 */
export function isEmptyBlock(json: JsonValue): boolean {
  const keys = isJsonObject(json) ? Object.keys(json) : [];
  const known = keys.every((key) => BLOCK_KINDS.some((kind) => kind === key));
  const hasDivider = isJsonObject(json) && (fieldOf(json, 'DELIMITER') ?? null) !== null;
  return known && !hasDivider && isEmptyValue(json);
}

const filledBlocks = new WeakMap<JsonObject, JsonObject>();

/** The block without its empty rows, links, pictures and files; undefined for an empty block. Cached by identity. */
export function filledBlock(json: JsonValue): JsonValue | undefined {
  if (isEmptyBlock(json)) return undefined;
  if (!isJsonObject(json)) return json;
  const cached = filledBlocks.get(json);
  if (cached !== undefined) return cached;
  const filled = withoutEmptyItems(json);
  filledBlocks.set(json, filled);
  return filled;
}

function withoutEmptyItems(json: JsonObject): JsonObject {
  const kind = kindOf(json);
  const items = kind === undefined ? undefined : fieldOf(json, kind);
  if (kind === undefined || kind === 'DELIMITER' || !isJsonList(items)) return json;
  const filled = items.filter((item) => !isEmptyValue(item));
  if (filled.length === items.length) return json;
  const changed = setIn(json, [kind], filled);
  return isJsonObject(changed) ? changed : json;
}

/**
 * The part of an attachment that is sent: empty blocks and rows are dropped (product.md, 1). Preview, meter, checks
 * and the notice itself all use this form. A color without blocks is no attachment.
 */
export function withoutEmpty(attach: AttachDraft): AttachDraft {
  const blocks = attach.blocks.flatMap((block) => {
    const json = filledBlock(block.json);
    if (json === undefined) return [];
    return json === block.json ? [block] : [{ ...block, json }];
  });
  if (blocks.length === 0 && isEmptyValue(attach.fields)) return EMPTY_ATTACH;
  const unchanged =
    blocks.length === attach.blocks.length && blocks.every((block, at) => block === attach.blocks[at]);
  return unchanged ? attach : { ...attach, blocks };
}

/** The same for an ATTACH as JSON, whose texts may have become empty for one person; undefined where nothing is left. */
export function filledAttach(attach: JsonValue): JsonValue | undefined {
  if (isJsonList(attach)) {
    const blocks = filledList(attach);
    return blocks.length === 0 ? undefined : blocks;
  }
  const written = isJsonObject(attach) ? fieldOf(attach, 'BLOCKS') : undefined;
  if (!isJsonObject(attach) || !isJsonList(written)) return attach;
  const { BLOCKS: _, ...fields } = attach;
  const blocks = filledList(written);
  return blocks.length === 0 && isEmptyValue(fields) ? undefined : { ...fields, BLOCKS: blocks };
}

function filledList(blocks: readonly JsonValue[]): readonly JsonValue[] {
  return blocks.map(filledBlock).filter((block) => block !== undefined);
}
