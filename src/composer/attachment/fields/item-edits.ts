import type { BlockKind } from '#notice/blocks.ts';
import {
  fieldOf,
  getIn,
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  setIn,
} from '#notice/json.ts';
import { moveItems } from '#notice/placeholders.ts';
import { type AttachChange, changeBlock } from '../attach-edits.ts';

/** Kinds that hold several items in the form; in the others a list is shown but not begun. */
export const SEVERAL = ['GRID', 'IMAGE', 'FILE'] as const satisfies readonly BlockKind[];

export function holdsSeveral(kind: BlockKind): kind is (typeof SEVERAL)[number] {
  return SEVERAL.some((known) => known === kind);
}

/** Changes the items of a block as a list; a single item becomes a list of one first. */
function editItems(
  id: string,
  kind: BlockKind,
  change: (items: readonly JsonValue[]) => readonly JsonValue[],
): AttachChange {
  return changeBlock(id, (block) => {
    const written = getIn(block.json, [kind]);
    const items = isJsonList(written) ? written : written === undefined ? [] : [written];
    const changed = change(items);
    const json = setIn(block.json, [kind], changed);
    if (json === block.json) return block;
    // Placeholders go where their items go.
    return moveItems({ ...block, json }, kind, (at) => {
      const to = items[at] === undefined ? -1 : changed.indexOf(items[at]);
      return to < 0 ? undefined : to;
    });
  });
}

export function addItem(id: string, kind: BlockKind): AttachChange {
  return editItems(id, kind, (items) => [...items, newItem(kind, items.at(-1))]);
}

// A further row looks like the one before it: mixed displays are drawn alike by some clients.
function newItem(kind: BlockKind, last: JsonValue | undefined): JsonObject {
  if (kind !== 'GRID') return { LINK: '' };
  const display = isJsonObject(last) ? fieldOf(last, 'DISPLAY') : undefined;
  return { NAME: '', VALUE: '', DISPLAY: display ?? 'ROW' };
}

export function removeItem(id: string, kind: BlockKind, at: number): AttachChange {
  return editItems(id, kind, (items) => items.toSpliced(at, 1));
}

export function moveItem(id: string, kind: BlockKind, from: number, to: number): AttachChange {
  return editItems(id, kind, (items) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return items;
    return items.toSpliced(from, 1).toSpliced(to, 0, item);
  });
}
