import * as z from 'zod/mini';
import { fieldOf, isJsonObject, type JsonObject, type JsonValue } from './json.ts';

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

/** Tokens of the attachment and of a GRID value; the portal's default is base (A2). */
export const COLOR_TOKENS = ['primary', 'secondary', 'alert', 'base'] as const;
export type ColorToken = (typeof COLOR_TOKENS)[number];

export const AVATAR_TYPES = ['USER', 'CHAT', 'BOT'] as const;
export type AvatarType = (typeof AVATAR_TYPES)[number];

/** A divider without a positive SIZE is drawn this wide, in CSS pixels (C4). */
export const DELIMITER_SIZE_PX = 200;

// PHP reads a number, a boolean and a numeric text alike, so the portal takes all of these; lists and objects it
// cannot turn into a text or a number.
const text = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const integer = z.union([z.string(), z.number(), z.boolean(), z.null()]);

function oneOrMore<T extends z.ZodMiniType>(item: T) {
  return z.union([z.array(item), item]);
}

const ids = {
  NETWORK_ID: z.optional(text),
  USER_ID: z.optional(integer),
  CHAT_ID: z.optional(integer),
};

const userItem = z.looseObject({
  NAME: z.optional(text),
  AVATAR: z.optional(text),
  AVATAR_TYPE: z.optional(text),
  LINK: z.optional(text),
  ...ids,
  BOT_ID: z.optional(integer),
});

const linkItem = z.looseObject({
  NAME: z.optional(text),
  LINK: z.optional(text),
  DESC: z.optional(text),
  HTML: z.optional(text),
  PREVIEW: z.optional(text),
  WIDTH: z.optional(integer),
  HEIGHT: z.optional(integer),
  ...ids,
});

const previewSize = z.looseObject({ WIDTH: z.optional(integer), HEIGHT: z.optional(integer) });

const richLinkItem = z.looseObject({
  NAME: z.optional(text),
  LINK: z.optional(text),
  DESC: z.optional(text),
  HTML: z.optional(text),
  PREVIEW: z.optional(text),
  PREVIEW_SIZE: z.optional(previewSize),
  EXTRA_IMAGE: z.optional(text),
  ...ids,
});

const messageObject = z.looseObject({ TEXT: z.optional(text), AS_DESCRIPTION: z.optional(text) });

const gridItem = z.looseObject({
  NAME: z.optional(text),
  VALUE: z.optional(text),
  DISPLAY: z.optional(text),
  LINK: z.optional(text),
  COLOR: z.optional(text),
  COLOR_TOKEN: z.optional(text),
  WIDTH: z.optional(integer),
  HEIGHT: z.optional(integer),
  USER_ID: z.optional(integer),
  CHAT_ID: z.optional(integer),
});

const imageItem = z.looseObject({
  NAME: z.optional(text),
  LINK: z.optional(text),
  PREVIEW: z.optional(text),
  WIDTH: z.optional(integer),
  HEIGHT: z.optional(integer),
});

const fileItem = z.looseObject({
  NAME: z.optional(text),
  LINK: z.optional(text),
  SIZE: z.optional(integer),
});

const delimiterObject = z.looseObject({ SIZE: z.optional(integer), COLOR: z.optional(text) });

/** One item of each kind, with all its documented fields; extra keys pass, because a draft loses nothing. */
export const ITEM_SCHEMAS = {
  USER: userItem,
  LINK: linkItem,
  RICH_LINK: richLinkItem,
  MESSAGE: messageObject,
  GRID: gridItem,
  IMAGE: imageItem,
  FILE: fileItem,
  DELIMITER: delimiterObject,
} satisfies Record<BlockKind, z.ZodMiniType>;

/** What each kind may hold: the shapes that the portal can read. Keys that are not named here it drops. */
export const BLOCK_SCHEMAS = {
  USER: oneOrMore(userItem),
  LINK: oneOrMore(linkItem),
  RICH_LINK: oneOrMore(richLinkItem),
  MESSAGE: z.union([text, messageObject]),
  GRID: z.array(gridItem),
  IMAGE: oneOrMore(imageItem),
  FILE: oneOrMore(fileItem),
  DELIMITER: delimiterObject,
} satisfies Record<BlockKind, z.ZodMiniType>;

/** The kind that the portal sees in a block, or undefined where it sees none; null counts as not there, as in PHP. */
export function kindOf(json: JsonValue | undefined): BlockKind | undefined {
  if (!isJsonObject(json)) return undefined;
  return BLOCK_KINDS.find((kind) => (fieldOf(json, kind) ?? null) !== null);
}

const NEW_BLOCKS = {
  USER: { NAME: '' },
  LINK: { LINK: '' },
  RICH_LINK: { LINK: '' },
  MESSAGE: '',
  GRID: [{ NAME: '', VALUE: '', DISPLAY: 'ROW' }],
  IMAGE: [{ LINK: '' }],
  FILE: [{ LINK: '' }],
  DELIMITER: { SIZE: DELIMITER_SIZE_PX },
} satisfies Record<BlockKind, z.infer<(typeof BLOCK_SCHEMAS)[BlockKind]>>;

/** A fresh block of a kind, as the editor opens it. All but the divider vanish until something is written. */
export function newBlock(kind: BlockKind): JsonObject {
  return { [kind]: NEW_BLOCKS[kind] };
}
