import type { Dialect } from './blanks.ts';
import { skipBlanks } from './blanks.ts';
import { type Literal, readLiteral } from './literal.ts';
import type { LiteralError } from './literal-error.ts';
import { isQuote, readString } from './literal-string.ts';

export type ReadLiteral = Extract<Literal, { readonly ok: true }>;

/** `at`: where the literal begins. */
export type Search<Result> = { readonly at: number } & (
  | { readonly result: Result }
  | { readonly error: LiteralError }
);

/** Characters that all attempts together may read, as a multiple of the text: the search stays linear. */
const EFFORT = 4;
/** Fixed cost of an attempt beside the characters that it reads, in characters. */
const ATTEMPT = 100;
const ARRAY = /array\s*\(/iy;

/**
 * Looks through code for the first literal that `accept` takes: an object, a list, or a text that holds one. A literal
 * with a mistake ends the search, so that no inner part of it passes for the whole.
 */
export function findLiteral<Result>(
  text: string,
  dialect: Dialect,
  accept: (literal: ReadLiteral) => Result | undefined,
): Search<Result> | undefined {
  let effort = EFFORT * text.length + 1_000;
  let at = skipBlanks(text, 0, dialect);
  while (at < text.length && effort > 0) {
    let end = at + 1;
    if (opens(text, at, dialect)) {
      const literal = readLiteral(text, at, dialect);
      if (!literal.ok && (literal.isBegun || literal.error.code === 'JSON_DEEP'))
        return { at, error: literal.error };
      const result = literal.ok ? accept(literal) : undefined;
      if (result !== undefined) return { at, result };
      effort -= (literal.ok ? literal.end : literal.error.at) - at + ATTEMPT;
    } else if (isQuote(text[at]) && (text[at] ?? '') <= '\x7f') {
      const quoted = quotedAt(text, at, dialect);
      const result =
        quoted.value === undefined
          ? undefined
          : accept({ ok: true, gaps: [], value: quoted.value, end: quoted.end });
      if (result !== undefined) return { at, result };
      end = quoted.end;
      effort -= end - at;
    }
    at = skipBlanks(text, end, dialect);
  }
  return undefined;
}

/** A bracket behind a name belongs to it: `list[0]`, `in_array(…)`. */
function opens(text: string, at: number, dialect: Dialect): boolean {
  if (text[at] === '{') return true;
  if (/[\w\])$]/.test(text[at - 1] ?? '')) return false;
  ARRAY.lastIndex = at;
  return text[at] === '[' || (dialect === 'php' && ARRAY.test(text));
}

/** A text in the code; its value only where it may hold a literal. */
function quotedAt(
  text: string,
  at: number,
  dialect: Dialect,
): { readonly value: string | undefined; readonly end: number } {
  try {
    const read = readString(text, at, dialect);
    return { value: /^\s*[[{]/.test(read.text) ? read.text : undefined, end: read.end };
  } catch {
    // An apostrophe in plain words opens no text.
    return { value: undefined, end: at + 1 };
  }
}
