import { OWN_TAG_PREFIX, WIRE_TAG_LIMIT_CHARACTERS } from '#delivery/tags.ts';

type Send = {
  /** As typed; '' if Herald made one. */
  readonly tag: string;
  readonly sendId: string;
};

const MADE = new RegExp(`^${OWN_TAG_PREFIX}[0-9a-z]{10}\\|(\\d+)$`);

/**
 * True if a wire tag is one that Herald gives this person under the tags of this send (delivery/tags.ts): `<tag>`,
 * `<tag>|<id>`, the id of an earlier send before the tag was typed, or without a typed tag that of this send.
 */
export function isOwnWireTag(wireTag: string, userId: number, { tag, sendId }: Send): boolean {
  if ([...wireTag].length > WIRE_TAG_LIMIT_CHARACTERS) return false;
  if (tag === '') return wireTag === `${OWN_TAG_PREFIX}${sendId}|${userId}`;
  return wireTag === tag || wireTag === `${tag}|${userId}` || MADE.exec(wireTag)?.[1] === String(userId);
}

/**
 * The same of a tag by which somebody's notification is replaced or deleted: the id of an earlier send counts only in
 * the viewer's own record, because another person can copy it from anybody's.
 */
export function isTrustedWireTag(
  wireTag: string,
  userId: number,
  { isOwn, ...send }: Send & { readonly isOwn: boolean },
): boolean {
  const isEarlier = MADE.test(wireTag) && wireTag !== `${OWN_TAG_PREFIX}${send.sendId}|${userId}`;
  return isOwnWireTag(wireTag, userId, send) && (isOwn || !isEarlier);
}
