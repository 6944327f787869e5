/**
 * A tolerant reader of values as people write them: JSON, JavaScript and PHP literals, with comments, trailing commas,
 * any quotes and names without quotes. Nothing is run. A value that is not in the text (a variable, a call) is a gap.
 * Never throws, reads every sign at most a fixed number of times, and stops at a fixed depth.
 */
import { DEPTH_LIMIT, type JsonValue } from '../json.ts';
import type { Dialect } from './blanks.ts';
import { Cursor, type Gap } from './cursor.ts';
import { type LiteralError, Stop } from './literal-error.ts';
import { isQuote, readString } from './literal-string.ts';
import { skipExpression } from './skip-expression.ts';

export type Literal =
  | { readonly ok: true; readonly value: JsonValue; readonly end: number; readonly gaps: readonly Gap[] }
  | {
      readonly ok: false;
      readonly error: LiteralError;
      /** A key with its value was read before the error: the text is a literal with a mistake, not other code. */
      readonly isBegun: boolean;
    };

/** Reads the value that begins at `at`. */
export function readLiteral(text: string, at: number, dialect: Dialect): Literal {
  return runReader(new Reader(text, at, dialect), (reader) => reader.value());
}

/** Reads the members of an object or a PHP array up to the end of the text; their brackets were not copied. */
export function readMembers(text: string, at: number, dialect: Dialect): Literal {
  return runReader(new Reader(text, at, dialect), (reader) => reader.members(undefined));
}

function runReader(reader: Reader, what: (reader: Reader) => JsonValue | undefined): Literal {
  try {
    return { ok: true, value: what(reader) ?? null, end: reader.at, gaps: reader.gaps };
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    const error = { code: cause.code, at: cause.at, path: [...reader.path] };
    return { ok: false, error, isBegun: reader.isBegun };
  }
}

const NUMBER =
  /[+-]?(?:0[xX][\da-fA-F]+|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\p{L}\p{N}_$])/uy;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** A name with what is reached through it: `JSON.stringify`, `Json::encode`, `$this->name`. */
