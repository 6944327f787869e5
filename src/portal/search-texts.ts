/** The portal keeps far shorter names; a longer text is not searched for. */
const LONGEST_NAME_CHARACTERS = 200;
const PATRONYMIC = /(?:вич|вна|ична|инична|ұлы|қызы|кызы|оглы|оғлы|oğlu|qızı)$/u;

export type SearchedName = { readonly full: string; readonly first?: string; readonly last?: string };

/**
 * Texts under which the portal is asked for a name; none if nobody can have that name. The portal finds only people who
 * have every word of a text, so that a middle name that it does not know would hide them: pairs of words are searched.
 */
export function searchTexts({ full, first, last }: SearchedName): readonly string[] {
  if (full.length > LONGEST_NAME_CHARACTERS) return [];
  const words = wordsOf(first !== undefined && last !== undefined ? `${first} ${last}` : full);
  const long = words.filter((word) => [...word].length > 1 || words.length === 1);
  const others = long.filter((word) => !PATRONYMIC.test(word));
  const named = others.length > 1 ? others : long;
  return [...new Set(pairsOf(named).flatMap(spellingsOf))];
}

/** Words as the portal's search splits them: at blanks, commas and hyphens. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´′＇]/g, "'")
    .toLowerCase()
    .split(/[\s,.;-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** First and last name stand beside each other, or at both ends. */
function pairsOf(words: readonly string[]): readonly string[] {
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')];
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  return [`${first} ${second}`, `${first} ${last}`, `${words.at(-2) ?? ''} ${last}`];
}

/** As written, and without accents. */
function spellingsOf(text: string): readonly string[] {
  return [
    text,
    text
      .normalize('NFD')
      .replace(/(?<=[a-z])[\u0300-\u036F]+|(?<=е)\u0308/gu, '')
      .normalize('NFC'),
  ];
}
