import type { JsonPath, JsonValue } from './json.ts';

/** Why a text is no JSON, in terms of what one would mend. */
export type JsonTextCode =
  | 'JSON_END'
  | 'JSON_UNEXPECTED'
  | 'JSON_TRAILING_COMMA'
  | 'JSON_QUOTES'
  | 'JSON_STRING'
  | 'JSON_DEEP';

/** Where reading stopped: `line` and `column` from 1 (columns in UTF-16 units), `path` the value that was being read. */
export type JsonTextError = {
  readonly code: JsonTextCode;
  readonly line: number;
  readonly column: number;
  readonly path: JsonPath;
};

/** PHP reads no JSON that is nested deeper. */
const DEPTH_LIMIT = 512;

/**
 * Strict JSON with the place of the first error, the same in every browser (their own messages differ). Takes what
 * JSON.parse takes, to the depth that the portal reads.
 */
export function readJsonText(
  text: string,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly error: JsonTextError } {
  const reader = new Reader(text);
  try {
    return { ok: true, value: reader.document() };
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    const before = text.slice(0, reader.at).split(/\r\n|\r|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, error: { code: cause.code, line: before.length, column, path: [...reader.path] } };
  }
}

/** Leaves the reader from any depth; never leaves this file. */
class Stop extends Error {
  readonly code: JsonTextCode;
  constructor(code: JsonTextCode) {
    super(code);
    this.code = code;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Everything but the quote, the backslash and the control characters, which JSON wants escaped.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const WORDS = { true: true, false: false, null: null } as const;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Reader {
  readonly text: string;
  at = 0;
  readonly path: (string | number)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  document(): JsonValue {
    const value = this.value();
    this.blanks();
    if (this.at < this.text.length) throw new Stop('JSON_UNEXPECTED');
    return value;
  }

  private value(): JsonValue {
    if (this.path.length > DEPTH_LIMIT) throw new Stop('JSON_DEEP');
    this.blanks();
    const sign = this.text[this.at];
    if (sign === '{') return this.object();
    if (sign === '[') return this.list();
    if (sign === '"') return this.string();
    for (const [word, value] of Object.entries(WORDS)) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) throw this.unexpected();
    this.at += number.length;
    return Number(number);
  }

  private list(): JsonValue {
    const items: JsonValue[] = [];
    this.at += 1;
    if (this.skip(']')) return items;
    do {
      this.notTrailing(']');
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    } while (this.skip(','));
    if (!this.skip(']')) throw this.unexpected();
    return items;
  }

  private object(): JsonValue {
    const fields = new Map<string, JsonValue>();
    this.at += 1;
    if (this.skip('}')) return {};
    do {
      this.notTrailing('}');
      if (this.text[this.at] !== '"')
        throw this.text[this.at] === undefined ? this.unexpected() : new Stop('JSON_QUOTES');
      const key = this.string();
      this.path.push(key);
      if (!this.skip(':')) throw this.unexpected();
      fields.set(key, this.value());
      this.path.pop();
    } while (this.skip(','));
    if (!this.skip('}')) throw this.unexpected();
    return Object.fromEntries(fields);
  }

  private string(): string {
    const start = this.at;
    let read = '';
    this.at += 1;
    for (;;) {
      PLAIN.lastIndex = this.at;
      const plain = PLAIN.exec(this.text)?.[0] ?? '';
      read += plain;
      this.at += plain.length;
      const sign = this.text[this.at];
      if (sign === '"') break;
      if (sign === '\\') read += this.escape();
      else {
        // An unclosed text is best mended where it begins.
        if (sign === undefined) this.at = start;
        throw new Stop('JSON_STRING');
      }
    }
    this.at += 1;
    return read;
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? '';
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.at += 2;
      return plain;
    }
    const digits = this.text.slice(this.at + 2, this.at + 6);
    if (letter !== 'u' || !/^[\da-fA-F]{4}$/.test(digits)) throw new Stop('JSON_STRING');
    this.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private blanks(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }

  private skip(sign: string): boolean {
    this.blanks();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private notTrailing(closing: string): void {
    this.blanks();
    if (this.text[this.at] === closing) throw new Stop('JSON_TRAILING_COMMA');
  }

  private unexpected(): Stop {
    const sign = this.text[this.at];
    if (sign === undefined) return new Stop('JSON_END');
    return new Stop(/['‘’“”„«»]/.test(sign) ? 'JSON_QUOTES' : 'JSON_UNEXPECTED');
  }
}
