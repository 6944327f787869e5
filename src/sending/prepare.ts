/** What has to be asked before anything is confirmed: who the departments are, who holds the tag, what people lack. */

import { findVariables } from '#notice/variables.ts';
import { needsResolving } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { type AudienceReport, resolveAudience } from '#people/resolve-audience.ts';
import { valuesOf } from '#people/values-of.ts';
import type { PortalError } from '#portal/call.ts';
import { portalDirectory } from '#portal/departments.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { readDepartmentNames } from '#store/department-names.ts';
import { sendingElsewhere } from '#store/history/lease.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { Lease, SendRecord } from '#store/history/send-record.ts';
import { type Policy, readPolicy } from '#store/policy.ts';
import { hasRight } from '#store/rights.ts';
import type { HeldTags, WorkingDraft } from '#store/working-draft.ts';
import { withKnown, withPrevious } from './known-outcomes.ts';
import { ofPolicy, type SendProblem } from './problems.ts';
import { replacementOf } from './replacement.ts';
import { prepareSend, type Send } from './send.ts';

/** The history may be slow; a send waits for it no longer than this (ms). */
export const PATIENCE = 6000;

export type Preparation =
  | {
      readonly kind: 'ready';
      readonly send: Send;
      /** Undefined where nothing had to be resolved. */
      readonly report: AudienceReport | undefined;
      /** False where the history could not say who holds the typed tag. */
      readonly holdersKnown: boolean;
      /** Whether the history could be asked what became of this send before. */
      readonly recordsKnown: boolean;
    }
  /** Another page sends it now. */
  | { readonly kind: 'taken'; readonly lease: Lease }
  | { readonly kind: 'problems'; readonly problems: readonly SendProblem[] }
  | { readonly kind: 'failed'; readonly error: PortalError };

/** The administrator's rules as they were known; what is read now is handed to `learn`. */
export type Rules = { readonly policy: Policy; readonly learn: (policy: Policy) => void };

type Asked = Rules & {
  readonly draft: WorkingDraft;
  readonly sendId: string;
  readonly held: HeldTags;
  readonly appNameLength: number;
  /** The last send of this page. */
  readonly previous: Send | undefined;
};

/** Resolves departments anew each time: people come and go (product.md, promise 6). */
export async function prepare(portal: Portal, asked: Asked): Promise<Preparation> {
  const { draft } = asked;
  const access = { callBatch: portal.callBatch, sleep, scopes: portal.context.scopes };
  const [audience, holders, records, policy] = await Promise.all([
    resolveAudience(draft, portalDirectory(access)),
    readHolders(portal, draft.notice.tag),
    readRecords(portal, asked.sendId),
    rulesNow(portal, asked),
  ]);
  const { device } = historyOf(portal);
  const lease = records?.map((record) => sendingElsewhere(record, device)).find((one) => one !== undefined);
  if (lease !== undefined) return { kind: 'taken', lease };
  if (!audience.ok) return { kind: 'failed', error: audience.error };
  const { people } = audience;

  const asksDepartment = findVariables(draft.notice).uses.some(({ name }) => name === 'department');
  const departments = asksDepartment
    ? await readDepartmentNames(
        access,
        people.map(({ id }) => id),
      )
    : undefined;
  if (departments?.ok === false) return { kind: 'failed', error: departments.error };
  const prepared = prepareSend({
    ...asked,
    people,
    held: mergeHeld(asked.held, draft.notice.tag, holders),
    // Where no history is kept, nobody can be asked: the typed tag goes out as the person wants it.
    heldKnown: holders !== undefined || !hasRight(portal.context.scopes, 'entity'),
    unseen: wasClosed(asked, records),
    valuesOf: (person: Person) => valuesOf(person, departments?.names.get(person.id)),
  });
  const { isAdmin } = portal.context.user;
  const forbidden = ofPolicy(policy, { type: draft.notice.type, count: people.length, isAdmin });
  if (forbidden.length > 0) return { kind: 'problems', problems: forbidden };
  if (!prepared.ok) return { kind: 'problems', problems: prepared.problems };
  const send = withKnown(withPrevious(prepared.send, asked.previous), records ?? []);
  return {
    kind: 'ready',
    send: {
      ...send,
      knows: records?.map(({ header }) => header.id),
      replaces: replacementOf(send, records, asked.held),
    },
    report: needsResolving(draft) ? audience.report : undefined,
    holdersKnown: holders !== undefined,
    recordsKnown: records !== undefined,
  };
}

/** Whether another page began this very send and was closed: by its records, without them by what the draft noted. */
function wasClosed(
  { sendId, held, previous }: Pick<Asked, 'sendId' | 'held' | 'previous'>,
  records: readonly SendRecord[] | undefined,
): boolean {
  if (records !== undefined) return records.some(({ header }) => header.state === 'running');
  return previous?.sendId !== sendId && Object.keys(held.wire).length > 0;
}

/** Who holds the typed tag: person’s id → wire TAG; undefined where the history does not say. */
export async function readHolders(
  portal: Portal,
  tag: string,
): Promise<ReadonlyMap<number, string> | undefined> {
  if (tag.trim() === '') return new Map();
  const answer = historyOf(portal).holders(tag.trim());
  const found = await Promise.race([answer, sleep(PATIENCE)]);
  return found?.ok === true ? found.wireTags : undefined;
}

/** The administrator's rules of this moment; those of the opening where the portal does not say in time. */
export async function rulesNow({ call }: Portal, { policy, learn }: Rules): Promise<Policy> {
  const read = await Promise.race([readPolicy(call), sleep(PATIENCE)]);
  if (read?.ok !== true) return policy;
  learn(read.policy);
  return read.policy;
}

/** What became of this send before, also on other devices; undefined where the portal keeps or says nothing. */
async function readRecords(portal: Portal, sendId: string): Promise<readonly SendRecord[] | undefined> {
  if (!hasRight(portal.context.scopes, 'entity')) return undefined;
  const found = await Promise.race([historyOf(portal).ofSend(sendId), sleep(PATIENCE)]);
  return found?.ok === true ? found.records : undefined;
}

/** What this browser noted of this very send counts before what the history knows. */
export function mergeHeld(
  own: HeldTags,
  tag: string,
  known: ReadonlyMap<number, string> | undefined,
): HeldTags {
  const typedTag = tag.trim() === '' ? '' : tag;
  const before = own.typedTag === typedTag ? own.wire : {};
  const wire = Object.fromEntries([...(known ?? [])].map(([id, held]) => [String(id), held]));
  return { typedTag, wire: { ...wire, ...before } };
}
