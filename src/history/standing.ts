import { mayRepeat, type Outcome } from '#delivery/outcome.ts';
import type { ReportRow } from '#delivery/report.ts';
import type { RecordPerson, SendHeader, SendRecord } from '#store/history/send-record.ts';

type Viewer = { readonly id: number; readonly isAdmin: boolean };

/** Correcting and withdrawing: the sender's own, and administrators' (product.md, "Safety"). */
export function mayChange(header: SendHeader, viewer: Viewer): boolean {
  return header.senderId === viewer.id || viewer.isAdmin;
}

/** A Personal notice that somebody else sends gets that person's name and photo. */
export function changesAuthor(header: SendHeader, viewer: Viewer): boolean {
  return header.type === 'USER' && header.senderId !== viewer.id;
}

/** Whether this record is a correction of that send: it went out later, as the same send. */
export function isLaterOf(header: SendHeader, first: SendHeader): boolean {
  if (header.sendId !== first.sendId || header.sendId === '') return false;
  // The portal counts up; only where it keeps headers alone there is nothing but the clocks.
  return header.itemId === 0 ? header.at > first.at : header.itemId > first.itemId;
}

/** The people to whom it may be sent again: refused, unknown and never reached, as far as is sure. */
export function repeatable({ people, sureOutcomes }: SendRecord): readonly RecordPerson[] {
  return people.filter(({ person }) => {
    const outcome = sureOutcomes.get(person.id);
    return outcome === undefined || mayRepeat(outcome);
  });
}

/** Whether the person has the notice, as far as is known, or may have it. */
function mayHold(outcome: Outcome | undefined, header: SendHeader): boolean {
  // A running send that nobody noted further may have reached everybody.
  if (outcome === undefined) return header.state === 'running';
  return outcome.kind === 'delivered' || outcome.kind === 'unknown';
}

/** Whom this send reached, or may have reached, whatever became of the notices later. */
export function reachedBy({ header, people, outcomes }: SendRecord): readonly RecordPerson[] {
  return people.filter(({ person }) => mayHold(outcomes.get(person.id), header));
}

/** Who holds a notice of this send, or may hold one; nobody when it was taken back. */
export function holdersOf(record: SendRecord): readonly RecordPerson[] {
  return record.header.state === 'withdrawn' ? [] : reachedBy(record);
}

/** What became of each person's notice, in the order of the plan. */
export function rowsOf({ people, outcomes }: SendRecord): readonly ReportRow[] {
  return people.map(({ person, wireTag }) => ({ person, tag: wireTag, outcome: outcomes.get(person.id) }));
}
