import type { CallPortal } from '#portal/call.ts';
import { newSealKey } from './sealed-storage.ts';

/** Where the portal keeps, for this person in this app, the key that seals what this browser keeps. */
const OPTION = 'herald_seal';

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);

type Access = {
  readonly call: CallPortal;
  /** The option as it was when the portal's page was opened; it does not follow later writes. */
  readonly userOption: (name: string) => string | undefined;
};

/**
 * The key of this person, made at first use. Undefined when the portal can neither give nor take it: then nothing is
 * kept in the browser, and that is said.
 */
export async function obtainDraftKey(
  { call, userOption }: Access,
  crypto: Crypto,
): Promise<string | undefined> {
  const early = userOption(OPTION);
  if (isKey(early)) return early;
  const reply = await call({ method: 'user.option.get', params: { option: OPTION } });
  if (!reply.ok) return undefined;
  if (isKey(reply.result)) return reply.result;
  const key = newSealKey(crypto);
  const written = await call({ method: 'user.option.set', params: { options: { [OPTION]: key } } });
  return written.ok ? key : undefined;
}
