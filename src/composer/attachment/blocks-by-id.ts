import type { DraftBlock } from '#notice/draft.ts';

type Blocks = readonly DraftBlock[];

const found = new WeakMap<Blocks, ReadonlyMap<string, DraftBlock>>();

/** The block with an id; each of 200 lines asks on every keystroke, so the list is searched once. */
export function blockById(blocks: Blocks, id: string): DraftBlock | undefined {
  let byId = found.get(blocks);
  if (byId === undefined) {
    byId = new Map(blocks.map((block) => [block.id, block]));
    found.set(blocks, byId);
  }
  return byId.get(id);
}

/** Remembers the ids last given, and gives the same list while the blocks stand in the same order. */
export function rememberIds(): (blocks: Blocks) => readonly string[] {
  let ids: readonly string[] = [];
  let of: Blocks = [];
  return (blocks) => {
    if (blocks === of) return ids;
    of = blocks;
    const same = blocks.length === ids.length && blocks.every((block, index) => block.id === ids[index]);
    if (!same) ids = blocks.map((block) => block.id);
    return ids;
  };
}
