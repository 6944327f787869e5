import { newSendId } from '#delivery/send-id.ts';
import { findVariables } from '#notice/variables.ts';
import { type CheckedPeople, checkPeople } from '#people/check-people.ts';
import type { Person } from '#people/person.ts';
import { valuesOf } from '#people/values-of.ts';
import type { PortalError } from '#portal/call.ts';
import { lookUpPeople } from '#portal/look-up.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { type DepartmentNames, readDepartmentNames } from '#store/department-names.ts';
import { sendingElsewhere } from '#store/history/lease.ts';
import { noticeOf } from '#store/history/notice-of-record.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { Lease, SendRecord } from '#store/history/send-record.ts';
import { type Barred, barredBy, type RecordRef } from './check-record.ts';
import { PATIENCE, type Rules, rulesNow } from './prepare.ts';
import { peopleOfRest, type Rest, restOfRecord } from './rest-of-record.ts';

export type PreparedRest =
  | Rest
  /** Another page sends it now. */
  | { readonly kind: 'taken'; readonly lease: Lease }
  | { readonly kind: 'barred'; readonly by: Barred }
  | { readonly kind: 'sentAlready' }
  /** The record, or the values of its texts, could not be read. */
  | { readonly kind: 'failed'; readonly error: PortalError | undefined };

type Asked = Rules & { readonly of: RecordRef; readonly appNameLength: number };

/** The rest of a kept send, by the record, the people and the rules of this moment: the offer may be hours old. */
export async function prepareRest(portal: Portal, asked: Asked): Promise<PreparedRest> {
  const history = historyOf(portal);
  const [found, policy] = await Promise.all([history.read(asked.of.id, asked.of), rulesNow(portal, asked)]);
  if (!found.ok) return { kind: 'failed', error: found.error };
  const { record } = found;
  const by = barredBy(record);
  if (record === undefined || by !== undefined) return { kind: 'barred', by: by ?? { kind: 'gone' } };
  const lease = sendingElsewhere(record, history.device);
  if (lease !== undefined) return { kind: 'taken', lease };
  const rest = peopleOfRest(record);
  if (rest.length === 0) return { kind: 'sentAlready' };
  const [checked, departments, later] = await Promise.all([
    checkNow(portal, rest),
    departmentsFor(portal, record),
    Promise.race([history.later(record.header), sleep(PATIENCE)]),
  ]);
  if (departments?.ok === false) return { kind: 'failed', error: departments.error };
  return restOfRecord({
    record,
    checked,
    valuesOf: (person) => valuesOf(person, departments?.names.get(person.id)),
    policy,
    isAdmin: portal.context.user.isAdmin,
    appNameLength: asked.appNameLength,
    later: later?.ok === true ? later.records : undefined,
    newId: () => newSendId(Math.random),
  });
}

async function checkNow(
  { callBatch, context }: Pick<Portal, 'callBatch' | 'context'>,
  people: readonly Person[],
): Promise<CheckedPeople> {
  const entries = people.map(({ id }) => ({ id }));
  const answer = await lookUpPeople({ callBatch, scopes: context.scopes, sleep }, entries);
  const unasked = entries.filter((entry) => answer.unasked.has(entry)).map(({ id }) => id);
  return checkPeople(people, answer.people, new Set(unasked));
}

/** Undefined where the texts name no department. */
async function departmentsFor(
  { callBatch, context }: Pick<Portal, 'callBatch' | 'context'>,
  record: SendRecord,
): Promise<DepartmentNames | undefined> {
  const { uses } = findVariables(noticeOf(record, () => ''));
  if (!uses.some(({ name }) => name === 'department')) return undefined;
  return readDepartmentNames(
    { callBatch, sleep, scopes: context.scopes },
    record.people.map(({ person }) => person.id),
  );
}
