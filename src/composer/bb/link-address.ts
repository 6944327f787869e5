import { completeAddress } from '#notice/web-address.ts';

const EMAIL = /^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/;

/** A typed address as it can stand in [URL=…]: complete, and nothing in it ends the code. */
export function linkAddress(typed: string): string {
  const full = EMAIL.test(typed.trim()) ? `mailto:${typed.trim()}` : completeAddress(typed);
  return full.replace(/[\s[\]<>"'\\^`{|}$]/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));
}
