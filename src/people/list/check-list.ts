import type { Person } from '../person.ts';
import type { ListEntry } from './list-entry.ts';
import { type Match, matchList } from './match-list.ts';
import { entriesOf, type NumbersAre, type PeopleList } from './read-list.ts';

export type CheckedList = {
  readonly list: PeopleList;
  readonly matches: readonly Match[];
  readonly error?: unknown;
};

/** The portal's answer about entries; portal/look-up.ts gives it. */
export type Answer = {
  readonly people: readonly Person[];
  readonly unasked: ReadonlySet<unknown>;
  readonly cut: ReadonlySet<unknown>;
  readonly error?: unknown;
};

/** Looks a list up and matches it. */
export async function checkList(
  list: PeopleList,
  lookUp: (entries: readonly ListEntry[]) => Promise<Answer>,
  numbersAre?: NumbersAre,
): Promise<CheckedList> {
  const entries = entriesOf(list, numbersAre);
  const { people, unasked, cut, error } = await lookUp(entries);
  const matches = matchList(entries, people, {
    wasAsked: (entry) => !unasked.has(entry),
    isWhole: (entry) => !cut.has(entry),
  });
  return { list, matches, error };
}
