import { claimsOfText, type TextClaims } from './claims-of-text.ts';

/** A cell by its content. */
export type CellContent = { readonly text: string; readonly isNumber: boolean; readonly claims: TextClaims };

/** Share of the filled cells of a column that have to be of a kind. */
const MOST = 0.8;
const LONGEST_NAME_WORDS = 5;

export function contentOf(text: string): CellContent {
  return { text, isNumber: isBareNumber(text), claims: claimsOfText(text) };
}

/** `5`, `#5`, `№ 5` (NFKC writes No): of unknown origin; a longer number is a phone number. */
export function isBareNumber(text: string): boolean {
  return /^(?:#|No)?\s*\d[\d.,\s]*$/u.test(text.normalize('NFKC').trim());
}

/** Whether nearly all filled cells of a column are of a kind; an empty column is of none. */
export function isColumnOf(cells: readonly CellContent[], is: (content: CellContent) => boolean): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.filter(is).length >= filled.length * MOST;
}

/** Words with capitals, of letters only: "Anna Smith", not "Head of sales". */
export function isNameLike({ claims, text }: CellContent): boolean {
  if (claims.name === undefined || /\d{3}/.test(claims.name.full) || /[@:/]/.test(claims.name.full))
    return false;
  const words = claims.name.full.split(/[\s,]+/);
  const isLower = (word: string) =>
    /^\p{Ll}/u.test(word) && !/^(?:de|da|di|van|von|der|den|la|le|bin|al)$/u.test(word);
  return words.length <= LONGEST_NAME_WORDS && text !== '' && !words.some(isLower);
}

/** Two words or more, or a name in a script that writes without blanks. */
export function isFullName(content: CellContent): boolean {
  const full = content.claims.name?.full ?? '';
  return (
    isNameLike(content) && (/[\s,]/.test(full) || /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Kana}]{2,5}$/u.test(full))
  );
}
