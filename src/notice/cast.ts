import { isJsonList, isJsonObject, type JsonValue } from './json.ts';

/**
 * How the portal, written in PHP, reads a value of another type than it wanted (rendering.md C4 speaks of texts and
 * integers; JSON may hold anything).
 */

/** PHP's trim: blanks, tabs, line ends, NUL and vertical tabs; other Unicode spaces stay. */
export function portalTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text.charCodeAt(start))) start += 1;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

// Tab, line feed, vertical tab, carriage return, blank, NUL; not the form feed (12).
function isTrimmed(unit: number): boolean {
  return unit === 32 || unit === 0 || (unit >= 9 && unit <= 13 && unit !== 12);
}

/** The text that PHP makes of a value; undefined for a list or an object, where it would fail. */
export function castText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return '1';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** The integer that PHP makes of a value: leading digits of a text, 0 where there are none, 1 of what is not empty. */
export function castInteger(value: JsonValue | undefined): number {
  if (typeof value === 'number') return withinPhp(Math.trunc(value));
  if (value === undefined || value === null || typeof value === 'boolean') return value === true ? 1 : 0;
  // PHP makes 1 of any list or object that holds something.
  if (typeof value === 'object') return Object.keys(value).length > 0 ? 1 : 0;
  const number = /^[ \t\n\r\v\f]*([+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)/.exec(value)?.[1];
  return number === undefined ? 0 : withinPhp(Math.trunc(Number(number)));
}

// Beyond what both sides can hold exactly the portal's number is anybody's guess: none is kept.
function withinPhp(value: number): number {
  return Number.isSafeInteger(value) ? value + 0 : 0;
}

/** A positive integer, or undefined where the portal keeps none. */
export function castPositive(value: JsonValue | undefined): number | undefined {
  const integer = castInteger(value);
  return integer > 0 ? integer : undefined;
}

/** The items that PHP sees in a list, or in a map with exactly the keys 0 to n-1; undefined for anything else. */
export function phpList(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  if (isJsonList(value)) return value;
  if (!isJsonObject(value)) return undefined;
  return Object.keys(value).every((key, at) => key === String(at)) ? Object.values(value) : undefined;
}

/** Each line break, in any of the portal's spellings, becomes one space, as it does in one-line fields. */
export function onOneLine(text: string): string {
  return text.replace(/\r\n|\r|\n|#BR#|\[br\]|<br[ \t]*\/?>/gi, ' ');
}
