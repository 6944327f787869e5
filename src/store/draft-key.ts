import type { CallPortal } from '#portal/call.ts';
import { newSealKey } from './sealed-storage.ts';

/** Where the portal keeps, for this person in this app, the key that seals what this browser keeps. */
const OPTION = 'herald_seal';
/** The person's own id, beside the key: known before the portal has said who is here. */
const OWN_ID = 'herald_user';

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);

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
 * kept in the browser, and that is said.
 */
export async function obtainDraftKey(
  { call, userOption }: Access,
  userId: number,
  crypto: Crypto,
): Promise<string | undefined> {
  const early = userOption(OPTION);
  if (isKey(early)) return early;
  const reply = await call({ method: 'user.option.get', params: { option: OPTION } });
  if (!reply.ok) return undefined;
  if (isKey(reply.result)) return reply.result;
  const key = newSealKey(crypto);
  const options = { [OPTION]: key, [OWN_ID]: String(userId) };
  const written = await call({ method: 'user.option.set', params: { options } });
  return written.ok ? key : undefined;
}
