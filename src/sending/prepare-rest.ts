import type { Plan } from '#delivery/plan.ts';
import { newSendId } from '#delivery/tags.ts';
import type { Portal } from '#portal/portal.ts';
import { continueRecord } from '#store/history/continue-record.ts';
import { sendingElsewhere } from '#store/history/lease.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { Lease } from '#store/history/send-record.ts';
import type { Send } from './send.ts';
import { sendOfRecord } from './send-of-record.ts';

export type PreparedRest =
  | { readonly kind: 'ready'; readonly send: Send; readonly plan: Plan }
  /** Another page sends it now. */
  | { readonly kind: 'taken'; readonly lease: Lease }
  /** The record, or what its texts ask for, could not be read. */
  | { readonly kind: 'unread' };

/** What is left of a kept send, as the portal knows it now; the offer may be hours old. Never rejects. */
export async function prepareRest(portal: Portal, recordId: string): Promise<PreparedRest> {
  const history = historyOf(portal);
  const found = await history.read(recordId);
  const record = found.ok ? found.record : undefined;
  if (record === undefined || record.incomplete || record.header.state === 'withdrawn') {
    return { kind: 'unread' };
  }
  const lease = sendingElsewhere(record, history.device);
  if (lease !== undefined) return { kind: 'taken', lease };
  const continued = await continueRecord(portal, record);
  if (!continued.ok) return { kind: 'unread' };
  const send = sendOfRecord(record, continued.whole, () => newSendId(Math.random));
  return { kind: 'ready', send, plan: continued.rest };
}
