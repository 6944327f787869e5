/** A text with what is selected in it; offsets are UTF-16 units, as a text field counts. */
export type MarkedText = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Puts a pair of codes around what is selected, or takes exactly this pair away again where it stands around it.
 * What was selected stays selected, so that a second code can follow.
 */
export function togglePair({ text, start, end }: MarkedText, open: string, close: string): MarkedText {
  const selected = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (endsWith(before, open) && startsWith(after, close)) {
    return {
      text: before.slice(0, -open.length) + selected + after.slice(close.length),
      start: start - open.length,
      end: end - open.length,
    };
  }
  return {
    text: before + open + selected + close + after,
    start: start + open.length,
    end: end + open.length,
  };
}

/** Replaces what is selected; the cursor stands behind it. */
export function insertPiece({ text, start, end }: MarkedText, piece: string): MarkedText {
  const cursor = start + piece.length;
  return { text: text.slice(0, start) + piece + text.slice(end), start: cursor, end: cursor };
}

// Codes are read without regard to case (rendering.md B6).
function endsWith(text: string, code: string): boolean {
  return text.slice(-code.length).toLowerCase() === code.toLowerCase();
}

function startsWith(text: string, code: string): boolean {
  return text.slice(0, code.length).toLowerCase() === code.toLowerCase();
}
