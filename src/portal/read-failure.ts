import { SdkError } from '@bitrix24/b24jssdk';
import * as z from 'zod/mini';
import type { PortalError } from './call.ts';
import { portalError } from './errors.ts';
import { REDIRECT_REFUSED } from './refuse-redirects.ts';

/** The portal's own words for an error that it gave no code; the SDK keeps them only in the raw answer. */
const NamelessBody = z.object({
  originalError: z.object({
    response: z.object({ data: z.object({ error: z.literal(''), error_description: z.string() }) }),
  }),
});

/** Causes that the SDK hides behind a general code. Both prove that the call itself was not carried out. */
const CodedCause = z.object({
  originalError: z.object({
    code: z.enum(['JSSDK_FRAME_REFRESH_AUTH_TIMEOUT', REDIRECT_REFUSED]),
  }),
});

/** Turns what the SDK threw, or carried in a result, into a coded error (sdk.md, 4c). */
export function readFailure(thrown: unknown): PortalError {
  if (!(thrown instanceof SdkError)) {
    return portalError('JSSDK_UNKNOWN_ERROR', thrown instanceof Error ? thrown.message : String(thrown), 0);
  }
  const { code, message, status } = thrown;
  const caused = CodedCause.safeParse(thrown);
  if (caused.success) return portalError(caused.data.originalError.code, message, status);
  const nameless = NamelessBody.safeParse(thrown);
  if (nameless.success) {
    return portalError(
      'ERROR_WITHOUT_CODE',
      nameless.data.originalError.response.data.error_description,
      status,
    );
  }
  return portalError(code, message, status);
}
