import { plannedNotices, retryPlan } from '#delivery/plan.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import type { HeldTags } from '#store/working-draft.ts';
import { isSameText, mayReplace } from './known-outcomes.ts';
import type { Replacement, Send } from './send.ts';

/**
 * The version that a send replaces, by the records of the same send, the oldest first; undefined if it replaces none.
 * Without records the edited draft itself knows who has the earlier version.
 */
export function replacementOf(
  send: Send,
  records: readonly SendRecord[] | undefined,
  edited: HeldTags,
): Replacement | undefined {
  const going = plannedNotices(retryPlan(send.plan, send.outcomes));
  if (records === undefined) {
    const { editedAt, wire } = edited;
    const count = going.filter(({ userId, tag }) => wire[String(userId)] === tag).length;
    if (editedAt === undefined || count === 0) return undefined;
    return { at: editedAt, count, added: going.length - count, before: undefined };
  }
  const holders = holdersOf(send, records);
  const had = going.flatMap(({ userId }) => holders.get(userId) ?? []);
  const replaced = had.filter((record) => !isSameText(record, send));
  const latest = replaced.toSorted((a, b) => b.header.itemId - a.header.itemId)[0];
  if (latest === undefined) return undefined;
  return {
    at: latest.header.at,
    count: replaced.length,
    added: going.length - had.length,
    before: latest.wire,
  };
}

/** The record whose notification each person has now, under the wire tag of this send. */
function holdersOf(send: Send, records: readonly SendRecord[]): ReadonlyMap<number, SendRecord> {
  const tagOf = new Map(plannedNotices(send.plan).map(({ userId, tag }) => [userId, tag]));
  const holders = new Map<number, SendRecord>();
  for (const record of records) {
    for (const { person, wireTag } of record.people) {
      if (wireTag !== tagOf.get(person.id)) continue;
      if (record.header.state === 'withdrawn') holders.delete(person.id);
      else if (mayReplace(record, record.outcomes.get(person.id))) holders.set(person.id, record);
    }
  }
  return holders;
}
