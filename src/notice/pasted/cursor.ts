import type { JsonPath } from '../json.ts';
import { type Dialect, skipBlanks } from './blanks.ts';
import { Stop } from './literal-error.ts';
import { skipExpression } from './skip-expression.ts';

/** A place where the text has a name or a call instead of a value. */
export type Gap = { readonly path: JsonPath; readonly at: number };

/** A position in a text that only moves forward, and the path of the value that is being read. */
export class Cursor {
  readonly text: string;
  readonly dialect: Dialect;
  readonly path: (string | number)[] = [];
  readonly gaps: Gap[] = [];
  at: number;

  constructor(text: string, at: number, dialect: Dialect) {
    this.text = text;
    this.at = at;
    this.dialect = dialect;
  }

  protected gap(): null {
    this.gaps.push({ path: [...this.path], at: this.at });
    const end = skipExpression(this.text, this.at);
    if (end === this.at) throw this.unexpected();
    this.at = end;
    return null;
  }

  protected match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  protected blanks(): void {
    this.at = skipBlanks(this.text, this.at, this.dialect);
  }

  protected skip(signs: string): boolean {
    this.blanks();
    if (!this.text.startsWith(signs, this.at)) return false;
    this.at += signs.length;
    return true;
  }

  protected closes(closing: string | undefined): boolean {
    this.blanks();
    return closing === undefined ? this.at >= this.text.length : this.skip(closing);
  }

  protected expect(closing: string | undefined): void {
    if (!this.closes(closing)) throw this.unexpected();
  }

  protected unexpected(): Stop {
    this.blanks();
    return new Stop(this.at < this.text.length ? 'JSON_UNEXPECTED' : 'JSON_END', this.at);
  }
}
