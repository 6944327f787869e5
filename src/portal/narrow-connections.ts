/**
 * Lets this page talk to nobody but its portal from now on. A second policy can only take away from the
 * page's first one, which has to allow every portal because the address is known at run time only.
 */
export function narrowConnections(origin: string, page: Document): void {
  // The development server has to reach its own address.
  if (import.meta.env.DEV) return;
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src ${new URL(origin).origin}`;
  page.head.append(meta);
}
