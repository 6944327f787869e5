import type { CallPortal } from '#portal/call.ts';
import { newSealKey } from './sealed-storage.ts';

/** Where the portal keeps, for this person in this app, the key that seals what this browser keeps. */
const OPTION = 'herald_seal';
/** The person's own id, beside the key: known before the portal has said who is here. */
const OWN_ID = 'herald_user';
const WRITINGS = 2;

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

/** Runs work while no other tab of this browser does the same. */
type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

const LOCK = 'herald-key';
/** How long a tab may wait for another one, ms; after that both go on, and the reading back still helps. */
const PATIENCE = 3_000;

async function inOneTab<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, work);
  } catch {
    // No locks here, none for frames, or another tab holds it for too long.
    return work();
  }
}

/**
 * The key of this person, made at first use. Undefined when the portal can neither give nor take it: then nothing is
 * saved in the browser, and that is said.
 */
export async function obtainDraftKey(
  { call, userOption }: Access,
  userId: number,
  crypto: Crypto,
  alone: Alone = inOneTab,
): Promise<string | undefined> {
  const early = userOption(OPTION);
  return isKey(early) ? early : alone(() => agreeOnKey(call, userId, crypto));
}

/**
 * Pages that begin at once agree on one key: the option as it is after the writing counts, whoever wrote it. Writing it
 * again is needed where another page, which saved another option at that moment, took it away (portal-rest.md, 5.1).
 */
async function agreeOnKey(call: CallPortal, userId: number, crypto: Crypto): Promise<string | undefined> {
  const options = { [OPTION]: newSealKey(crypto), [OWN_ID]: String(userId) };
  for (let tries = 0; ; tries += 1) {
    const reply = await call({ method: 'user.option.get', params: { option: OPTION } });
    if (reply.ok && isKey(reply.result)) return reply.result;
    if (!reply.ok || !mayBeReplaced(reply.result) || tries === WRITINGS) return undefined;
    // Its answer may get lost: the reading tells what is there.
    await call({ method: 'user.option.set', params: { options } });
  }
}

/** Nothing, or text that is no key: whatever that sealed is lost. An answer of any other form may hide a key. */
function mayBeReplaced(value: unknown): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value === null || value === undefined || typeof value === 'string' || isEmptyList;
}
