import type { CodePage } from './code-pages.ts';

const FREQUENT_LETTER = 1;
const OWN_LETTER = 0.6;
const FOREIGN_LETTER = -1;
/** "Wa³êsa": a sign inside of a word; "пЕТРОВ": a capital behind a small letter. */
const BROKEN_WORD = -3;
/** Names begin with a capital, and go on in small letters. */
const UNUSUAL_CASE = -0.2;
/** In Latin scripts letters with accents stand among plain ones. */
const LONGEST_RUN = 2;

/** How well the letters beyond ASCII fit the languages of an encoding, from -3 to 1. */
export function plausibility(text: string, { letters }: CodePage): number {
  const words = text.match(/[^\s!-@[-`{-~]*[^\s\0-\x7F][^\s!-@[-`{-~]*/gu) ?? [];
  let sum = 0;
  let count = 0;
  for (const word of words) {
    const high = [...word].filter((sign) => sign > '\x7F');
    count += high.length;
    for (const sign of high) sum += valueOf(sign, letters);
    sum += UNUSUAL_CASE * unusualCase(word);
    if (isBroken(word)) sum += BROKEN_WORD * high.length;
  }
  return count === 0 ? 0 : sum / count;
}

function valueOf(sign: string, { frequent, others }: CodePage['letters']): number {
  const small = sign.toLowerCase();
  if (frequent.includes(small)) return FREQUENT_LETTER;
  if (others.includes(small)) return OWN_LETTER;
  if (/[\p{L}\p{M}]/u.test(sign)) return FOREIGN_LETTER;
  // Quotes, dashes and currency signs stand in texts of all languages.
  return /[«»“”„‘’–—…№€ª°º·\u00A0]/u.test(sign) ? 0 : BROKEN_WORD;
}

function isBroken(word: string): boolean {
  const hasLatin = /[a-z]/i.test(word);
  const isMixed = hasLatin && /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]/u.test(word);
  const isLatin = /^[\p{sc=Latin}\p{M}]+$/u.test(word);
  const run = Math.max(0, ...(word.match(/[^\0-\x7F\p{M}]+/gu) ?? []).map((letters) => letters.length));
  return (
    isMixed ||
    /\p{Ll}\p{Lu}\p{Lu}|\p{Ll}\p{Lu}$|\p{Ll}\p{M}?\p{Lu}\p{Ll}/u.test(word) ||
    (isLatin && run > LONGEST_RUN)
  );
}

function unusualCase(word: string): number {
  const [first = '', ...others] = word;
  const isSmall = first > '\x7F' && /\p{Ll}/u.test(first);
  return Number(isSmall) + others.filter((sign) => sign > '\x7F' && /\p{Lu}/u.test(sign)).length;
}
