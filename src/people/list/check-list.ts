import type { Person } from '../person.ts';
import type { ListEntry } from './list-entry.ts';
import { type Match, matchList } from './match-list.ts';
import { indexPeople } from './person-index.ts';
import { isSettled, needsPhone } from './pointed.ts';
import { entriesOf, type NumbersAre, type PeopleList } from './read-list.ts';

export type CheckedList = {
  readonly list: PeopleList;
  readonly matches: readonly Match[];
  readonly error?: unknown;
};

/** Claims of an entry that one step asks about. */
export type Asked = Pick<ListEntry, 'id' | 'email' | 'phone' | 'name'>;

/** The portal's answer; portal/look-up.ts gives it. */
export type Answer = {
  readonly people: readonly Person[];
  readonly unasked: ReadonlySet<Asked>;
  readonly cut: ReadonlySet<Asked>;
  readonly error?: unknown;
};

export type LookUp = (asked: readonly Asked[]) => Promise<Answer>;

/**
 * Looks a list up and matches it: ids and e-mails first, many to a command; the directory if a phone is still open; then
 * the names that nothing has decided, each a command of its own.
 */
export async function checkList(
  list: PeopleList,
  lookUp: LookUp,
  numbersAre?: NumbersAre,
): Promise<CheckedList> {
  const entries = entriesOf(list, numbersAre);
  const all = entries.flatMap((entry) => [entry, ...(entry.otherReading ?? [])]);
  const known = startKnowing(lookUp);
  await known.ask(all, ({ id, email }) => ({
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
  }));
  const byAddress = indexPeople(known.people());
  await known.ask(
    all.filter((entry) => needsPhone(byAddress, entry)),
    ({ phone }) => (phone === undefined ? {} : { phone }),
  );
  const index = indexPeople(known.people());
  await known.ask(
    all.filter((entry) => !isSettled(index, entry)),
    ({ name }) => (name === undefined ? {} : { name }),
  );
  const { unasked, cut, error } = known;
  const matches = matchList(entries, known.people(), {
    wasAsked: (entry) => !unasked.has(entry),
    isWhole: (entry) => !cut.has(entry),
  });
  return { list, matches, ...(error() === undefined ? {} : { error: error() }) };
}

/** Collects the answers of several steps by the entries of the list. */
function startKnowing(lookUp: LookUp) {
  const people = new Map<number, Person>();
  const unasked = new Set<ListEntry>();
  const cut = new Set<ListEntry>();
  let firstError: unknown;
  return {
    unasked,
    cut,
    people: () => [...people.values()],
    error: () => firstError,
    async ask(entries: readonly ListEntry[], claimsOf: (entry: ListEntry) => Asked): Promise<void> {
      const steps = entries
        .map((entry) => ({ entry, asked: claimsOf(entry) }))
        .filter(({ asked }) => Object.keys(asked).length > 0);
      if (steps.length === 0) return;
      const answer = await lookUp(steps.map(({ asked }) => asked));
      for (const person of answer.people) people.set(person.id, { ...people.get(person.id), ...person });
      for (const { entry, asked } of steps) {
        if (answer.unasked.has(asked)) unasked.add(entry);
        if (answer.cut.has(asked)) cut.add(entry);
      }
      firstError ??= answer.error;
    },
  };
}
