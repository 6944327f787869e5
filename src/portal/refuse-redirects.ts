import type { B24Frame } from '@bitrix24/b24jssdk';
import { ApiVersion } from '@bitrix24/b24jssdk';

/** Code of a reply that led to another address instead of answering. */
export const REDIRECT_REFUSED = 'JSSDK_HTTP_REDIRECT_BLOCKED';

/** Failures of the transport that have a name of their own; every other one without a reply is a lost connection. */
const NAMED_FAILURES = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED', REDIRECT_REFUSED]);

/**
 * Requests are sent by `fetch` and follow no redirect. An XMLHttpRequest follows each one: it would carry the token
 * elsewhere, or end as a network error, and nobody could tell whether the call was carried out. A redirected call
 * reached no method.
 */
export function refuseRedirects(frame: Pick<B24Frame, 'getHttpClient'>): void {
  const { defaults, interceptors } = frame.getHttpClient(ApiVersion.v2).ajaxClient;
  defaults.adapter = 'fetch';
  // The adapter turns this into `redirect: 'manual'`; such a reply has the status 0 and no body.
  defaults.maxRedirects = 0;
  interceptors.response.use(
    (response) => {
      if (response.status !== 0) return response;
      throw Object.assign(new Error('The portal answered with a redirect'), { code: REDIRECT_REFUSED });
    },
    (error: unknown) => {
      // A reply that breaks off in its middle has no code with this adapter; the SDK knows only this one.
      if (error instanceof Error && !hasReply(error) && !NAMED_FAILURES.has(codeOf(error)))
        Object.assign(error, { code: 'ERR_NETWORK' });
      throw error;
    },
  );
}

function hasReply(error: Error): boolean {
  return 'response' in error && error.response !== undefined;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
