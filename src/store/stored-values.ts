/**
 * Values that every reader of stored data shares. Whoever may write into a storage may write anything: out of these
 * bounds a value counts as not written, so that whatever is read can be drawn.
 */
import * as z from 'zod/mini';

/** The last moment that a date can hold, ms since 1970. */
const LAST_MOMENT = 8.64e15;

/** A moment without which its entry is worth nothing, ms since 1970. */
export const neededMoment = z.number().check(z.int(), z.gte(0), z.lte(LAST_MOMENT));
/** ms since 1970; 0 where it is none. */
export const moment = z.catch(neededMoment, 0);

/** How many of something. */
export const neededCount = z.number().check(z.int(), z.gte(0));
export const count = z.catch(neededCount, 0);

/** The portal's id of a person, a department or an item. */
export const id = z.number().check(z.int(), z.gt(0));

/** UTF-16 units of a name or of the line of a list; more only slow a screen down. */
export const LINE_LIMIT = 400;

/** A text on one line, cut where it is longer than any that Herald writes; '' where it is none. */
export const line = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => text.slice(0, LINE_LIMIT)),
  ),
  '',
);

/** A TAG or SUB_TAG. A longer one cannot have gone out, and cut it would be another one: it counts as none. */
export const tag = z.catch(z.string().check(z.maxLength(LINE_LIMIT)), '');
