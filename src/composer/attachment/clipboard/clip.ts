import type { DraftBlock } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { readAttachJson } from '#notice/read-json.ts';
import { newBlockId } from '../new-block-id.ts';

/** Blocks on the clipboard are a list of blocks in JSON: the same text that the JSON view and the portal read. */
export function clipText(blocks: readonly JsonValue[]): string {
  return JSON.stringify(blocks, null, 2);
}

/** The blocks in a pasted text, with keys of their own; none where the text holds no attachment. */
export function blocksIn(text: string): readonly DraftBlock[] {
  const read = readAttachJson(text, newBlockId);
  return read.ok ? (read.draftParts.attach?.blocks ?? []) : [];
}

// What was copied here last: it can be pasted where the frame may not read the clipboard.
let remembered: string | undefined;

export function rememberClip(text: string): void {
  remembered = text;
}

export function rememberedClip(): string | undefined {
  return remembered;
}
