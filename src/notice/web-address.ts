import { isLinkAddress } from './bb-address.ts';

const LABEL = String.raw`[\p{L}\p{M}\p{N}-]+`;
const END = '(?=[/?#]|$)';
// A name with a dot and an ending of letters, an IPv4 address, or any single name with a port or a path behind it.
const HOST = new RegExp(
  `^(?:(?:${LABEL}\\.)+(?:\\p{L}[\\p{L}\\p{M}]+|xn--[a-z\\d-]+)(?::\\d{1,5})?${END}` +
    `|\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?${END}|${LABEL}(?::\\d{1,5}${END}|(?=/)))`,
  'iu',
);

// "report.pdf" alone is the name of a file; people who mean a site write more.
const FILE_NAME = /^[^/?#:]+\.(?:csv|docx?|gif|html?|jpe?g|mp4|pdf|png|pptx?|rar|txt|webp|xlsx?|zip)$/i;

/**
 * A typed address as it can be opened: without the blanks around, with `https://` before a bare host, and the scheme of
 * the web in lower case, which the portal wants. Anything else, such as another scheme, stays as typed.
 */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (isLinkAddress(address)) return address.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  return HOST.test(address) && !FILE_NAME.test(address) ? `https://${address}` : address;
}
