import { canReceive } from '../can-receive.ts';
import type { Person } from '../person.ts';
import { nameWords, wordsKey } from './name-words.ts';
import { phoneKey } from './phone-key.ts';

/** A person with the words of the name, in the form in which names are compared. */
export type Named = {
  readonly person: Person;
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Empty if the portal has none. */
  readonly middle: readonly string[];
  /** First and last name; the whole name if the portal has no parts. */
  readonly own: ReadonlySet<string>;
};

/** People by what a list can say about them. */
export type PersonIndex = {
  readonly byId: (id: number) => readonly Named[];
  readonly byEmail: (email: string) => readonly Named[];
  /** By a full number; none for an extension. */
  readonly byPhone: (phone: string) => readonly Named[];
  /** By exactly these words, with or without the middle name. */
  readonly byWords: (key: string) => readonly Named[];
  readonly byWord: (word: string) => readonly Named[];
  /** Answers to names that repeat themselves in a list. */
  readonly names: Map<string, NameAnswer>;
};

/** `exact`: people of this name. `alike`: people who could be meant. */
export type NameAnswer = { readonly exact: readonly Named[]; readonly alike: readonly Named[] };

export function indexPeople(people: readonly Person[]): PersonIndex {
  const unique = [...new Map(people.map((person) => [person.id, person])).values()].map(named);
  return {
    byId: lookUp(unique, ({ person }) => [person.id]),
    byEmail: lookUp(unique, ({ person }) => (person.email === undefined ? [] : [person.email.toLowerCase()])),
    byPhone: byPhone(unique),
    byWords: lookUp(unique, keysOf),
    byWord: lookUp(unique, ({ own, middle }) => [...own, ...middle]),
    names: new Map(),
  };
}

export function named(person: Person): Named {
  const whole = nameWords(person.name);
  const first = nameWords(person.firstName);
  const last = nameWords(person.lastName);
  const own = new Set(first.length + last.length === 0 ? whole : [...first, ...last]);
  const middle =
    person.middleName === undefined ? whole.filter((word) => !own.has(word)) : nameWords(person.middleName);
  return { person, first, last, middle, own };
}

const receivers = new WeakMap<readonly Named[], readonly Person[]>();

/** Active people who are no bots. The same list for the same people: a whole company may share a name. */
export function receiversOf(all: readonly Named[]): readonly Person[] {
  const known = receivers.get(all);
  if (known !== undefined) return known;
  const people = all.map(({ person }) => person).filter(canReceive);
  receivers.set(all, people);
  return people;
}

function keysOf({ person, first, last, own, middle }: Named): readonly string[] {
  // Chinese, Japanese and Korean names are written without a blank.
  const joined = [[...last, ...first].join(''), [...first, ...last].join('')].filter((name) =>
    /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Kana}\p{sc=Hira}]+$/u.test(name),
  );
  return [wordsKey(own), wordsKey([...own, ...middle]), wordsKey(nameWords(person.name)), ...joined];
}

function byPhone(people: readonly Named[]): (phone: string) => readonly Named[] {
  const find = lookUp(people, ({ person }) =>
    (person.phones ?? []).flatMap((phone) => phoneKey(phone) ?? []),
  );
  return (phone) => {
    const key = phoneKey(phone);
    return key === undefined ? [] : find(key);
  };
}

/** Built with the first question: a list of e-mails needs no names. */
function lookUp<Key>(
  people: readonly Named[],
  keys: (one: Named) => readonly Key[],
): (key: Key) => readonly Named[] {
  let groups: Map<Key, Named[]> | undefined;
  return (key) => {
    groups ??= group(people, keys);
    return groups.get(key) ?? [];
  };
}

function group<Key>(people: readonly Named[], keys: (one: Named) => readonly Key[]): Map<Key, Named[]> {
  const groups = new Map<Key, Named[]>();
  for (const one of people) {
    for (const key of new Set(keys(one))) {
      const others = groups.get(key);
      if (others === undefined) groups.set(key, [one]);
      else others.push(one);
    }
  }
  return groups;
}
