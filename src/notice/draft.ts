import * as z from 'zod/mini';
import { kindOf } from './blocks.ts';
import {
  DEPTH_LIMIT,
  fieldOf,
  isJson,
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from './json.ts';
import { readJsonText } from './json-text.ts';

/** A field that a starter leaves to the person: its path inside the block, and an example that is shown and never sent. */
export type Placeholder = { readonly path: JsonPath; readonly text: string };

/** One block of the attachment: exactly the wire block, e.g. {"GRID":[…]}; a stable key and placeholders are never sent. */
export type DraftBlock = {
  readonly id: string;
  readonly json: JsonValue;
  readonly placeholders?: readonly Placeholder[];
};

/** The attachment: its own fields (COLOR, COLOR_TOKEN, DESCRIPTION, foreign keys; never BLOCKS) and its blocks. */
export type AttachDraft = { readonly fields: JsonObject; readonly blocks: readonly DraftBlock[] };

/** A notice that is being written. It may be wrong; only parseNotice makes a Notice of it. */
export type NoticeDraft = {
  readonly type: 'USER' | 'SYSTEM';
  readonly message: string;
  readonly messageOut: string;
  readonly tag: string;
  readonly subTag: string;
  readonly attach: AttachDraft;
  /**
   * The text of the JSON view while it says more than the attachment: it cannot be read, or it holds texts and tags
   * that nobody has taken or declined yet. Otherwise empty. Never sent; while it cannot be read, nothing is.
   */
  readonly jsonText: string;
};

export const EMPTY_ATTACH: AttachDraft = { fields: {}, blocks: [] };

export const EMPTY_DRAFT: NoticeDraft = {
  type: 'USER',
  message: '',
  messageOut: '',
  tag: '',
  subTag: '',
  jsonText: '',
  attach: EMPTY_ATTACH,
};

/** ATTACH as it is written, empty blocks included: the full form if the attachment has own fields, else a bare list. */
export function toAttach(attach: AttachDraft): JsonValue | undefined {
  const blocks = attach.blocks.map((block) => block.json);
  if (Object.keys(attach.fields).length > 0) return { ...attach.fields, BLOCKS: blocks };
  return blocks.length > 0 ? blocks : undefined;
}

/**
 * Reads an ATTACH of either form into a draft, losing nothing that the portal could have read. `newId` gives each
 * block its key. A JSON string is read as the JSON in it; a single bare block, which the portal would refuse
 * (rendering.md C1.2), becomes a list of that one block.
 */
export function fromAttach(attach: JsonValue, newId: () => string): AttachDraft {
  const block = (json: JsonValue): DraftBlock => ({ id: newId(), json });
  if (isJsonList(attach)) return { fields: {}, blocks: attach.map(block) };
  if (isJsonObject(attach)) {
    const written = fieldOf(attach, 'BLOCKS');
    if (written !== undefined && written !== null) {
      const { BLOCKS: _, ...fields } = attach;
      return { fields, blocks: blockList(written).map(block) };
    }
    if (kindOf(attach) !== undefined) return { fields: {}, blocks: [block(attach)] };
    // PHP does not tell a list from a map: {"0": {…}, "1": {…}} is a list of blocks to the portal.
    const values = Object.values(attach);
    if (values.length > 0 && values.every((value) => kindOf(value) !== undefined)) {
      return { fields: {}, blocks: values.map(block) };
    }
    const { BLOCKS: _, ...fields } = attach;
    return { fields, blocks: [] };
  }
  if (typeof attach === 'string' && attach.trim() !== '') {
    const parsed = readJsonText(attach);
    // Text that is no JSON is kept as it is; the advice beside it says so.
    return !parsed.ok || typeof parsed.value === 'string'
      ? { fields: {}, blocks: [block(attach)] }
      : fromAttach(parsed.value, newId);
  }
  return EMPTY_ATTACH;
}

function blockList(blocks: JsonValue): readonly JsonValue[] {
  if (isJsonList(blocks)) return blocks;
  if (!isJsonObject(blocks)) return [blocks];
  return kindOf(blocks) === undefined ? Object.values(blocks) : [blocks];
}

/** Levels of a whole ATTACH: the object and the list around the blocks are two more than a block may have. */
const ATTACH_DEPTH = DEPTH_LIMIT + 2;

/** True for JSON that may be the ATTACH of a draft. Never throws. */
export function isAttachJson(value: unknown): value is JsonValue {
  return isJson(value, ATTACH_DEPTH);
}

const jsonValue = z.custom<JsonValue>((value) => isJson(value));
const jsonObject = z.custom<JsonObject>((value) => isJson(value) && isJsonObject(value));
const text = z.catch(z.string(), '');
const storedBlocks = z.catch(z.array(z.unknown()), []);
/** No block has more items; a place beyond would be filled up with blanks until the memory is full. */
const LAST_ITEM = 9_999;
const storedPlaceholder = z.object({
  path: z
    .array(z.union([z.string(), z.number().check(z.int(), z.gte(0), z.lte(LAST_ITEM))]))
    .check(z.maxLength(DEPTH_LIMIT)),
  text: z.string(),
});
const storedBlock = z.object({
  id: z.optional(z.string()),
  json: jsonValue,
  placeholders: z.catch(z.optional(z.array(storedPlaceholder)), undefined),
});
const storedAttach = z.object({
  fields: z.catch(jsonObject, {}),
  blocks: storedBlocks,
});
const storedDraft = z.object({
  type: z.catch(z.enum(['USER', 'SYSTEM']), 'USER'),
  message: text,
  messageOut: text,
  tag: text,
  subTag: text,
  jsonText: text,
  attach: z.catch(storedAttach, { fields: {}, blocks: [] }),
});

/**
 * Reads a draft from storage, from another version or from a stranger. Never throws: a part that cannot be read
 * becomes its default, a block that cannot be read is left out. Keys are made new where they are missing or double.
 */
export function restoreDraft(unknown: unknown, newId: () => string): NoticeDraft {
  const read = storedDraft.safeParse(unknown);
  if (!read.success) return EMPTY_DRAFT;
  const { attach, ...texts } = read.data;
  const { BLOCKS: _, ...fields } = attach.fields;
  const taken = new Set<string>();
  const blocks: DraftBlock[] = [];
  for (const item of attach.blocks) {
    const block = storedBlock.safeParse(item);
    if (!block.success) continue;
    const { id, json, placeholders } = block.data;
    const key = id === undefined || id === '' || taken.has(id) ? newId() : id;
    taken.add(key);
    blocks.push({ id: key, json, ...(placeholders === undefined ? {} : { placeholders }) });
  }
  return { ...texts, attach: { fields, blocks } };
}
