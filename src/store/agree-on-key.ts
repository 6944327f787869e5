import type { CallPortal } from '#portal/call.ts';
import { isKey, KEY, OWN_ID } from './key-options.ts';
import { newSealKey } from './new-seal-key.ts';

const WRITINGS = 2;

/** Runs work while no other tab of this browser does the same. */
export type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

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
 * Pages that begin at once agree on one key: the option as it is after the writing counts, whoever wrote it. Writing it
 * again is needed where another page, which saved another option at that moment, took it away (portal-rest.md, 5.1).
 */
export async function agreeOnKey(
  call: CallPortal,
  userId: number,
  crypto: Crypto,
  alone: Alone = inOneTab,
): Promise<string | undefined> {
  return alone(() => agree(call, userId, crypto));
}

async function agree(call: CallPortal, userId: number, crypto: Crypto): Promise<string | undefined> {
  const options = { [KEY]: newSealKey(crypto), [OWN_ID]: String(userId) };
  for (let tries = 0; ; tries += 1) {
    const reply = await call({ method: 'user.option.get', params: { option: KEY } });
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
