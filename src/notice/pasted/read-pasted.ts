/** A pasted text of any form, as the notification that it describes. Total: a value or an error, never an exception. */
import { BLOCK_KINDS, kindOf } from '../blocks.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { readJsonText } from '../json-text.ts';
import type { Dialect } from './blanks.ts';
import { skipBlanks } from './blanks.ts';
import { curlBody, looksLikeCurl } from './curl.ts';
import type { Gap } from './cursor.ts';
import { findLiteral, type ReadLiteral, type Search } from './find-literal.ts';
import { formFields, fromFormFields, looksLikeForm } from './form.ts';
import { type Literal, readLiteral, readMembers } from './literal.ts';
import type { LiteralError } from './literal-error.ts';
import { isQuote } from './literal-string.ts';
import { type Call, readCall } from './read-call.ts';

export type Pasted =
  | { readonly ok: true; readonly call: Call }
  /** Without an error the text is readable, or no code at all, and holds no notification. */
  | { readonly ok: false; readonly error?: LiteralError };

const NOTHING: Pasted = { ok: false };
/** JSON in JSON in JSON: deeper ones are mistakes. */
const NESTING = 5;

export function readPasted(written: string, nesting = 0): Pasted {
  const strict = readJsonText(written);
  if (strict.ok) return ofValue(strict.value, [], nesting);
  const text = withoutFences(written);
  if (looksLikeCurl(text)) return readCurl(text, nesting);
  if (looksLikeForm(text)) return ofValue(fromFormFields(formFields(text)), [], nesting);
  if (isMembers(text)) return readWhole(text, 0, readMembers, nesting);
  const start = skipBlanks(text, 0, 'js');
  const direct = isOpening(text, start) ? readWhole(text, start, readLiteral, nesting) : undefined;
  if (direct !== undefined && (direct.ok || direct.isFinal)) return direct;
  const found = readCode(text, nesting);
  return found.ok || direct === undefined ? found : direct;
}

