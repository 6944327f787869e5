/**
 * How many bytes the SDK's qs makes of `key=value` in a batch command: everything but letters, digits and
 * `-._~` is percent-encoded, three bytes for each byte of UTF-8 (sdk.md, 3). The body itself is then ASCII.
 */
export function encodedPairBytes(key: string, value: string | number): number {
  return encodedBytes(key) + 1 + encodedBytes(String(value));
}

function encodedBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += isPlain(unit) ? 1 : 3;
    else if (unit < 0x800) bytes += 6;
    else if (unit < 0xd800 || unit >= 0xe000) bytes += 9;
    else {
      bytes += 12;
      i += 1;
    }
  }
  return bytes;
}

function isPlain(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x5f ||
    unit === 0x7e
  );
}
