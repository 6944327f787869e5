import { CODE_PAGES, type CodePage } from './code-pages.ts';
import { headingCount } from './find-table.ts';
import { titleKeys } from './headings.ts';
import { plausibility } from './plausible-letters.ts';
import type { ListKnowledge } from './read-list.ts';

/** Part of the Encoding standard that every browser has; the core is compiled without the browser's types. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export type Decoded = { readonly encoding: string; readonly text: string };

/** Encodings that can be chosen by hand. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...CODE_PAGES.map(({ encoding }) => encoding),
];

/** Enough of a file to see its letters, in characters. */
const SAMPLE = 20_000;
/** More readings than that differ in signs that no name has. */
const MOST_CANDIDATES = 4;

export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Readings of a file, best first: by recognised headings, by letters that its languages have, by the language of the
 * interface. One reading if a byte order mark or valid UTF-8 makes it certain.
 */
export function decodeCandidates(
  bytes: Uint8Array,
  language: string,
  { titles }: ListKnowledge,
): readonly Decoded[] {
  const certain = unicodeOf(bytes);
  if (certain !== undefined) return [{ encoding: certain, text: decodeAs(bytes, certain) }];
  const keys = titleKeys(titles);
  const readings = CODE_PAGES.flatMap((page) => {
    const text = strictly(bytes, page.encoding);
    if (text === undefined) return [];
    const sample = text.slice(0, SAMPLE);
    return [
      {
        encoding: page.encoding,
        text,
        headings: headingCount(text, keys),
        letters: plausibility(sample, page),
        isOfLanguage: isOfLanguage(page, language),
      },
    ];
  }).toSorted(
    (a, b) =>
      b.headings - a.headings || b.letters - a.letters || Number(b.isOfLanguage) - Number(a.isOfLanguage),
  );
  const [best] = readings;
  if (best === undefined) return [{ encoding: 'utf-8', text: decodeAs(bytes, 'utf-8') }];
  const plausible = readings.filter((reading) => reading === best || reading.letters > 0);
  return plausible
    .filter(({ text }, at) => plausible.findIndex((reading) => reading.text === text) === at)
    .slice(0, MOST_CANDIDATES)
    .map(({ encoding, text }) => ({ encoding, text }));
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isOfLanguage({ languages }: CodePage, language: string): boolean {
  const [main = ''] = language.toLowerCase().split(/[-_]/);
  return languages.includes(main);
}

/** UTF-8 or UTF-16 by a byte order mark, by valid bytes, or by control characters that no text holds. */
function unicodeOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.some(isControl)) {
    const even = bytes.filter((byte, at) => at % 2 === 0 && isControl(byte)).length;
    const odd = bytes.filter((byte, at) => at % 2 === 1 && isControl(byte)).length;
    return odd >= even ? 'utf-16le' : 'utf-16be';
  }
  return strictly(bytes, 'utf-8') === undefined ? undefined : 'utf-8';
}

/** The high byte of a letter in UTF-16, except tab and line breaks. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}
