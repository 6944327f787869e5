import type { JsonPath } from '../json.ts';

/** Why a text cannot be read, in terms of what one would repair. */
export type LiteralCode = 'JSON_END' | 'JSON_UNEXPECTED' | 'JSON_QUOTES' | 'JSON_STRING' | 'JSON_DEEP';

/** `at`: index in the text; `path`: the value that was being read. */
export type LiteralError = { readonly code: LiteralCode; readonly at: number; readonly path: JsonPath };

/** Leaves a reader from any depth; never leaves this folder. */
export class Stop extends Error {
  readonly code: LiteralCode;
  readonly at: number;
  constructor(code: LiteralCode, at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}
