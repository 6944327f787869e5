/** A list of people is far smaller; what is larger is another file, bytes. */
export const FILE_LIMIT_BYTES = 4_194_304;

/** Languages whose Excel writes CSV files in windows-1251. */
const CYRILLIC = /^(?:ru|ua|uk|by|be|kz|kk|bg|sr|mk)/i;

/**
 * The text of a CSV or text file. UTF-8 and UTF-16 by their marks, UTF-16 without one by its empty bytes, else UTF-8
 * where it is that, else what Excel writes on a computer of the portal's language, or of the text's.
 */
export function readTextFile(bytes: Uint8Array, language: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const empty = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (even + odd > 0) return new TextDecoder(odd >= even ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const cyrillic = CYRILLIC.test(language) || isInRuns(bytes);
    return new TextDecoder(cyrillic ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** Cyrillic words are made of letters above ASCII; in Western ones an accent stands alone. */
function isInRuns(bytes: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return beside * 2 > high;
}
