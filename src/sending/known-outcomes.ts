/** What is known already of a notice that is about to go out: a repeat begins where the former one ended. */

import { type Outcome, outcomeAfter } from '#delivery/outcome.ts';
import { plannedNotices } from '#delivery/plan.ts';
import type { WireNotice } from '#notice/wire.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { type Send, withOutcomes } from './send.ts';

/**
 * The send with what records of the same send know of exactly this text under these wire tags, the oldest first. Who
 * got another text since, or whose notice was taken back, is not known to have this one. The record that was made of
 * the same people is gone on with.
 */
export function withKnown(send: Send, records: readonly SendRecord[]): Send {
  const tagOf = new Map(plannedNotices(send.plan).map(({ userId, tag }) => [userId, tag]));
  const known = new Map<number, Outcome>();
  let record: SendRecord | undefined;
  for (const one of records) {
    const same = isSameText(one, send);
    for (const { person, wireTag } of one.people) {
      // A result by just anybody leaves nobody out, but a notification by anybody may have replaced this one.
      const sure = one.sureOutcomes.get(person.id);
      if (same && wireTag === tagOf.get(person.id)) {
        if (sure !== undefined) known.set(person.id, outcomeAfter(known.get(person.id), sure));
      } else if (one.header.state === 'withdrawn' || mayReplace(one, one.outcomes.get(person.id)))
        known.delete(person.id);
    }
    const alike =
      one.people.length === tagOf.size &&
      one.people.every(({ person, wireTag }) => tagOf.get(person.id) === wireTag);
    record = same && alike && !one.incomplete ? one : same ? record : undefined;
  }
  return { ...withOutcomes(send, known), record };
}

/** Outcomes of the same send on this page, where the portal keeps no record of it. */
export function withPrevious(send: Send, previous: Send | undefined): Send {
  if (previous?.sendId !== send.sendId || !isSameWire(previous.template, send.template)) return send;
  const before = new Map(plannedNotices(previous.plan).map(({ userId, tag }) => [userId, tag]));
  const same = plannedNotices(send.plan).filter(({ userId, tag }) => before.get(userId) === tag);
  return withOutcomes(
    send,
    new Map(
      same.flatMap(({ userId }) => {
        const outcome = previous.outcomes.get(userId);
        return outcome === undefined ? [] : [[userId, outcome] as const];
      }),
    ),
  );
}

/** True if a record sent exactly this text, and it was not withdrawn. */
export function isSameText(record: SendRecord, send: Send): boolean {
  return (
    record.header.state !== 'withdrawn' &&
    record.header.wireSubTag === send.plan.subTag &&
    isSameWire(record.wire, send.template)
  );
}

/** Both come with their keys in one order (notice/wire.ts, plan-json.ts). */
export function isSameWire(one: WireNotice, other: WireNotice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** True if a record may have put its notification into a person’s list. */
export function mayReplace({ header }: SendRecord, outcome: Outcome | undefined): boolean {
  if (outcome === undefined) return header.state === 'running';
  return outcome.kind === 'delivered' || outcome.kind === 'unknown';
}
