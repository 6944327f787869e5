/**
 * From now on the page's policy allows connections to its portal, and to its own host for the deployed index.html, which
 * says whether there is a newer version. A second policy can only take away from the page's first one, which has to
 * allow every portal because the address is known at run time only.
 */
export function narrowConnections(origin: string, page: Document): void {
  // The development server has to reach its own address.
  if (import.meta.env.DEV) return;
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src 'self' ${new URL(origin).origin}`;
  page.head.append(meta);
}
