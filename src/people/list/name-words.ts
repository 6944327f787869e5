/** Letters that Unicode does not split into a plain letter and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Hebrew and Arabic; other scripts mean them. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g;
const APOSTROPHES = /['’‘ʼʻ`´′＇]/g;
const INVISIBLE = /\p{Cf}/gu;

/** The words of a name, without case, accents and apostrophes: the form in which names are compared. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[ßłøđðþæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Equal for names of the same words in any order. */
export function wordsKey(words: Iterable<string>): string {
  return [...new Set(words)].toSorted().join(' ');
}

/** One letter in place of a word, as in "J. Miller"; in scripts without letter case one sign can be a whole name. */
export function isInitial(word: string): boolean {
  return [...word].length === 1 && word.toUpperCase() !== word;
}
