import type { Plugin } from 'vite';

/**
 * What the built page may do. `frame-ancestors` is missing on purpose: a browser ignores it in a
 * meta element, it belongs to the server's header. Pictures come from anywhere, because the
 * preview shows those of the notice. connect-src is narrowed to the portal at start-up.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data:',
  "font-src 'self'",
  'connect-src https: http:',
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Build only: Vite's dev server needs an inline script and inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'herald:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      // First in the head, so that nothing is fetched before the policy holds.
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
