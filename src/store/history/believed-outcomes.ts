/**
 * Belief in the outcomes, leases and notes of a record: an item counts if nobody but its author wrote it. Outcomes by
 * anybody are shown; only those by the sender, the viewer or an administrator leave people out of a repeat.
 */
import { knownDuringRepeat, mayRepeat, type Outcome } from '#delivery/outcome.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import { LEASE_ALIVE } from './lease.ts';
import { readNote, type WithdrawalNote } from './note-json.ts';
import { readOutcomes, type WrittenOutcomes } from './outcome-json.ts';
import type { Lease, RecordState, SendHeader, Withdrawal } from './send-record.ts';
import { isRespected, isSure, isUntouched, mayWithdraw, type Trust } from './trust.ts';

type Outcomes = ReadonlyMap<number, Outcome>;
/** One item with outcomes. */
export type OutcomeItem = WrittenOutcomes & { readonly row: EntityRow };

const byChange = (a: EntityRow, b: EntityRow): number => a.changedAt - b.changedAt || a.id - b.id;

/** The believed items with outcomes, the last writing last; `people`: ids of the whole plan. */
export function outcomeItems(people: readonly number[], rows: readonly EntityRow[]): readonly OutcomeItem[] {
  return rows
    .filter((row) => row.values['KIND'] === 'out' && isUntouched(row))
    .toSorted(byChange)
    .flatMap((row) => {
      const written = readOutcomes(people, row.values['BODY'] ?? '');
      return written === undefined ? [] : [{ ...written, row }];
    });
}

const nameOf = ({ row, writer }: OutcomeItem): string => `${row.createdBy} ${writer}`;

/** The last writing knows best: a repeat goes out under the same wire tag and replaces the former notification. */
export function joinOutcomes(items: readonly OutcomeItem[], state: RecordState): Outcomes {
  const last = items.at(-1);
  const sending = state === 'running' && last !== undefined ? nameOf(last) : undefined;
  const outcomes = new Map<number, Outcome>();
  for (const item of items) {
    // A running repeat writes once more to people whom an earlier writer saw refused.
    const still =
      sending === undefined || nameOf(item) === sending ? item.outcomes : knownDuringRepeat(item.outcomes);
    for (const [id, outcome] of still) outcomes.set(id, outcome);
  }
  return outcomes;
}

/** All outcomes, of which those that are sure and final stand: nobody repeats a delivered notification. */
export function overlay(sure: Outcomes, all: Outcomes): Outcomes {
  const outcomes = new Map(all);
  for (const [id, outcome] of sure) if (!mayRepeat(outcome)) outcomes.set(id, outcome);
  return outcomes;
}

/** Present and former writers, by the items with outcomes. */
export function leasesOf(items: readonly OutcomeItem[], now: number | undefined): readonly Lease[] {
  const leases = new Map<string, Lease>();
  for (const item of items) {
    const { row, writer, open } = item;
    const name = nameOf(item);
    const age = Math.max(0, (now ?? row.changedAt) - row.changedAt);
    const itemId = Math.min(leases.get(name)?.itemId ?? row.id, row.id);
    leases.set(name, { writer, open, age, userId: row.createdBy, itemId });
  }
  return [...leases.values()];
}

export const sureItems = (items: readonly OutcomeItem[], { senderId }: SendHeader, trust: Trust) =>
  items.filter(({ row }) => isSure(row.createdBy, senderId, trust));

export const respectedItems = (items: readonly OutcomeItem[], { senderId }: SendHeader, trust: Trust) =>
  items.filter(({ row }) => isRespected(row.createdBy, senderId, trust));

type Writers = {
  /** Of all believed items: what a closed page had on its way may have arrived, whoever opened it. */
  readonly all: readonly Lease[];
  /** Those that hold the send up. */
  readonly respected: readonly Lease[];
};

/** The state of a record whose header does not tell it, by its outcomes; `people`: ids of the whole plan. */
export function stateByOutcomes(
  people: readonly number[],
  outcomes: Outcomes,
  { all, respected }: Writers,
): RecordState {
  const isLeft = people.some((id) => !outcomes.has(id));
  const isLive = respected.some(({ open, age }) => open && age < LEASE_ALIVE);
  if (isLive || (isLeft && all.some(({ open }) => open))) return 'running';
  const isDone = people.every((id) => {
    const outcome = outcomes.get(id);
    return outcome !== undefined && !mayRepeat(outcome);
  });
  return isDone ? 'done' : 'open';
}

/** A withdrawal and its moment on the portal's clock. */
type Noted = WithdrawalNote & { readonly at: number; readonly itemId: number };

/** The withdrawal of a record, unless something was sent after it; `items`: all believed outcomes. */
export function believedWithdrawal(
  header: SendHeader,
  rows: readonly EntityRow[],
  items: readonly OutcomeItem[],
  trust: Trust,
): Withdrawal | undefined {
  const noted = notesOf(header, rows, trust).at(-1) ?? notedInHeader(header, trust);
  if (noted === undefined) return undefined;
  const isBefore = ({ row }: OutcomeItem) =>
    row.changedAt < noted.at || (row.changedAt === noted.at && row.id < noted.itemId);
  const before = items.filter(isBefore);
  const known = joinOutcomes(before, 'done');
  const isSentSince = items.some(
    (item) =>
      !isBefore(item) &&
      [...item.outcomes].some(([id, outcome]) => isNewNotice(outcome, known.get(id), noted.last)),
  );
  // The end of a send that was on its way is not known to the withdrawal.
  const wasSending = respectedItems(before, header, trust).some(
    ({ open, row }) => open && noted.at - row.changedAt < LEASE_ALIVE,
  );
  return isSentSince || wasSending ? undefined : noted.withdrawal;
}

function notesOf(header: SendHeader, rows: readonly EntityRow[], trust: Trust): readonly Noted[] {
  return rows
    .filter((row) => row.values['KIND'] === 'note' && isUntouched(row))
    .filter((row) => mayWithdraw(row.createdBy, header.senderId, trust))
    .toSorted(byChange)
    .flatMap((row) => {
      const note = readNote(row.values['BODY'] ?? '', row.createdBy);
      return note === undefined ? [] : [{ ...note, at: row.changedAt, itemId: row.id }];
    });
}

/** Its note may have got lost. */
function notedInHeader({ state, withdrawn, lastWrite, senderId }: SendHeader, trust: Trust) {
  if (state !== 'withdrawn' || withdrawn === undefined) return undefined;
  if (!mayWithdraw(lastWrite.by, senderId, trust)) return undefined;
  const withdrawal: Withdrawal = { ...withdrawn, byId: lastWrite.by };
  // Written after everything that has the same second.
  return { withdrawal, last: 0, at: lastWrite.at, itemId: Number.POSITIVE_INFINITY };
}

/** True if an outcome tells of another notification than those that were known; an end may be told again later. */
function isNewNotice(outcome: Outcome, known: Outcome | undefined, last: number): boolean {
  if (outcome.kind === 'delivered')
    return outcome.id > last && (known?.kind !== 'delivered' || known.id !== outcome.id);
  return outcome.kind === 'unknown' && known?.kind !== 'unknown' && known?.kind !== 'delivered';
}
