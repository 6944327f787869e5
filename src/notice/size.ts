import type { AttachDraft } from './draft.ts';
import type { JsonValue } from './json.ts';
import { normaliseDraft } from './normalise.ts';
import { measureStored } from './stored.ts';

/** Bytes of UTF-8 of JSON.stringify(ATTACH) that Herald sends at most: the 30 KB of product.md. */
export const ATTACH_LIMIT_BYTES = 30_720;

export type AttachSize = {
  /** Bytes of UTF-8 of JSON.stringify(toAttach(attach)); 0 when there is no attachment. */
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
export function measureSize(attach: AttachDraft): AttachSize {
  const ownFields = Object.keys(attach.fields).length > 0;
  if (!ownFields && attach.blocks.length === 0) {
    return { bytes: 0, portalCharacters: 0, legacyCharacters: 0, shares: [] };
  }
  const shares = attach.blocks.map((block, index) => ({ index, bytes: bytesOf(block.json) }));
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

/** Bytes of a text in UTF-8. Half of a surrogate pair counts as the three bytes of U+FFFD, as TextEncoder writes it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair is four bytes in two units; its first half has already counted three of them.
    if (unit >= 0xd800 && unit <= 0xdbff && isLowHalf(text.charCodeAt(at + 1))) at += 1;
  }
  return bytes;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
