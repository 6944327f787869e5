const OPENING = '([{';
const CLOSING = ')]}';

/** The index of the comma, bracket or semicolon that ends the expression at `from`, or of the end of the text. */
export function skipExpression(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"' || sign === "'" || sign === '`') at = endOfString(text, at);
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && (sign === ',' || sign === ';')) return at;
  }
  return text.length;
}

/** The index of the closing quote, or of the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
