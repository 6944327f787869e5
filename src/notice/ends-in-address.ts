/** How far back an address can begin that a variable stands in, in UTF-16 units. */
const LONGEST_ADDRESS = 2048;

const LINK_OR_PICTURE = /^(?:url|img[^[\]]*)$/i;
const BARE_START = /\bwww\.|\b(?:mailto|tel|callto|skype|viber):/i;
const LETTER = /[a-z]/i;
const IN_SCHEME = /[a-z\d+.-]/i;
const BLANK = /\s/;
/** Between these two are the visible signs of ASCII. */
const [SPACE, DELETE] = [0x20, 0x7f];
const CLOSE = 0x5d;

/**
 * Whether a text ends in an address at a place: inside the brackets of a code, inside [URL]…[/URL] or a picture, or in a
 * bare address. It looks at each sign a fixed number of times: one expression for all of it would begin anew at each sign
 * of a long word.
 */
export function endsInAddress(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  const open = near.lastIndexOf('[');
  const close = near.lastIndexOf(']');
  if (open > close) return true;
  if (open >= 0 && LINK_OR_PICTURE.test(near.slice(open + 1, close))) return true;
  const word = lastWord(near);
  return hasScheme(word) || BARE_START.test(word);
}

/** The end without blanks and closing brackets. */
function lastWord(near: string): string {
  let start = near.length;
  while (start > 0 && !endsWord(near, start - 1)) start -= 1;
  return near.slice(start);
}

function endsWord(near: string, at: number): boolean {
  const code = near.charCodeAt(at);
  if (code > SPACE && code < DELETE) return code === CLOSE;
  return BLANK.test(near.charAt(at));
}

/** A letter, more of a scheme, and ://. */
function hasScheme(word: string): boolean {
  for (let colon = word.indexOf('://'); colon >= 0; colon = word.indexOf('://', colon + 1)) {
    for (let before = colon - 1; before >= 0 && IN_SCHEME.test(word.charAt(before)); before -= 1) {
      if (LETTER.test(word.charAt(before))) return true;
    }
  }
  return false;
}
