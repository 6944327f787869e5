/** Addresses that the client makes a link of; of anything else it shows the inner text alone. */
export function isLinkAddress(address: string): boolean {
  return /^(?:\/|(?:https?|ftp|file):\/\/|(?:tel|callto|mailto|skype|viber):)/i.test(address);
}

// The client rebuilds an address with bracket pairs in a second pass, which takes no `]` in the link's text.
const BRACKET_LINK = /\[url=((?:[^[\]\r\n]|\[[^[\]\r\n]*\])+)\]/iy;

/** The opening tag of a link whose address has bracket pairs, at exactly this index. */
export function readBracketLink(
  text: string,
  start: number,
): { readonly address: string; readonly end: number } | undefined {
  BRACKET_LINK.lastIndex = start;
  const [tag = '', address = ''] = BRACKET_LINK.exec(text) ?? [];
  const isLink = address.includes('[') && isLinkAddress(address.trim());
  return isLink ? { address, end: start + tag.length } : undefined;
}
