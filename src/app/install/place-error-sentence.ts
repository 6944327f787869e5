import { type ErrorSentence, errorSentence } from '#i18n/error-sentence.ts';
import type { Translate } from '#i18n/i18n.ts';
import type { PortalError } from '#portal/call.ts';

/** What only placement.bind says (portal-rest.md, 6); kept out of the closed table, which the first picture carries. */
const CODES = [
  'ERROR_PLACEMENT_MAX_COUNT',
  'ERROR_PLACEMENT_USER_MODE',
  'ERROR_WRONG_HANDLER_URL',
  'ERROR_UNSUPPORTED_PROTOCOL',
] as const;

/** What happened and what to do, for every code that a place can be refused with. */
export function placeErrorSentence(t: Translate, error: PortalError): ErrorSentence {
  const known = CODES.find((code) => code === error.code);
  if (known === undefined) return errorSentence(t, error);
  return { sentence: t(`error.${known}`), next: t(`error.${known}.next`) };
}
