import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀćďéƒĝĥíĵķĺḿńóṕqŕšţúṽŵxýžÁƁĆĎÉƑĜĤÍĴĶĹḾŃÓṔQŔŠŢÚṼŴXÝŽ';
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]),
);

/** `<0>` and `</0>` mark elements in a sentence; they are not text. */
const MARK = /(<\/?\w+\/?>)/;

const pseudoLetter = (letter: string): string =>
  (LETTERS.get(letter) ?? letter).repeat(/[aeiou]/i.test(letter) ? 2 : 1);

/** Accents every letter and doubles the vowels: about a third longer, as German or Finnish are. */
export function pseudoText(text: string): string {
  return text
    .split(MARK)
    .map((part, index) => (index % 2 === 1 ? part : [...part].map(pseudoLetter).join('')))
    .join('');
}

/**
 * An ICU sentence compiled in the pseudo-language, in brackets that show where a text is cut off.
 * Placeholders, plural syntax and marks stay untouched.
 */
export function compilePseudoSentence(sentence: string): CompiledMessage {
  return ['[', ...compileMessageOrThrow(sentence, pseudoText), ']'];
}
