/**
 * Placeholders of a starter: fields without a value that the person fills in or leaves out. Their marks stand on the
 * block beside its JSON, so that they move, are copied, stored and undone with it, and cannot be sent. A mark stays when
 * its field is filled: emptied again, the field is a placeholder again.
 */
import { type BlockKind, kindOf } from './blocks.ts';
import { castText } from './cast.ts';
import type { AttachDraft, DraftBlock, Placeholder } from './draft.ts';
import { isEmptyValue } from './empty-blocks.ts';
import { getIn, isJsonList, isJsonObject, type JsonPath, type JsonValue, setIn } from './json.ts';

const NONE: readonly Placeholder[] = [];

/** The placeholders of a block that hold no value yet, in the order of its form. */
export function unfilledPlaceholders({ json, placeholders = NONE }: DraftBlock): readonly Placeholder[] {
  return placeholders.filter(
    ({ path }) => isJsonObject(getIn(json, path.slice(0, -1))) && isEmptyValue(getIn(json, path)),
  );
}

/** The word under which a placeholder is known: the label of its row, else the key of its field. */
export function placeholderName({ json }: DraftBlock, path: JsonPath): string {
  const key = String(path.at(-1));
  const label = key === 'VALUE' ? getIn(json, [...path.slice(0, -1), 'NAME']) : undefined;
  return castText(label)?.trim() || key;
}

const exampleBlocks = new WeakMap<DraftBlock, DraftBlock>();

/** The attachment as if the example of each unfilled placeholder had been written; the same one where there are none. */
export function withExamples(attach: AttachDraft): AttachDraft {
  if (!attach.blocks.some((block) => unfilledPlaceholders(block).length > 0)) return attach;
  return { ...attach, blocks: attach.blocks.map(exampleBlock) };
}

/** Cached by identity, as what is found out about a block is. */
export function exampleBlock(block: DraftBlock): DraftBlock {
  const cached = exampleBlocks.get(block);
  if (cached !== undefined) return cached;
  const unfilled = unfilledPlaceholders(block);
  const json = unfilled.reduce<JsonValue>(
    (before, { path, text }) => setIn(before, textPath(before, path), text),
    block.json,
  );
  const filled = unfilled.length === 0 ? block : { ...block, json };
  exampleBlocks.set(block, filled);
  return filled;
}

// MESSAGE is a text, or an object that holds the text under TEXT.
function textPath(json: JsonValue, path: JsonPath): JsonPath {
  return isJsonObject(getIn(json, path)) ? [...path, 'TEXT'] : path;
}

/** Fields without which the portal shows nothing of their row, link or person. */
const NEEDED: Partial<Record<BlockKind, string>> = {
  USER: 'NAME',
  LINK: 'LINK',
  MESSAGE: 'MESSAGE',
  GRID: 'VALUE',
};

/** The block without a placeholder: a needed one takes its row, or a block without rows, along (undefined). */
export function leaveOut(block: DraftBlock, { path }: Placeholder): DraftBlock | undefined {
  const kind = kindOf(block.json);
  if (kind === undefined || NEEDED[kind] !== path.at(-1)) {
    return { ...block, placeholders: (block.placeholders ?? NONE).filter((one) => !isSame(one.path, path)) };
  }
  const items = getIn(block.json, [kind]);
  const [, at] = path;
  if (!isJsonList(items) || items.length < 2 || typeof at !== 'number') return undefined;
  const json = setIn(block.json, [kind, at], undefined);
  return moveItems({ ...block, json }, kind, (index) => movedBy(index, at));
}

function movedBy(index: number, removed: number): number | undefined {
  if (index === removed) return undefined;
  return index < removed ? index : index - 1;
}

/** The marks of a block whose items now stand elsewhere; `movedTo` gives undefined for an item that is gone. */
export function moveItems(
  block: DraftBlock,
  kind: BlockKind,
  movedTo: (index: number) => number | undefined,
): DraftBlock {
  if (block.placeholders === undefined) return block;
  const placeholders = block.placeholders
    .flatMap(({ path, text }) => {
      const [first, at, ...inside] = path;
      if (first !== kind || typeof at !== 'number') return [{ path, text }];
      const to = movedTo(at);
      return to === undefined ? [] : [{ path: [first, to, ...inside], text }];
    })
    .toSorted((one, other) => Number(one.path[1]) - Number(other.path[1]) || 0);
  return { ...block, placeholders };
}

/**
 * An attachment that takes the place of another, as the JSON view writes it: a block that is the same, else one of the
 * same kind at the same place, takes over the placeholders that are still empty in it.
 */
export function carryPlaceholders(before: AttachDraft, after: AttachDraft): AttachDraft {
  const marked = before.blocks.filter(({ placeholders }) => placeholders !== undefined);
  if (marked.length === 0) return after;
  const same = after.blocks.map(({ json }) => {
    const text = JSON.stringify(json);
    const at = marked.findIndex((block) => JSON.stringify(block.json) === text);
    return at < 0 ? undefined : marked.splice(at, 1)[0];
  });
  const blocks = after.blocks.map((block, index) => {
    const atPlace = before.blocks[index];
    const old = same[index] ?? (isLeft(atPlace, marked, block) ? atPlace : undefined);
    if (old?.placeholders === undefined) return block;
    const { placeholders } = old;
    const unfilled = unfilledPlaceholders({ ...block, placeholders });
    return unfilled.length === 0 ? block : { ...block, placeholders: unfilled };
  });
  return { ...after, blocks };
}

function isLeft(
  old: DraftBlock | undefined,
  left: readonly DraftBlock[],
  { json }: DraftBlock,
): old is DraftBlock {
  return old !== undefined && left.includes(old) && kindOf(old.json) === kindOf(json);
}

function isSame(one: JsonPath, other: JsonPath): boolean {
  return one.join('.') === other.join('.');
}

/** The path of the first unfilled placeholder behind the one at which `isAt` holds; from the first where it never does. */
export function nextPlaceholder(
  attach: AttachDraft,
  isAt: (path: JsonPath) => boolean,
): JsonPath | undefined {
  const all = attach.blocks.flatMap((block, index) => {
    const unfilled = unfilledPlaceholders(block);
    return (block.placeholders ?? NONE).map((one) => ({
      path: ['attach', index, ...one.path],
      isOpen: unfilled.includes(one),
    }));
  });
  return all.slice(all.findIndex(({ path }) => isAt(path)) + 1).find(({ isOpen }) => isOpen)?.path;
}