/** Lines that fence code in chats and documents become blank; every other sign keeps its place. */
function withoutFences(text: string): string {
  return text.replace(/^[ \t]*```.*$/gm, (line) => ' '.repeat(line.length));
}

function isOpening(text: string, at: number): boolean {
  return '{[('.includes(text[at] ?? '-') || isQuote(text[at]) || /^array\s*\(/i.test(text.slice(at, at + 20));
}

const MEMBER = /^\s*["'“”„]?(\w+)["'“”]?\s*(?::|=>)/;
const MEMBER_NAMES = [
  'ATTACH',
  'BLOCKS',
  'USER_ID',
  'MESSAGE_OUT',
  'TAG',
  'SUB_TAG',
  'COLOR',
  ...BLOCK_KINDS,
];

/** Keys and values without the braces around them, copied out of a call. */
function isMembers(text: string): boolean {
  const name = MEMBER.exec(text)?.[1]?.toUpperCase();
  return name !== undefined && MEMBER_NAMES.includes(name);
}

type Whole = Pasted & { readonly isFinal?: boolean };

/** Without an arrow or `array` nothing can be told from JavaScript, and JavaScript is stricter. */
function dialectsOf(text: string): readonly Dialect[] {
  return /=>|array\s*\(/i.test(text) ? ['js', 'php'] : ['js'];
}

/** A text that is a literal from its first sign to its last, in whichever dialect. */
function readWhole(
  text: string,
  start: number,
  read: (text: string, at: number, dialect: Dialect) => Literal,
  nesting: number,
): Whole {
  let worst: Extract<Literal, { ok: false }> | undefined;
  let best: Extract<Literal, { ok: true }> | undefined;
  for (const dialect of dialectsOf(text)) {
    const literal = toEnd(text, read(text, start, dialect), dialect);
    // `array(…)` is a call in JavaScript, and a list in PHP: the reading with fewer gaps is the meant one.
    if (literal.ok && (best === undefined || literal.gaps.length < best.gaps.length)) best = literal;
    if (!literal.ok && (worst === undefined || worst.error.at < literal.error.at)) worst = literal;
  }
  if (best !== undefined) return { ...ofValue(best.value, best.gaps, nesting), isFinal: true };
  if (worst === undefined) return NOTHING;
  return { ok: false, error: worst.error, isFinal: worst.isBegun || worst.error.code === 'JSON_DEEP' };
}

/** Behind the value nothing may follow but what ends a statement. */
function toEnd(text: string, literal: Literal, dialect: Dialect): Literal {
  if (!literal.ok) return literal;
  let at = skipBlanks(text, literal.end, dialect);
  while (text[at] === ';' || text[at] === ',') at = skipBlanks(text, at + 1, dialect);
  if (at >= text.length) return literal;
  return { ok: false, error: { code: 'JSON_UNEXPECTED', at, path: [] }, isBegun: true };
}

function readCurl(text: string, nesting: number): Pasted {
  const body = curlBody(text);
  if (body === undefined) return NOTHING;
  if (body.kind === 'fields') return ofValue(fromFormFields(body.fields), [], nesting);
  const read = readPasted(body.text, nesting + 1);
  if (read.ok || read.error === undefined) return read;
  return { ok: false, error: { ...read.error, at: Math.min(body.at + read.error.at, text.length) } };
}

/** The call in a program: the outermost literal with an attachment, else the first with a message. */
function readCode(text: string, nesting: number): Pasted {
  const messages: Pasted[] = [];
  const accept = ({ value, gaps }: ReadLiteral): Pasted | undefined => {
    const call = callIn(value, nesting);
    if (call === undefined) return undefined;
    if (hasBlocks(call)) return ofCall(call, gaps);
    if (call.texts.message !== undefined) messages.push(ofCall(call, gaps));
    return undefined;
  };
  const first = earliest(dialectsOf(text).map((dialect) => findLiteral(text, dialect, accept)));
  if (first === undefined) return messages[0] ?? NOTHING;
  return 'result' in first ? first.result : { ok: false, error: first.error };
}

function earliest(searches: readonly (Search<Pasted> | undefined)[]): Search<Pasted> | undefined {
  return searches.filter((search) => search !== undefined).toSorted((a, b) => a.at - b.at)[0];
}

function hasBlocks({ attach }: Call): boolean {
  if (attach === undefined) return false;
  if (isJsonList(attach)) return attach.some((block) => kindOf(block) !== undefined);
  if (typeof attach === 'string') return true;
  const blocks = isJsonObject(attach) ? (fieldOf(attach, 'BLOCKS') ?? null) : null;
  return kindOf(attach) !== undefined || (isJsonList(blocks) && blocks.length > 0);
}

function ofValue(value: JsonValue, gaps: readonly Gap[], nesting: number): Pasted {
  if (typeof value === 'string') {
    if (nesting >= NESTING || !/^[\s\uFEFF]*[[{"']/.test(value)) return NOTHING;
    const inner = readPasted(value, nesting + 1);
    // The place of an error is that of the text around it: signs inside it stand elsewhere.
    return inner.ok || inner.error === undefined ? inner : { ok: false, error: { ...inner.error, at: 0 } };
  }
  const call = callIn(value, nesting);
  return call === undefined ? NOTHING : ofCall(call, gaps);
}

function callIn(value: JsonValue, nesting: number): Call | undefined {
  return readCall(value, (text) => valueIn(text, nesting + 1));
}

/** The value of a text inside a value; undefined where it is just a text. */
function valueIn(text: string, nesting: number): JsonValue | undefined {
  if (nesting > NESTING) return undefined;
  const strict = readJsonText(text);
  if (strict.ok) return strict.value;
  if (looksLikeForm(text)) return fromFormFields(formFields(text));
  const start = skipBlanks(text, 0, 'js');
  if (!isOpening(text, start)) return undefined;
  for (const dialect of dialectsOf(text)) {
    const literal = toEnd(text, readLiteral(text, start, dialect), dialect);
    if (literal.ok && literal.gaps.length === 0) return literal.value;
  }
  return undefined;
}

/** A name instead of a value is a mistake only where the notification takes something from. */
function ofCall(call: Call, gaps: readonly Gap[]): Pasted {
  const gap = gaps.find(({ path }) => call.used.some((used) => isWithin(path, used)));
  if (gap === undefined) return { ok: true, call };
  return { ok: false, error: { code: 'JSON_QUOTES', at: gap.at, path: gap.path } };
}

function isWithin(path: JsonPath, outer: JsonPath): boolean {
  return outer.every((step, index) => String(step) === String(path[index]));
}