const NAME_PATH = /\\?[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\?\.|\.|->|::|\\)[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
const CAST = /\((?:object|array|string|int|integer|float|bool|boolean)\)/iy;
/** Calls whose result is, for the portal, their argument. */
const TRANSPARENT =
  /(?:^|[.:\\])(?:stringify|json_encode|encode|urlsearchparams|http_build_query|freeze|parse|json_decode|string|number)$/i;
const WORDS: Readonly<Record<string, JsonValue | undefined>> = {
  true: true,
  false: false,
  null: null,
  none: null,
  undefined: undefined,
};

class Reader extends Cursor {
  isBegun = false;
  /** Brackets, casts and calls that are open. */
  private depth = 0;

  /** Undefined where the text says so. */
  value(): JsonValue | undefined {
    this.blanks();
    const sign = this.text[this.at];
    if (sign === '{') return this.nested(() => this.enclosed('}'));
    if (sign === '[') return this.nested(() => this.squared());
    if (isQuote(sign)) return this.string();
    if (sign === '(') return this.nested(() => this.cast());
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number);
    return this.word();
  }

  /** Keys with values until `closing`, or until the text ends where that is undefined. */
  members(closing: string | undefined): JsonValue {
    const fields = new Map<string, JsonValue>();
    while (!this.closes(closing)) {
      if (this.text.startsWith('...', this.at)) this.gap();
      else this.member(fields);
      if (!this.skip(',')) {
        this.expect(closing);
        break;
      }
    }
    return Object.fromEntries(fields);
  }

  private nested(read: () => JsonValue | undefined): JsonValue | undefined {
    if (this.depth > DEPTH_LIMIT) throw new Stop('JSON_DEEP', this.at);
    this.depth += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }

  private enclosed(closing: string): JsonValue {
    this.at += 1;
    return this.members(closing);
  }

  private member(fields: Map<string, JsonValue>): void {
    const start = this.at;
    const key = this.key();
    this.path.push(key);
    this.blanks();
    const isShort =
      this.dialect === 'js' && /[,}]/.test(this.text[this.at] ?? '') && !isQuote(this.text[start]);
    if (isShort) {
      this.gaps.push({ path: [...this.path], at: start });
      fields.set(key, null);
    } else {
      if (!this.skip(this.dialect === 'php' ? '=>' : ':')) throw this.unexpected();
      const gaps = this.gaps.length;
      const value = this.value();
      if (value !== undefined) fields.set(key, value);
      this.isBegun ||= this.gaps.length === gaps;
    }
    this.path.pop();
  }

  private key(): string {
    const sign = this.text[this.at];
    if (isQuote(sign)) return this.quoted();
    if (sign === '[') {
      this.at += 1;
      this.blanks();
      if (!isQuote(this.text[this.at])) throw this.unexpected();
      const key = this.quoted();
      this.expect(']');
      return key;
    }
    const key = this.match(NAME) ?? this.match(NUMBER);
    if (key === undefined) throw this.unexpected();
    return key;
  }

  private squared(): JsonValue {
    if (this.dialect === 'php') return this.phpArray(']', false);
    const items: JsonValue[] = [];
    this.at += 1;
    while (!this.closes(']')) {
      items.push(this.item(items.length) ?? null);
      if (!this.skip(',')) {
        this.expect(']');
        break;
      }
    }
    return items;
  }

  private item(index: number): JsonValue | undefined {
    this.path.push(index);
    const value = this.value();
    this.path.pop();
    return value;
  }

  /** A PHP array is a list if its keys count from 0, as json_encode decides it. */
  private phpArray(closing: string, isObject: boolean): JsonValue {
    const fields = new Map<string, JsonValue>();
    let next = 0;
    this.at += 1;
    while (!this.closes(closing)) {
      const start = this.at;
      this.path.push(next);
      let value = this.value();
      this.path.pop();
      let key = String(next);
      if (this.skip('=>')) {
        if (typeof value !== 'string' && typeof value !== 'number') throw new Stop('JSON_UNEXPECTED', start);
        key = String(value);
        this.path.push(key);
        const gaps = this.gaps.length;
        value = this.value();
        this.isBegun ||= this.gaps.length === gaps;
        this.path.pop();
      }
      fields.set(key, value ?? null);
      if (/^\d{1,9}$/.test(key)) next = Math.max(next, Number(key) + 1);
      if (!this.skip(',')) {
        this.expect(closing);
        break;
      }
    }
    const isList = !isObject && Array.from(fields.keys()).every((key, index) => key === String(index));
    return isList ? [...fields.values()] : Object.fromEntries(fields);
  }

  /** A text, also one that is put together from several. */
  private string(): JsonValue {
    let read = this.quoted();
    const joint = this.dialect === 'php' ? '.' : '+';
    while (this.skip(joint)) {
      this.blanks();
      if (!isQuote(this.text[this.at])) {
        this.gap();
        break;
      }
      read += this.quoted();
    }
    return read;
  }

  private quoted(): string {
    const start = this.at;
    const { text, end, isIncomplete } = readString(this.text, start, this.dialect);
    this.at = end;
    if (isIncomplete) this.gaps.push({ path: [...this.path], at: start });
    return text;
  }

  private cast(): JsonValue | undefined {
    const cast = this.match(CAST);
    if (cast === undefined) return this.gap();
    this.blanks();
    if (this.dialect === 'php' && /object/i.test(cast) && this.text[this.at] === '[')
      return this.phpArray(']', true);
    return this.value();
  }

  private word(): JsonValue | undefined {
    const start = this.at;
    this.match(/new\s+/y);
    const name = this.match(NAME_PATH);
    if (name === undefined) throw this.unexpected();
    this.blanks();
    if (this.text[this.at] === '(') {
      if (this.dialect === 'php' && /^array$/i.test(name))
        return this.nested(() => this.phpArray(')', false));
      if (TRANSPARENT.test(name)) return this.nested(() => this.argument());
    }
    const word = name.toLowerCase();
    if (Object.hasOwn(WORDS, word)) return WORDS[word];
    this.at = start;
    return this.gap();
  }

  /** The first argument of a call; more of them say how it is written. */
  private argument(): JsonValue | undefined {
    this.at += 1;
    const value = this.value();
    if (this.skip(','))
      while (this.text[(this.at = skipExpression(this.text, this.at))] === ',') this.at += 1;
    this.expect(')');
    return value;
  }
}
