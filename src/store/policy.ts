/**
 * What an administrator allows everybody else: how many people one send may have, and whether System notices go out.
 * Kept in the app's options, which only administrators may write. It counts for every send, also for one that is
 * continued or repeated. Administrators are not bound by it, since they could lift it: they are told.
 */
import * as z from 'zod/mini';
import type { CallPortal } from '#portal/call.ts';
import { type StoreFailure, storeFailure } from './entity/store-failure.ts';
import * as values from './stored-values.ts';

const OPTION = 'herald_policy';

const PolicyV1 = z.object({
  v: z.literal(1),
  people: values.count,
  system: z.catch(z.boolean(), true),
});

export type Policy = {
  /** People of one send at most; 0: as many as one likes. */
  readonly mostPeople: number;
  /** Whether notices of the type System may go out. */
  readonly system: boolean;
};

export const NO_POLICY: Policy = { mostPeople: 0, system: true };

export type Breach =
  | { readonly kind: 'tooMany'; readonly limit: number; readonly count: number }
  | { readonly kind: 'systemOff' };

/** What a send would break; `count`: its people, as far as they are known. */
export function breachesOf(
  { mostPeople, system }: Policy,
  send: { readonly type: 'USER' | 'SYSTEM'; readonly count: number; readonly isAdmin: boolean },
): readonly Breach[] {
  const { type, count, isAdmin } = send;
  if (isAdmin) return [];
  return [
    ...(mostPeople > 0 && count > mostPeople ? [{ kind: 'tooMany', limit: mostPeople, count } as const] : []),
    ...(type === 'SYSTEM' && !system ? [{ kind: 'systemOff' } as const] : []),
  ];
}

/** As it was when the page was opened. What cannot be read allows everything. */
export function knownPolicy({
  appOption,
}: {
  readonly appOption: (name: string) => string | undefined;
}): Policy {
  return policyOf(appOption(OPTION));
}

/** As it is now; one request. */
export async function readPolicy(
  call: CallPortal,
): Promise<{ readonly ok: true; readonly policy: Policy } | StoreFailure> {
  const reply = await call({ method: 'app.option.get', params: { option: OPTION } });
  return reply.ok ? { ok: true, policy: policyOf(reply.result) } : storeFailure(reply.error);
}

/** Administrators only; the portal refuses others. */
export async function writePolicy(
  call: CallPortal,
  { mostPeople, system }: Policy,
): Promise<{ readonly ok: true } | StoreFailure> {
  const value = JSON.stringify({ v: 1, people: mostPeople, system } satisfies z.infer<typeof PolicyV1>);
  const reply = await call({ method: 'app.option.set', params: { options: { [OPTION]: value } } });
  return reply.ok ? { ok: true } : storeFailure(reply.error);
}

function policyOf(stored: unknown): Policy {
  if (typeof stored !== 'string') return NO_POLICY;
  try {
    const read = PolicyV1.safeParse(JSON.parse(stored));
    return read.success ? { mostPeople: read.data.people, system: read.data.system } : NO_POLICY;
  } catch {
    // Not written by Herald.
    return NO_POLICY;
  }
}
