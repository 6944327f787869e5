/**
 * What a notice is. This folder owns the draft and the proof that it is right, what the portal keeps of its
 * attachment, the tree of its BB codes, its size, and the exact value that goes over the wire.
 *
 * It refuses to know who gets the notice (people), how and when it is sent (delivery), where drafts are stored
 * (store), what anything looks like (preview), and in which words an advice is said (i18n). No React, no browser, no
 * clock: ids and the length of the app's name arrive as parameters.
 *
 * Way in: draft.ts (what is written) → advise.ts (what is wrong with it) → parse-notice.ts (the proof) → wire.ts
 * (what is sent). Beside it: empty-blocks.ts (the part of an attachment that is sent), placeholders.ts (the fields that a
 * starter leaves to the person), normalise.ts (what the portal keeps), size.ts (the meter), bb-code.ts (the texts).
 */
import type { JsonValue } from './json.ts';

declare const proven: unique symbol;

/** The parts of a notice, before anybody has looked whether the portal would take them. */
export type NoticeParts = {
  readonly type: 'USER' | 'SYSTEM';
  /** Trimmed, not empty. */
  readonly message: string;
  /** Trimmed; empty when the portal shall mail MESSAGE. */
  readonly messageOut: string;
  /** As typed; empty when Herald shall make one. */
  readonly tag: string;
  readonly subTag: string;
  readonly attach: JsonValue | undefined;
};

/** A notice that the portal will take. Only parseNotice makes one: the mark cannot be written by hand. */
export type Notice = NoticeParts & { readonly [proven]: true };

/** Characters (code points) of MESSAGE and MESSAGE_OUT as stored; above it the portal would likely cut (product.md). */
export const TEXT_LIMIT = 20_000;
/** Characters of TAG and SUB_TAG as sent; nothing is documented, and the portal adds a prefix (product.md). */
export const TAG_LIMIT = 200;
/** Characters that `|USER_ID` may add to a typed tag: the bar and ten digits of a 32-bit id. */
export const TAG_SUFFIX_LENGTH = 11;
/** Between the app's name and a SYSTEM text the portal stores `#BR#` (rendering.md B3). */
export const SYSTEM_BREAK_LENGTH = 4;
