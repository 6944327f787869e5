import type { Dialect } from './blanks.ts';
import { skipInvisible } from './blanks.ts';
import { Stop } from './literal-error.ts';

/** Opening quotes and the signs that may close them. Typographic ones come from text editors and chats. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“',
  '”': '”',
  '„': '“”',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
};

export type StringRead = {
  readonly text: string;
  readonly end: number;
  /** A variable stands in the text, and its value is not in what was pasted. */
  readonly isIncomplete: boolean;
};

export function isQuote(sign: string | undefined): boolean {
  return sign !== undefined && Object.hasOwn(QUOTES, sign);
}

/** Reads the quoted text that begins at `start`. */
export function readString(text: string, start: number, dialect: Dialect): StringRead {
  const quote = text[start] ?? '';
  const closing = QUOTES[quote] ?? quote;
  const isTypographic = quote > '\x7f';
  const mayBreak = quote === '`' || dialect === 'php' || isTypographic;
  const readEscape = dialect === 'js' ? jsEscape : quote === "'" ? phpPlainEscape : phpEscape;
  let read = '';
  let isIncomplete = false;
  let from = start + 1;
  for (let at = from; ; at += 1) {
    const sign = text[at];
    // An unclosed text is best repaired where it begins.
    if (sign === undefined) throw new Stop('JSON_STRING', start);
    if (closing.includes(sign) && (!isTypographic || endsValue(text, at + 1))) {
      return { text: read + text.slice(from, at), end: at + 1, isIncomplete };
    }
    if (sign === '\\') {
      const escape = readEscape(text, at);
      if (escape === undefined) throw new Stop('JSON_STRING', at);
      read += text.slice(from, at) + escape.text;
      from = escape.end;
      at = from - 1;
    } else if ((sign === '\n' || sign === '\r') && !mayBreak) throw new Stop('JSON_STRING', at);
    else isIncomplete ||= isInterpolation(text, at, quote, dialect);
  }
}

/** A typographic apostrophe inside a text is followed by more text, a closing quote by the end of the value. */
function endsValue(text: string, at: number): boolean {
  const next = text[skipInvisible(text, at)];
  return next === undefined || ',:}])=;'.includes(next);
}

function isInterpolation(text: string, at: number, quote: string, dialect: Dialect): boolean {
  if (dialect === 'js') return quote === '`' && text.startsWith('${', at);
  return quote === '"' && (/^\$[a-z_]/i.test(text.slice(at, at + 2)) || text.startsWith('{$', at));
}

type Escape = { readonly text: string; readonly end: number };

const LETTERS: Readonly<Record<string, string>> = { f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const JS_LETTERS: Readonly<Record<string, string>> = { ...LETTERS, b: '\b', 0: '\0', '\n': '', '\r': '' };
const PHP_LETTERS: Readonly<Record<string, string>> = { ...LETTERS, e: '\x1b', '"': '"', '\\': '\\', $: '$' };

function jsEscape(text: string, at: number): Escape | undefined {
  const letter = text[at + 1] ?? '';
  if (letter === 'x') return codePoint(text, at, /^([\da-f]{2})/i);
  if (letter === 'u') return codePoint(text, at, /^(?:\{([\da-f]{1,6})\}|([\da-f]{4}))/i);
  return { text: JS_LETTERS[letter] ?? letter, end: at + 2 };
}

function phpEscape(text: string, at: number): Escape | undefined {
  const letter = text[at + 1] ?? '';
  if (letter === 'u' && text[at + 2] === '{') return codePoint(text, at, /^\{([\da-f]{1,6})\}/i);
  if (letter === 'x') return codePoint(text, at, /^([\da-f]{1,2})/i) ?? asWritten(text, at);
  const known = PHP_LETTERS[letter];
  return known === undefined ? asWritten(text, at) : { text: known, end: at + 2 };
}

function phpPlainEscape(text: string, at: number): Escape {
  const letter = text[at + 1] ?? '';
  return letter === "'" || letter === '\\' ? { text: letter, end: at + 2 } : { text: '\\', end: at + 1 };
}

/** PHP leaves an escape that it does not know in the text. */
function asWritten(text: string, at: number): Escape {
  return { text: text.slice(at, at + 2), end: at + 2 };
}

function codePoint(text: string, at: number, digits: RegExp): Escape | undefined {
  const [whole, ...groups] = digits.exec(text.slice(at + 2, at + 10)) ?? [];
  const value = Number.parseInt(groups.find((group) => group !== undefined) ?? '', 16);
  if (whole === undefined || value > 0x10ffff) return undefined;
  return { text: String.fromCodePoint(value), end: at + 2 + whole.length };
}
