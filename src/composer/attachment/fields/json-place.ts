import type { BlockKind } from '#notice/blocks.ts';
import type { AttachDraft } from '#notice/draft.ts';
import {
  fieldOf,
  getIn,
  isJsonList,
  isJsonObject,
  type JsonPath,
  type JsonValue,
  setIn,
} from '#notice/json.ts';
import { type AttachChange, editBlock } from '../attach-edits.ts';
import { blockById } from '../blocks-by-id.ts';

/** A place in the attachment that a form edits: one item of a block, or the attachment's own fields. */
export type JsonPlace = {
  /** Begins the names of its fields in `data-path` and of the steps of undo. */
  readonly key: string;
  /** The block that the item is in. */
  readonly blockId?: string;
  read(attach: AttachDraft): JsonValue | undefined;
  write(path: JsonPath, value: JsonValue | undefined): AttachChange;
};

/** One item of a block; `at` is its place in the list, undefined where the block holds a single item. */
export function itemPlace(id: string, kind: BlockKind, at: number | undefined): JsonPlace {
  const path: JsonPath = at === undefined ? [kind] : [kind, at];
  const key = path.join('.');
  if (kind === 'MESSAGE') return messagePlace(id, key);
  return {
    key,
    blockId: id,
    read: (attach) => getIn(blockById(attach.blocks, id)?.json, path),
    write: (inside, value) => editBlock(id, (json) => setIn(json, [...path, ...inside], value)),
  };
}

// MESSAGE is a text, or an object {TEXT, AS_DESCRIPTION}; the editor sees the object, the short form stays short.
function messagePlace(id: string, key: string): JsonPlace {
  return {
    key,
    blockId: id,
    read: (attach) => asObject(getIn(blockById(attach.blocks, id)?.json, ['MESSAGE'])),
    write: (inside, value) =>
      editBlock(id, (json) => {
        const before = getIn(json, ['MESSAGE']);
        const after = setIn(asObject(before), inside, value);
        const short = !isJsonObject(before) || value === undefined;
        return setIn(json, ['MESSAGE'], short ? shortest(after) : after);
      }),
  };
}

function asObject(message: JsonValue | undefined): JsonValue {
  return isJsonObject(message) ? message : { TEXT: message ?? '' };
}

function shortest(message: JsonValue): JsonValue {
  if (!isJsonObject(message)) return message;
  const onlyText = Object.keys(message).every((key) => key === 'TEXT');
  return onlyText ? (fieldOf(message, 'TEXT') ?? '') : message;
}

export const SETTINGS_PLACE: JsonPlace = {
  key: 'settings',
  read: (attach) => attach.fields,
  write: (inside, value) => (attach) => {
    const fields = setIn(attach.fields, inside, value);
    return fields === attach.fields || !isJsonObject(fields) ? attach : { ...attach, fields };
  },
};

/** How many items a block of a kind holds; undefined where what it holds is no list. */
export function itemCount(json: JsonValue | undefined, kind: BlockKind): number | undefined {
  const written = getIn(json, [kind]);
  return isJsonList(written) ? written.length : undefined;
}

/** True where the form can show what the block holds: objects with fields, or for MESSAGE a text as well. */
export function isEditable(json: JsonValue, kind: BlockKind): boolean {
  const written = getIn(json, [kind]);
  if (kind === 'MESSAGE') return !isJsonList(written);
  return isJsonList(written) ? written.every((item) => isJsonObject(item)) : isJsonObject(written);
}
