/** PHP has `=>` between key and value, `#` before comments, and other escapes in its texts. */
export type Dialect = 'js' | 'php';

// White space of any script, controls, byte order marks and other signs that nobody sees.
const INVISIBLE = /[\s\p{Cc}\p{Cf}]*/uy;
const REST_OF_LINE = /[^\n\r]*/y;

export function skipInvisible(text: string, from: number): number {
  INVISIBLE.lastIndex = from;
  INVISIBLE.test(text);
  // Between the halves of a pair a match begins before the pair: no step is ever a step back.
  return Math.max(from, INVISIBLE.lastIndex);
}

/** The index after blanks, invisible signs and comments. An unclosed comment reaches to the end. */
export function skipBlanks(text: string, from: number, dialect: Dialect): number {
  let at = from;
  for (;;) {
    at = skipInvisible(text, at);
    const line = text.startsWith('//', at) || (dialect === 'php' && text[at] === '#');
    if (line) {
      REST_OF_LINE.lastIndex = at;
      REST_OF_LINE.test(text);
      at = REST_OF_LINE.lastIndex;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
    } else return at;
  }
}
