import type { IssuePath } from './issue-path.ts';

/** The field that a refusal speaks of, for the codes that speak of one (portal-rest.md, 4). */
const FIELDS: Readonly<Record<string, IssuePath>> = {
  USER_ID_EMPTY: ['people'],
  MESSAGE_EMPTY: ['message'],
  ATTACH_ERROR: ['attach'],
  ATTACH_OVERSIZE: ['attach'],
};

export function fieldOfError(code: string): IssuePath | undefined {
  return FIELDS[code];
}
