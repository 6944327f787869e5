import type { NameClaim } from './list-entry.ts';
import { phoneKey } from './phone-key.ts';

/** Claims of a piece of free text, or of a cell, about one person. */
export type TextClaims = {
  readonly id?: number;
  readonly email?: string;
  readonly phone?: string;
  readonly name?: NameClaim;
};

/** No name and no address is longer; in characters. */
const LONGEST = 320;
/** Marks of direction and of no width, left in copied text by pages and mail programs. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const USER_TAG = /\[user=([1-9]\d{0,9})(?:\s+replace)?\]/i;
const CODE_TAGS = /\[\/?(?:user|url|b|i|u|s)(?:=[^\]]*)?\]/gi;
const PROFILE_ADDRESS = /[^\s"'<>()[\]=]*\/personal\/user\/([1-9]\d{0,9})(?!\d)[^\s"'<>()[\]]*/i;
const ID_BEHIND_NAME = /(?<=\p{L}.*)\[\s*(?:id\s*[:=]?\s*|user_?|u)?([1-9]\d{0,9})\s*\]/iu;
const USER_CODE = /(?<![\p{L}\d_.-]@?)user_([1-9]\d{0,9})(?![\p{L}\d_@.-])/iu;
const SHORT_USER_CODE = /^\(?u([1-9]\d{0,9})\)?$/i;
const EMAIL =
  /(?:mailto:)?([^\s@<>()[\],;:"“”«»]+@[^\s@<>()[\],;:"“”«»?]+\.[^\s@<>()[\],;:"“”«»?]+)(?:\?\S*)?/i;
const PHONE = /(?:tel:\s*)?(?:\+|\(|\d)[\d\s()./‐–-]{5,}\d(?:\s*(?:ext|доб|вн|x|#)\.?\s*\d+)?/iu;

/** Reads explicit ids, an e-mail, a full phone number, and what is left of the text as a name. */
export function claimsOfText(text: string): TextClaims {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').trim();
  if (plain.length > LONGEST) return { name: { full: plain } };
  const id = takeId(plain);
  const email = take(id.rest, EMAIL);
  const code = id.value === undefined ? take(email.rest, USER_CODE, SHORT_USER_CODE) : { rest: email.rest };
  const phone = takePhone(code.rest);
  const name = nameIn(phone.rest);
  const idText = id.value ?? code.value;
  return {
    ...(idText === undefined ? {} : { id: Number(idText) }),
    ...(email.value === undefined ? {} : { email: plainEmail(email.value) }),
    ...(phone.value === undefined ? {} : { phone: phone.value }),
    ...(name === undefined ? {} : { name }),
  };
}

type Taken = { readonly value?: string; readonly rest: string };

function take(text: string, ...patterns: readonly RegExp[]): Taken {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) return { value: found[1], rest: cut(text, found) };
  }
  return { rest: text };
}

function takeId(text: string): Taken {
  const { value, rest } = take(text, USER_TAG, PROFILE_ADDRESS, ID_BEHIND_NAME);
  return { ...(value === undefined ? {} : { value }), rest: rest.replace(CODE_TAGS, ' ') };
}

function takePhone(text: string): Taken {
  const found = PHONE.exec(text);
  return found === null || phoneKey(found[0]) === undefined
    ? { rest: text }
    : { value: found[0].replace(/^tel:\s*/i, '').trim(), rest: cut(text, found) };
}

function cut(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}

function plainEmail(text: string): string {
  return text.replace(/^['’]+|['’.]+$/g, '').toLowerCase();
}

/** The text without notes in brackets, "(Sales)", and signs around it; undefined if no letter is left. */
function nameIn(text: string): NameClaim | undefined {
  const full = text
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/["“”„«»<>|]/g, ' ')
    .replace(/^[\s@,;:/*•·–—-]+|[\s,;:/*•·–—-]+$/gu, '')
    .replace(/\s+/g, ' ');
  return /\p{L}/u.test(full) ? { full } : undefined;
}
