/** Bytes of a text in UTF-8. Half of a surrogate pair counts as the three bytes of U+FFFD, as TextEncoder writes it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair is four bytes in two units; its first half has already counted three of them.
    if (unit >= 0xd800 && unit <= 0xdbff && isLowHalf(text.charCodeAt(at + 1))) at += 1;
  }
  return bytes;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
