import * as z from 'zod/mini';
import type { BlockKind } from './blocks.ts';

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
