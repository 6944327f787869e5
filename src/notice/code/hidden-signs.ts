/**
 * Signs that nobody sees in a program, or that a clipboard or an editor changes: controls, line ends, marks that turn
 * the reading direction, blanks other than the blank, halves of characters. Code spells them out, so that what is read
 * is what runs.
 */
const HIDDEN = /\p{C}|(?! )\p{Z}/gu;

/** The text with each hidden sign written as `write` says; a code point at a time, halves of pairs alone. */
export function spellHidden(text: string, write: (codePoint: number) => string): string {
  return text.replace(HIDDEN, (sign) => write(sign.codePointAt(0) ?? 0));
}

/** A number in hexadecimal digits, at least this many. */
export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
