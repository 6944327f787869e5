/** The body of a cURL command, in the spelling of POSIX shells, of Windows' cmd and of PowerShell. */
import type { JsonValue } from '../json.ts';
import { type FormField, formFields } from './form.ts';

export type CurlBody =
  /** `at`: where the body begins in the text; its lines are those of the text where it is quoted plainly. */
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'fields'; readonly fields: readonly FormField[] };

type Token = { readonly text: string; readonly at: number };

const COMMAND = /^\s*(?:[$>#%]\s+)?(?:sudo\s+)?(?:[\w./\\-]*[/\\])?(?:curl(?:\.exe)?|wget)\s/i;
const DATA = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json|--post-data|--body-data)$/;
const ENCODED = /^--data-urlencode$/;
const FORM = /^(?:-F|--form|--form-string)$/;
/** An option and its value in one word: `-dBODY`, `--data=BODY`. */
const JOINED =
  /^(?:(-[dF])=?|(--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json|form(?:-string)?|post-data|body-data))=)/;

export function looksLikeCurl(text: string): boolean {
  return COMMAND.test(text);
}

/** The body that the command sends; undefined without one. */
export function curlBody(text: string): CurlBody | undefined {
  const tokens = shellTokens(text);
  const texts: Token[] = [];
  const fields: FormField[] = [];
  const take = (option: string, value: Token) => {
    if (FORM.test(option) || ENCODED.test(option)) fields.push(...plainField(value.text));
    else if (DATA.test(option))
      texts.push(value.text.startsWith('@') ? (hereDocument(text) ?? value) : value);
  };
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const joined = JOINED.exec(token.text);
    const [whole = '', short, long] = joined ?? [];
    const option = short ?? long;
    if (option !== undefined && token.text.length > whole.length) {
      take(option, { text: token.text.slice(whole.length), at: token.at + whole.length });
    } else if (next !== undefined) take(token.text, next);
  }
  const [first] = texts;
  if (first !== undefined && /^\s*[[{"]/.test(first.text)) return { kind: 'text', ...first };
  fields.push(...texts.flatMap((one) => formFields(one.text)));
  const query = tokens.find((token) => /^https?:\/\/\S*\?\S*=/i.test(token.text));
  if (query !== undefined) fields.push(...formFields(query.text));
  return fields.length === 0 ? undefined : { kind: 'fields', fields };
}

function plainField(text: string): readonly { readonly key: string; readonly value: JsonValue }[] {
  const at = text.indexOf('=');
  return at < 1 ? [] : [{ key: text.slice(0, at), value: text.slice(at + 1) }];
}

/** The text of `<<'NAME'`, which a command with `-d @-` reads. */
function hereDocument(text: string): Token | undefined {
  const begin = /<<-?\s*(["']?)(\w+)\1[^\n]*\n/.exec(text);
  if (begin === null) return undefined;
  const at = begin.index + begin[0].length;
  const end = text.indexOf(`\n${begin[2]}`, at - 1);
  return { text: text.slice(at, end < 0 ? text.length : end), at };
}

/** The words of a command. */
function shellTokens(text: string): readonly Token[] {
  // A caret quotes in cmd alone, a backtick at the end of a line continues it in PowerShell alone.
  const isCmd = /\^\r?\n|\^"/.test(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /(?:\s|[\\^`]\r?\n)+/y;
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    const word = readWord(text, at, isCmd);
    tokens.push({ text: word.text, at: word.contentAt });
    at = Math.max(word.end, at + 1);
  }
  return tokens;
}

type Word = { readonly text: string; readonly contentAt: number; readonly end: number };

function readWord(text: string, start: number, isCmd: boolean): Word {
  let read = '';
  let at = start;
  let contentAt = start;
  while (at < text.length && !/\s/.test(text[at] ?? '')) {
    const quoted = readQuoted(text, at, isCmd);
    if (quoted !== undefined) {
      if (read === '') contentAt = quoted.contentAt;
      read += quoted.text;
      at = quoted.end;
    } else if ((text[at] === '\\' && !isCmd) || (text[at] === '^' && isCmd)) {
      if (/[\r\n]/.test(text[at + 1] ?? '\n')) break;
      read += text[at + 1] ?? '';
      at += 2;
    } else {
      read += text[at] ?? '';
      at += 1;
    }
  }
  return { text: read, contentAt, end: at };
}

const ANSI: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A quoted part of a word: '…', "…", $'…', and cmd's ^"…^". */
function readQuoted(text: string, start: number, isCmd: boolean): Word | undefined {
  const opening = /(\$?'|\^?")/y;
  opening.lastIndex = start;
  const quote = opening.exec(text)?.[1];
  if (quote === undefined || (quote === '^"' && !isCmd)) return undefined;
  const contentAt = start + quote.length;
  let read = '';
  let at = contentAt;
  for (; at < text.length; at += 1) {
    if (text.startsWith(quote.replace('$', ''), at)) {
      return { text: read, contentAt, end: at + quote.replace('$', '').length };
    }
    const sign = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (isCmd && sign === '^' && next !== '') {
      // `^\^"` is a quotation mark inside the text.
      if (next === '\\' && text.startsWith('^"', at + 2)) at += 3;
      else at += 1;
      read += text[at] ?? '';
    } else if (sign === '\\' && isEscaped(quote, next)) {
      read += quote === "$'" ? (ANSI[next] ?? next) : next;
      at += 1;
    } else read += sign;
  }
  return { text: read, contentAt, end: at };
}

function isEscaped(quote: string, next: string): boolean {
  if (quote === "'") return false;
  if (quote === "$'") return `'"\\nrt`.includes(next) && next !== '';
  return '"\\$`'.includes(next) && next !== '';
}
