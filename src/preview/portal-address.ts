/** What a link of a notice may open (rendering.md B6); `ftp:` and the like cannot run script, `javascript:` and `data:` can. */
const LINK_SCHEMES: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'ftp:',
  'file:',
  'tel:',
  'callto:',
  'mailto:',
  'skype:',
  'viber:',
]);
const PICTURE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/** Addresses without a scheme of their own: only those from the root, which the portal resolves against itself (rendering.md A12). */
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function resolve(written: string, portalOrigin: string, schemes: ReadonlySet<string>): string | undefined {
  const base = HAS_SCHEME.test(written) ? undefined : portalOrigin;
  if ((base !== undefined && !written.startsWith('/')) || !URL.canParse(written, base)) {
    return undefined;
  }
  // The check looks at the parsed address: browsers drop tabs and new lines inside of a scheme.
  const address = new URL(written, base);
  return schemes.has(address.protocol) ? address.href : undefined;
}

/** The absolute address that a link opens, or `undefined` when no browser should follow it: the portal copies some LINKs unchecked (rendering.md C3). */
export function linkAddress(written: string, portalOrigin: string): string | undefined {
  return resolve(written, portalOrigin, LINK_SCHEMES);
}

/** The absolute address of a picture, or `undefined` when it is not one of the web. */
export function pictureAddress(written: string, portalOrigin: string): string | undefined {
  return resolve(written, portalOrigin, PICTURE_SCHEMES);
}
