import type { AttachDraft, DraftBlock } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';

/** Changes of the list of blocks, as plain functions; a change that changes nothing returns the same attachment. */
export type AttachChange = (attach: AttachDraft) => AttachDraft;

/** Puts blocks before the one that stands at `at` (0 to the number of blocks). */
export function insertBlocks(at: number, added: readonly DraftBlock[]): AttachChange {
  return (attach) => ({
    ...attach,
    blocks: [...attach.blocks.slice(0, at), ...added, ...attach.blocks.slice(at)],
  });
}

export function removeBlock(id: string): AttachChange {
  return (attach) => {
    const blocks = attach.blocks.filter((block) => block.id !== id);
    return blocks.length === attach.blocks.length ? attach : { ...attach, blocks };
  };
}

/** Moves a block so that it stands at `to`, counted without the block itself. */
export function moveBlock(id: string, to: number): AttachChange {
  return (attach) => {
    const from = attach.blocks.findIndex((block) => block.id === id);
    const moved = attach.blocks[from];
    if (moved === undefined || to === from || to < 0 || to >= attach.blocks.length) return attach;
    const others = attach.blocks.filter((block) => block !== moved);
    return { ...attach, blocks: [...others.slice(0, to), moved, ...others.slice(to)] };
  };
}

/** Changes one block; undefined removes it. */
export function changeBlock(id: string, change: (block: DraftBlock) => DraftBlock | undefined): AttachChange {
  return (attach) => {
    const index = attach.blocks.findIndex((block) => block.id === id);
    const block = attach.blocks[index];
    if (block === undefined) return attach;
    const changed = change(block);
    if (changed === undefined) return removeBlock(id)(attach);
    return changed === block ? attach : { ...attach, blocks: attach.blocks.with(index, changed) };
  };
}

/** Changes the JSON of one block. */
export function editBlock(id: string, change: (json: JsonValue) => JsonValue): AttachChange {
  return changeBlock(id, (block) => {
    const json = change(block.json);
    return json === block.json ? block : { ...block, json };
  });
}
