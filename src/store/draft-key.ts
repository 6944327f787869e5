import type { CallPortal } from '#portal/call.ts';
import { type Alone, agreeOnKey } from './agree-on-key.ts';
import { isKey, KEY, OWN_ID } from './key-options.ts';

/** The option as it was when the portal's page was opened; it does not follow later writes. */
type UserOption = (name: string) => string | undefined;

type Access = { readonly call: CallPortal; readonly userOption: UserOption };

/** USER_ID of whoever has been here before, in any browser; to be believed once the portal says the same. */
export function earlyUserId(userOption: UserOption): number | undefined {
  const id = Number(userOption(OWN_ID));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/**
 * The key of this person, made at first use. Undefined when the portal can neither give nor take it: then nothing is
 * saved in the browser, and that is said.
 */
export async function obtainDraftKey(
  { call, userOption }: Access,
  userId: number,
  crypto: Crypto,
  alone?: Alone,
): Promise<string | undefined> {
  const early = userOption(KEY);
  if (isKey(early)) return early;
  return agreeOnKey(call, userId, crypto, alone);
}
