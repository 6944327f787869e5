/** A list of people is far smaller; what is larger is another file, bytes. */
export const FILE_LIMIT_BYTES = 4_194_304;

/** Languages whose Excel writes CSV files in windows-1251. */
const CYRILLIC = /^(?:ru|ua|uk|by|be|kz|kk|bg|sr|mk)/i;

/**
 * The text of a CSV or text file. UTF-8 and UTF-16 by their marks, else UTF-8 where it is that, else what Excel writes
 * on a computer of the portal's language.
 */
export function readTextFile(bytes: Uint8Array, language: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(CYRILLIC.test(language) ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}
