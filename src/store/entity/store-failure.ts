import type { PortalError } from '#portal/call.ts';

/**
 * Why the portal did not keep or give something:
 * noScope: the app lacks the right `entity`; noRights: this person may not use the storage; notSetUp: the storage
 * is there but not complete, and only who made it can complete it; busy: the portal's limits; unreachable: no
 * answer, or none that can be read; refused: anything else, with its code.
 */
export type StoreReason = 'noScope' | 'noRights' | 'notSetUp' | 'busy' | 'unreachable' | 'refused';

export type StoreFailure = {
  readonly ok: false;
  readonly reason: StoreReason;
  /** What the portal said, where it said anything. */
  readonly error?: PortalError;
};

const REASONS: Readonly<Record<string, StoreReason>> = {
  insufficient_scope: 'noScope',
  ERROR_METHOD_NOT_FOUND: 'noScope',
  ACCESS_DENIED: 'noRights',
  AccessException: 'noRights',
  user_access_error: 'noRights',
  INVALID_CREDENTIALS: 'noRights',
  QUERY_LIMIT_EXCEEDED: 'busy',
  OPERATION_TIME_LIMIT: 'busy',
  OVERLOAD_LIMIT: 'busy',
};

/** The reason behind a failed call of the storage (portal-rest.md, 5 and 8). */
export function storeFailure(error: PortalError): StoreFailure {
  const known = REASONS[error.code];
  if (known !== undefined) return { ok: false, reason: known, error };
  return { ok: false, reason: error.executed === 'unknown' ? 'unreachable' : 'refused', error };
}
