/**
 * JSON as it is kept in the portal's storage, so that it comes back letter for letter from any portal: old databases
 * cut a text at its first emoji, a batch takes `$result[…]` for a reference, and some fields come back as HTML.
 */
import { utf8Length } from '#notice/utf8.ts';

/** Bytes of UTF-8 that one stored value may have; the portal documents no limit, databases have one at 65,535. */
export const STORED_VALUE_BYTES = 30_000;

/** Stands at both ends of a part: a portal that trims values would take a blank at the cut away. */
const EDGE = '|';

/** JSON text without surrogate pairs and without `$`, `<`, `>` and `&`. */
export function toStoredJson(value: object): string {
  return JSON.stringify(value).replace(
    /[$<>&\ud800-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The value of stored JSON, also where the portal gives it back as HTML; undefined when it is damaged. */
export function fromStoredJson(text: string): unknown {
  return parse(text) ?? parse(decodeEntities(text));
}

const ENTITIES = /&(?:quot|#0?39|apos|amp|lt|gt);/g;

const HTML: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

/** A text that came back as HTML. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITIES, (entity) => HTML[entity] ?? entity);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged or no JSON at all: for the reader there is nothing.
    return undefined;
  }
}

/** A text as parts of at most STORED_VALUE_BYTES bytes each, cut between characters. At least one part. */
export function splitStored(text: string): readonly string[] {
  const room = STORED_VALUE_BYTES - 2 * EDGE.length;
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    const more = utf8Length(character);
    if (bytes + more > room) {
      parts.push(text.slice(from, at));
      from = at;
      bytes = 0;
    }
    bytes += more;
    at += character.length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => EDGE + part + EDGE);
}

/** The text of parts in their order. */
export function joinStored(parts: readonly string[]): string {
  return parts
    .map((part) => (part.startsWith(EDGE) && part.endsWith(EDGE) ? part.slice(1, -1) : part))
    .join('');
}
