/** The one way to go on with a kept send, from Compose and from the history: its plan, and its record. */
import { type Plan, retryPlan } from '#delivery/plan.ts';
import { findVariables } from '#notice/variables.ts';
import { valuesOf } from '#people/values-of.ts';
import type { PortalError } from '#portal/call.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { readDepartmentNames } from '../department-names.ts';
import { noticeOf } from './notice-of-record.ts';
import { planOfRecord } from './plan-of-record.ts';
import type { SendRecord } from './send-record.ts';

export type Continuation =
  | {
      readonly ok: true;
      /** As it was to everybody. */
      readonly whole: Plan;
      /** Refused, unknown and left: the same wire tags leave one notice. */
      readonly rest: Plan;
    }
  | { readonly ok: false; readonly error: PortalError };

/** Asks for departments where the texts name them; nothing leaves yet. Never rejects. */
export async function continueRecord(
  { callBatch, context }: Pick<Portal, 'callBatch' | 'context'>,
  record: SendRecord,
): Promise<Continuation> {
  const { uses } = findVariables(noticeOf(record, () => ''));
  const departments = uses.some(({ name }) => name === 'department')
    ? await readDepartmentNames(
        { callBatch, sleep, scopes: context.scopes },
        record.people.map(({ person }) => person.id),
      )
    : undefined;
  if (departments?.ok === false) return departments;
  const whole = planOfRecord(record, (person) => valuesOf(person, departments?.names.get(person.id)));
  return { ok: true, whole, rest: retryPlan(whole, record.sureOutcomes) };
}
