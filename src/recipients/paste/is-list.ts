const SEPARATORS = /[;；؛\t]/;
const COMMAS = /[,，、،]/;
/** As mail programs write a person; the search does not read it, the dialog does. */
const WITH_ADDRESS = /<[^<>\s]+@[^<>\s]+>/;

/**
 * True if a pasted text is for the list dialog: it names several people, or one as mail programs do. One name stays a search, also as "Smith, Anna" and with a line break at
 * its end.
 */
export function isList(text: string): boolean {
  if (partsOf(text, /[\r\n\u2028\u2029]/).length > 1 || partsOf(text, SEPARATORS).length > 1) return true;
  if (WITH_ADDRESS.test(text)) return true;
  const parts = partsOf(text, COMMAS);
  // "Smith, Anna" is one person; two whole names, two addresses or three names are several people.
  return parts.length > 2 || (parts.length === 2 && parts.every((part) => /\s|@/.test(part)));
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
