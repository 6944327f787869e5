/**
 * Stands in for luxon in the build (an alias in vite.config.ts): the SDK brings all of luxon, 22 KB gzipped, for four
 * calls. They are in its `Text` (toDateTime, toB24Format, getDateForLog) and in its log formatters; nothing on the
 * paths of Herald (frame, REST, options) asks for a date. So this does exactly what those four calls need, in the
 * browser's own time zone, and throws at anything else instead of giving a wrong date.
 */

type Tokens = Readonly<Record<string, (date: Date) => string>>;

const two = (value: number): string => String(value).padStart(2, '0');

/** The tokens of luxon that the SDK's formats are made of. */
const TOKENS: Tokens = {
  yyyy: (date) => String(date.getFullYear()).padStart(4, '0'),
  yy: (date) => two(date.getFullYear() % 100),
  MM: (date) => two(date.getMonth() + 1),
  M: (date) => String(date.getMonth() + 1),
  dd: (date) => two(date.getDate()),
  d: (date) => String(date.getDate()),
  HH: (date) => two(date.getHours()),
  H: (date) => String(date.getHours()),
  mm: (date) => two(date.getMinutes()),
  ss: (date) => two(date.getSeconds()),
  SSS: (date) => String(date.getMilliseconds()).padStart(3, '0'),
  ZZ: (date) => {
    const minutes = -date.getTimezoneOffset();
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  },
};

const LITERAL_OR_TOKEN = /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

export class DateTime {
  readonly #date: Date;

  private constructor(date: Date) {
    this.#date = date;
  }

  static now(): DateTime {
    return new DateTime(new Date());
  }

  static fromJSDate(date: Date): DateTime {
    return new DateTime(new Date(date.getTime()));
  }

  static fromISO(text: string): DateTime {
    // A date alone is midnight here in luxon, midnight in Greenwich in the language.
    return new DateTime(new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text));
  }

  /** Numeric formats only, such as `dd.MM.yyyy HH:mm:ss`; what does not fit is not valid. */
  static fromFormat(text: string, format: string): DateTime {
    const names: string[] = [];
    const pattern = format.replace(LITERAL_OR_TOKEN, (part: string, literal: string | undefined) => {
      if (literal !== undefined) return escapeRegExp(literal);
      if (!/^[A-Za-z]/.test(part)) return escapeRegExp(part);
      if (part === 'ZZ' || TOKENS[part] === undefined)
        throw new Error(`luxon-shim cannot read the token ${part}`);
      names.push(part.charAt(0));
      return part.length === 1 ? '(\\d{1,2})' : `(\\d{${part.length}})`;
    });
    const found = new RegExp(`^${pattern}$`).exec(text);
    const value = (name: string, otherwise: number) => {
      const at = names.indexOf(name);
      return found === null || at === -1 ? otherwise : Number(found[at + 1]);
    };
    if (found === null) return new DateTime(new Date(Number.NaN));
    const [year, month, day] = [value('y', new Date().getFullYear()), value('M', 1), value('d', 1)];
    const date = new Date(year, month - 1, day, value('H', 0), value('m', 0), value('s', 0), value('S', 0));
    const overflows = date.getMonth() !== month - 1 || date.getDate() !== day;
    return new DateTime(overflows ? new Date(Number.NaN) : date);
  }

  get isValid(): boolean {
    return !Number.isNaN(this.#date.getTime());
  }

  toSeconds(): number {
    return this.#date.getTime() / 1000;
  }

  toMillis(): number {
    return this.#date.getTime();
  }

  toJSDate(): Date {
    return new Date(this.#date.getTime());
  }

  toFormat(format: string): string {
    if (!this.isValid) return 'Invalid DateTime';
    return format.replace(LITERAL_OR_TOKEN, (part: string, literal: string | undefined) => {
      if (literal !== undefined) return literal;
      if (!/^[A-Za-z]/.test(part)) return part;
      const write = TOKENS[part];
      if (write === undefined) throw new Error(`luxon-shim cannot write the token ${part}`);
      return write(this.#date);
    });
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
