const SCHEME = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** A typed address as it can stand in [URL=…]: nothing in it ends the code, and one without a scheme gets https. */
export function linkAddress(typed: string): string {
  const trimmed = typed.trim();
  const full = SCHEME.test(trimmed) || trimmed === '' ? trimmed : `https://${trimmed}`;
  return full.replace(/[\s[\]<>"'\\^`{|}$]/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));
}
