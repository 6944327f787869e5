import type { AttachDraft } from './draft.ts';
import { filledBlock, withoutEmpty } from './empty-blocks.ts';
import type { JsonValue } from './json.ts';
import { normaliseDraft } from './normalise.ts';
import { measureStored } from './stored.ts';
import { utf8Length } from './utf8.ts';

/** Bytes of UTF-8 of JSON.stringify(ATTACH) that Herald sends at most: the 30 KB of product.md. */
export const ATTACH_LIMIT_BYTES = 30_720;

export type AttachSize = {
  /** Bytes of UTF-8 of JSON.stringify of the ATTACH that is sent; 0 when there is no attachment. */
  readonly bytes: number;
  /** Code points of the JSON that newer portals count; they refuse at PORTAL_LIMIT_CHARACTERS. */
  readonly portalCharacters: number;
  /** Characters of the JSON that old on-premise portals count, in which every non-ASCII letter takes six. */
  readonly legacyCharacters: number;
  /** Bytes of each block, the largest first; `index` is its place in the attachment. */
  readonly shares: readonly { readonly index: number; readonly bytes: number }[];
};

/**
 * The one measure for meter, validation and tests (product.md, "Size of an attachment"). Blocks are measured once and
 * remembered by identity: a keystroke costs the block that it changed.
 */
export function measureSize(written: AttachDraft): AttachSize {
  const attach = withoutEmpty(written);
  const ownFields = Object.keys(attach.fields).length > 0;
  if (!ownFields && attach.blocks.length === 0) {
    return { bytes: 0, portalCharacters: 0, legacyCharacters: 0, shares: [] };
  }
  const shares = written.blocks.flatMap((block, index) => {
    const json = filledBlock(block.json);
    return json === undefined ? [] : [{ index, bytes: bytesOf(json) }];
  });
  const commas = Math.max(0, shares.length - 1);
  const list = '[]'.length + commas + shares.reduce((sum, share) => sum + share.bytes, 0);
  const bytes = ownFields ? bytesOf(attach.fields) + ',"BLOCKS":'.length + list : list;
  const stored = measureStored(normaliseDraft(attach));
  shares.sort((a, b) => b.bytes - a.bytes);
  return { bytes, portalCharacters: stored.portal, legacyCharacters: stored.legacy, shares };
}

const known = new WeakMap<object, number>();

function bytesOf(json: JsonValue): number {
  if (typeof json !== 'object' || json === null) return utf8Length(JSON.stringify(json));
  const remembered = known.get(json);
  if (remembered !== undefined) return remembered;
  const bytes = utf8Length(JSON.stringify(json));
  known.set(json, bytes);
  return bytes;
}
