import type { ListEntry } from './parse-list.ts';
import type { Person } from './person.ts';

/** How one entry of a list ends; nothing ends in silence. */
export type Match =
  | { readonly entry: ListEntry; readonly kind: 'found'; readonly person: Person }
  /** People to choose from: several of this name, or a name that is only like it. */
  | { readonly entry: ListEntry; readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly entry: ListEntry; readonly kind: 'inactive'; readonly person: Person }
  | { readonly entry: ListEntry; readonly kind: 'notFound' }
  /** The portal was not asked, because the app lacks the right to see such things, or did not answer. */
  | { readonly entry: ListEntry; readonly kind: 'notChecked' };

export type Answers = {
  /** Whether the portal's answer to an entry is in; what was not asked cannot be "not found". */
  readonly wasAsked?: (entry: ListEntry) => boolean;
  /** Whether that answer held everybody; where it was cut off, a namesake may be missing. */
  readonly isWhole?: (entry: ListEntry) => boolean;
};

/** Matches every entry of a list with the people whom the portal gave for it. */
export function matchList(
  entries: readonly ListEntry[],
  people: readonly Person[],
  { wasAsked = () => true, isWhole = () => true }: Answers = {},
): readonly Match[] {
  const index = indexPeople(people);
  return entries.map((entry) => {
    const exact = exactly(index, entry);
    const active = exact.filter((person) => person.active);
    const [one, another] = active;
    if (one !== undefined && another === undefined && isWhole(entry)) {
      return { entry, kind: 'found', person: one };
    }
    if (one !== undefined) return { entry, kind: 'several', people: active };
    const [gone] = exact;
    if (gone !== undefined && isWhole(entry)) return { entry, kind: 'inactive', person: gone };
    const alike = alikeTo(index, entry);
    if (alike.length > 0) return { entry, kind: 'several', people: alike };
    return { entry, kind: wasAsked(entry) ? 'notFound' : 'notChecked' };
  });
}

/** Each made when it is first asked: a list of five thousand ids needs no names. */
type Index = {
  readonly byId: () => ReadonlyMap<number, readonly Person[]>;
  readonly byEmail: () => ReadonlyMap<string, readonly Person[]>;
  /** All words of a name, in any order. */
  readonly byName: () => ReadonlyMap<string, readonly Person[]>;
  readonly byWord: () => ReadonlyMap<string, ReadonlySet<Person>>;
  /** Answers to names that are only alike; lists repeat themselves. */
  readonly alike: Map<string, readonly Person[]>;
};

function indexPeople(people: readonly Person[]): Index {
  const unique = [...new Map(people.map((person) => [person.id, person])).values()];
  return {
    byId: lazily(() => group(unique, (person) => [person.id])),
    byEmail: lazily(() =>
      group(unique, (person) => (person.email === undefined ? [] : [person.email.toLowerCase()])),
    ),
    byName: lazily(() =>
      group(unique, (person) => [
        ...new Set([nameKey(person.name), nameKey(`${person.firstName} ${person.lastName}`)]),
      ]),
    ),
    byWord: lazily(
      () =>
        new Map(
          [...group(unique, (person) => [...new Set(words(person.name))])].map(([word, all]) => [
            word,
            new Set(all),
          ]),
        ),
    ),
    alike: new Map(),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function exactly(index: Index, { wanted }: ListEntry): readonly Person[] {
  switch (wanted.kind) {
    case 'id':
      return index.byId().get(wanted.id) ?? [];
    case 'email':
      return index.byEmail().get(wanted.email) ?? [];
    case 'name': {
      const key = nameKey(wanted.name);
      return key === '' ? [] : (index.byName().get(key) ?? []);
    }
  }
}

/** Active people in whose names all words of the entry stand, whatever stands there besides. */
function alikeTo(index: Index, { wanted }: ListEntry): readonly Person[] {
  if (wanted.kind !== 'name') return [];
  const key = nameKey(wanted.name);
  const known = index.alike.get(key);
  if (known !== undefined) return known;
  const groups = words(wanted.name).map((word) => index.byWord().get(word) ?? new Set<Person>());
  // By the rarest word: a whole company may share a second name.
  const [rarest = new Set<Person>(), ...others] = groups.toSorted((a, b) => a.size - b.size);
  const alike = [...rarest].filter((person) => person.active && others.every((one) => one.has(person)));
  index.alike.set(key, alike);
  return alike;
}

/** Names are compared without case, accents, signs and order: "Smith, Anna" is "Anna Smith". */
function nameKey(name: string): string {
  return words(name).toSorted().join(' ');
}

function words(name: string): readonly string[] {
  // Signs that nobody sees (of direction, of no width) do not count either.
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function group<K>(
  people: readonly Person[],
  keysOf: (person: Person) => readonly K[],
): ReadonlyMap<K, readonly Person[]> {
  const groups = new Map<K, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const others = groups.get(key);
      if (others === undefined) groups.set(key, [person]);
      else others.push(person);
    }
  }
  return groups;
}
