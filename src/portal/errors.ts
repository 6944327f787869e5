import type { PortalError } from './call.ts';

type ErrorFacts = {
  /** 'status': the code alone proves nothing, the HTTP status decides. */
  readonly executed: 'no' | 'unknown' | 'status';
  /** Whether the same call, unchanged, may succeed a little later. */
  readonly retryable: boolean;
};

const REFUSED = { executed: 'no', retryable: false } as const;
const REFUSED_FOR_NOW = { executed: 'no', retryable: true } as const;
const UNKNOWN = { executed: 'unknown', retryable: true } as const;
const BY_STATUS = { executed: 'status', retryable: false } as const;

/** Every code that the portal documents for Herald's methods (portal-rest.md, 3 to 5 and 8) and that the SDK makes (sdk.md, 4c). */
export const PORTAL_ERRORS = {
  // im.notify and im.notify.delete
  WRONG_AUTH_TYPE: REFUSED,
  USER_ID_EMPTY: REFUSED,
  MESSAGE_EMPTY: REFUSED,
  ATTACH_ERROR: REFUSED,
  ATTACH_OVERSIZE: REFUSED,
  PARAMS_ERROR: REFUSED,
  ACCESS_DENIED: REFUSED,
  // every method: the request never reached it
  NO_AUTH_FOUND: REFUSED,
  expired_token: REFUSED_FOR_NOW,
  invalid_token: REFUSED_FOR_NOW,
  authorization_error: REFUSED,
  INVALID_CREDENTIALS: REFUSED,
  insufficient_scope: REFUSED,
  user_access_error: REFUSED,
  INVALID_REQUEST: REFUSED,
  ERROR_METHOD_NOT_FOUND: REFUSED,
  ERROR_MANIFEST_IS_NOT_AVAILABLE: REFUSED,
  ERROR_BATCH_METHOD_NOT_ALLOWED: REFUSED,
  ERROR_BATCH_LENGTH_EXCEEDED: REFUSED,
  QUERY_LIMIT_EXCEEDED: REFUSED_FOR_NOW,
  OPERATION_TIME_LIMIT: REFUSED_FOR_NOW,
  OVERLOAD_LIMIT: REFUSED,
  PORTAL_DELETED: REFUSED,
  // every method: it may have run
  INTERNAL_SERVER_ERROR: UNKNOWN,
  ERROR_UNEXPECTED_ANSWER: UNKNOWN,
  // people and departments
  FIND_SHORT: REFUSED,
  ACCESS_ERROR: REFUSED,
  INVALID_FORMAT: REFUSED,
  ID_EMPTY: REFUSED,
  USER_NOT_EXISTS: REFUSED,
  // options and entity storage
  AccessException: REFUSED,
  ArgumentNullException: REFUSED,
  ERROR_ARGUMENT: REFUSED,
  ERROR_ENTITY_NOT_FOUND: REFUSED,
  ERROR_ENTITY_ALREADY_EXISTS: REFUSED,
  ERROR_ITEM_NOT_FOUND: REFUSED,
  ERROR_PROPERTY_ALREADY_EXISTS: REFUSED,
  ERROR_UNSUPPORTED_PROPERTY_TYPE: REFUSED,
  ERROR_CORE: BY_STATUS,
  // the SDK's own names for what happened on the way
  NETWORK_ERROR: UNKNOWN,
  REQUEST_TIMEOUT: UNKNOWN,
  ERR_BAD_RESPONSE: UNKNOWN,
  ERR_BAD_REQUEST: BY_STATUS,
  ERR_CANCELED: UNKNOWN,
  JSSDK_UNKNOWN_ERROR: UNKNOWN,
  JSSDK_FRAME_REFRESH_AUTH_TIMEOUT: REFUSED_FOR_NOW,
  // a portal that has moved, or a login page in front of it: no method ran
  JSSDK_HTTP_REDIRECT_BLOCKED: REFUSED,
  JSSDK_INVALID_PARAMS: REFUSED,
  JSSDK_BATCH_TOO_LARGE: REFUSED,
  JSSDK_BATCH_EMPTY: REFUSED,
  // Herald's names for what the SDK leaves nameless
  ROW_MISSING: UNKNOWN,
  ERROR_WITHOUT_CODE: BY_STATUS,
} as const satisfies Record<string, ErrorFacts>;

export type PortalErrorCode = keyof typeof PORTAL_ERRORS;

/** Whether a code is one of the closed table, so that it has a sentence of its own. */
export function isKnownErrorCode(code: string): code is PortalErrorCode {
  return Object.hasOwn(PORTAL_ERRORS, code);
}

/** Judges a code and its HTTP status (0 = no answer); an unlisted code counts as executed unless a 4xx status says otherwise. */
export function portalError(code: string, message: string, status: number): PortalError {
  const facts = isKnownErrorCode(code) ? PORTAL_ERRORS[code] : BY_STATUS;
  const executed = facts.executed === 'status' ? executedByStatus(status) : facts.executed;
  return { code, message, status, executed, retryable: facts.retryable };
}

/** A 408 comes from a gateway that gave up waiting, while the portal may still be working. */
function executedByStatus(status: number): 'no' | 'unknown' {
  return status >= 400 && status < 500 && status !== 408 ? 'no' : 'unknown';
}
