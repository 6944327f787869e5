/** The last look at a record before a part of it goes out: others may have withdrawn, changed or finished it. */
import { mayRepeat } from '#delivery/outcome.ts';
import { type Plan, retryPlan } from '#delivery/plan.ts';
import type { PortalError } from '#portal/call.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { type Send, withOutcomes } from './send.ts';

/** A record as others see it: its id alone may be that of a copy by somebody else. */
export type RecordRef = Pick<SendHeader, 'id' | 'senderId' | 'sendId'>;

/** Why nothing may be sent by a record. */
export type Barred =
  | { readonly kind: 'withdrawn'; readonly name: string; readonly at: number }
  /** Somebody else wrote over it. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'gone' };

/** The history may be slow; a send waits for it no longer than this, ms. */
export const PATIENCE = 8000;

/** Why a record as it is now may not be gone on with; undefined if it may. */
export function barredBy(record: SendRecord | undefined): Barred | undefined {
  if (record === undefined) return { kind: 'gone' };
  const { state, changed, withdrawn } = record.header;
  if (changed === true) return { kind: 'changed' };
  if (state === 'withdrawn') {
    return { kind: 'withdrawn', name: withdrawn?.byName ?? '', at: withdrawn?.at ?? 0 };
  }
  return record.incomplete ? { kind: 'incomplete' } : undefined;
}

export type Rechecked =
  | { readonly kind: 'stands'; readonly send: Send; readonly plan: Plan }
  | { readonly kind: 'barred'; readonly by: Barred }
  | { readonly kind: 'failed'; readonly error: PortalError | undefined };

/**
 * Reads the record of a send once more at the moment of sending: a question or a report may be hours old. People who
 * have got the notification meanwhile are taken out. `of`: undefined for a send that has no record.
 */
export async function recheck(
  portal: Portal,
  { send, plan, of }: { readonly send: Send; readonly plan: Plan; readonly of: RecordRef | undefined },
): Promise<Rechecked> {
  if (of === undefined) return { kind: 'stands', send, plan };
  const found = await Promise.race([historyOf(portal).read(of.id, of), sleep(PATIENCE)]);
  if (found === undefined || !found.ok) return { kind: 'failed', error: found?.error };
  return stands({ send, plan }, found.record);
}

/** The same of a record that is at hand. */
export function stands(
  { send, plan }: { readonly send: Send; readonly plan: Plan },
  record: SendRecord | undefined,
): Rechecked {
  const by = barredBy(record);
  // A page that sends its own draft knows itself what goes to whom, and writes anew what is missing.
  const isOwn = send.ofDraft && (by?.kind === 'gone' || by?.kind === 'incomplete');
  if (by !== undefined && !isOwn) return { kind: 'barred', by };
  const done = new Map([...(record?.sureOutcomes ?? [])].filter(([, outcome]) => !mayRepeat(outcome)));
  return { kind: 'stands', send: withOutcomes(send, done), plan: retryPlan(plan, done) };
}
