import type { PortalError } from '#portal/call.ts';
import type { PortalErrorCode } from '#portal/errors.ts';
import type { Translate } from './i18n.ts';

/** The closed table: a code that portal/errors.ts lists and this does not, or the other way round, breaks the build. */
const LISTED = {
  WRONG_AUTH_TYPE: true,
  USER_ID_EMPTY: true,
  MESSAGE_EMPTY: true,
  ATTACH_ERROR: true,
  ATTACH_OVERSIZE: true,
  PARAMS_ERROR: true,
  ACCESS_DENIED: true,
  NO_AUTH_FOUND: true,
  expired_token: true,
  invalid_token: true,
  authorization_error: true,
  INVALID_CREDENTIALS: true,
  insufficient_scope: true,
  user_access_error: true,
  INVALID_REQUEST: true,
  ERROR_METHOD_NOT_FOUND: true,
  ERROR_MANIFEST_IS_NOT_AVAILABLE: true,
  ERROR_BATCH_METHOD_NOT_ALLOWED: true,
  ERROR_BATCH_LENGTH_EXCEEDED: true,
  QUERY_LIMIT_EXCEEDED: true,
  OPERATION_TIME_LIMIT: true,
  OVERLOAD_LIMIT: true,
  PORTAL_DELETED: true,
  INTERNAL_SERVER_ERROR: true,
  ERROR_UNEXPECTED_ANSWER: true,
  FIND_SHORT: true,
  ACCESS_ERROR: true,
  INVALID_FORMAT: true,
  ID_EMPTY: true,
  USER_NOT_EXISTS: true,
  AccessException: true,
  ArgumentNullException: true,
  ERROR_ARGUMENT: true,
  ERROR_ENTITY_NOT_FOUND: true,
  ERROR_ENTITY_ALREADY_EXISTS: true,
  ERROR_ITEM_NOT_FOUND: true,
  ERROR_PROPERTY_ALREADY_EXISTS: true,
  ERROR_UNSUPPORTED_PROPERTY_TYPE: true,
  ERROR_CORE: true,
  NETWORK_ERROR: true,
  REQUEST_TIMEOUT: true,
  ERR_BAD_RESPONSE: true,
  ERR_BAD_REQUEST: true,
  ERR_CANCELED: true,
  JSSDK_UNKNOWN_ERROR: true,
  JSSDK_FRAME_REFRESH_AUTH_TIMEOUT: true,
  JSSDK_HTTP_REDIRECT_BLOCKED: true,
  JSSDK_INVALID_PARAMS: true,
  JSSDK_BATCH_TOO_LARGE: true,
  JSSDK_BATCH_EMPTY: true,
  ROW_MISSING: true,
  ERROR_WITHOUT_CODE: true,
} as const satisfies Record<PortalErrorCode, true>;

function isListed(code: string): code is PortalErrorCode {
  return Object.hasOwn(LISTED, code);
}

export type ErrorSentence = {
  readonly sentence: string;
  /** What to do now. */
  readonly next: string;
};

/** What happened and what to do, for every code of the closed table; an unknown code shows its own text and code. */
export function errorSentence(
  t: Translate,
  { code, message }: Pick<PortalError, 'code' | 'message'>,
): ErrorSentence {
  if (isListed(code)) return { sentence: t(`error.${code}`), next: t(`error.${code}.next`) };
  return {
    sentence: t('error.unlisted', { message: message === '' ? code : message }),
    next: t('error.unlisted.next'),
  };
}
