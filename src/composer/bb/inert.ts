/**
 * A name or another value as text that the portal cannot take for a code, a tag, a quote, a reference of a batch or an
 * address (product.md, "Safety"). It stays one line.
 */
export function inertText(value: string): string {
  return value
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/#BR#/gi, ' ')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www ')
    .trim();
}

const SCHEME = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** An address as it can stand in [URL=…]: nothing in it ends the code, and one without a scheme gets https. */
export function inertAddress(address: string): string {
  const trimmed = address.trim();
  const full = SCHEME.test(trimmed) || trimmed === '' ? trimmed : `https://${trimmed}`;
  return full.replace(/[\s[\]<>"'\\^`{|}$]/g, (sign) => `%${hex(sign)}`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
