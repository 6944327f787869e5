import { fieldOf, isJsonObject, type JsonValue } from './json.ts';

/** The order in which the portal looks for the kind of a block: the first key found decides (rendering.md C4). */
export const BLOCK_KINDS = [
  'USER',
  'LINK',
  'RICH_LINK',
  'MESSAGE',
  'GRID',
  'IMAGE',
  'FILE',
  'DELIMITER',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** The values of GRID's DISPLAY that the portal keeps; CARD and COLUMN are its aliases of LINE and ROW (C4). */
export const GRID_DISPLAYS = ['BLOCK', 'LINE', 'ROW', 'TABLE'] as const;
export type GridDisplay = (typeof GRID_DISPLAYS)[number];

/** The color tokens that the editor offers, for the attachment and for a GRID value (A2). */
export const OFFERED_TOKENS = ['primary', 'secondary', 'alert', 'base'] as const;
export type OfferedToken = (typeof OFFERED_TOKENS)[number];

/** The tokens that the portal stores; `ai-assistant` marks its own assistant. The portal's default is base. */
export const COLOR_TOKENS = [...OFFERED_TOKENS, 'ai-assistant'] as const;
export type ColorToken = (typeof COLOR_TOKENS)[number];

export const AVATAR_TYPES = ['USER', 'CHAT', 'BOT'] as const;
export type AvatarType = (typeof AVATAR_TYPES)[number];

/** A divider without a positive SIZE is drawn this wide, in CSS pixels (C4). */
export const DELIMITER_SIZE_PX = 200;

/** The kind that the portal sees in a block, or undefined where it sees none; null counts as not there, as in PHP. */
export function kindOf(json: JsonValue | undefined): BlockKind | undefined {
  if (!isJsonObject(json)) return undefined;
  return BLOCK_KINDS.find((kind) => (fieldOf(json, kind) ?? null) !== null);
}
