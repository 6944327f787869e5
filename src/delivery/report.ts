import type { Person } from '#people/person.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';
import { type Plan, plannedNotices } from './plan.ts';

export type ReportKind = OutcomeKind | 'left';

export const REPORT_KINDS = [
  'delivered',
  'muted',
  'notCreated',
  'refused',
  'unknown',
  'left',
] as const satisfies readonly ReportKind[];

export type ReportRow = {
  readonly person: Person;
  /** The wire TAG. */
  readonly tag: string;
  /** Undefined while nothing is known. */
  readonly outcome: Outcome | undefined;
};

export const kindOf = ({ outcome }: ReportRow): ReportKind => outcome?.kind ?? 'left';

type Reported = {
  readonly plan: Plan;
  readonly people: ReadonlyMap<number, Person>;
  readonly outcomes: ReadonlyMap<number, Outcome>;
};

/** Everybody of a send, in the order in which they are written to. */
export function reportRows({ plan, people, outcomes }: Reported): readonly ReportRow[] {
  return plannedNotices(plan).flatMap(({ userId, tag }) => {
    const person = people.get(userId);
    return person === undefined ? [] : [{ person, tag, outcome: outcomes.get(userId) }];
  });
}

/** The rows of one kind, or all, whose person's name, position or id holds each word that is searched for. */
export function filterRows(
  rows: readonly ReportRow[],
  kind: ReportKind | 'all',
  search: string,
): readonly ReportRow[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (kind === 'all' && words.length === 0) return rows;
  return rows.filter((row) => {
    if (kind !== 'all' && kindOf(row) !== kind) return false;
    const text = `${row.person.name} ${row.person.position} ${row.person.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export type Failure = { readonly code: string; readonly message: string; readonly count: number };

/** What went wrong, each kind once, the most frequent first. */
export function failuresOf(rows: readonly ReportRow[]): readonly Failure[] {
  const found = new Map<string, Failure>();
  for (const { outcome } of rows) {
    if (outcome?.kind !== 'refused' && outcome?.kind !== 'unknown') continue;
    const { code, message } = outcome;
    found.set(code, { code, message, count: (found.get(code)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
