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

/** Whether the portal's answer to an entry is in; what was not asked cannot be "not found". */
export type WasAsked = (entry: ListEntry) => boolean;

/** Matches every entry of a list with the people whom the portal gave for it. */
export function matchList(
  entries: readonly ListEntry[],
  people: readonly Person[],
  wasAsked: WasAsked = () => true,
): readonly Match[] {
  const index = indexPeople(people);
  return entries.map((entry) => {
    const { exact, alike } = candidates(index, entry);
    const active = exact.filter((person) => person.active);
    const [one, another] = active;
    if (one !== undefined && another === undefined) return { entry, kind: 'found', person: one };
    if (one !== undefined) return { entry, kind: 'several', people: active };
    const [gone] = exact;
    if (gone !== undefined) return { entry, kind: 'inactive', person: gone };
    if (alike.length > 0) return { entry, kind: 'several', people: alike };
    return { entry, kind: wasAsked(entry) ? 'notFound' : 'notChecked' };
  });
}

type Index = {
  readonly byId: ReadonlyMap<number, readonly Person[]>;
  readonly byEmail: ReadonlyMap<string, readonly Person[]>;
  /** All words of a name, in any order. */
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
};

function indexPeople(people: readonly Person[]): Index {
  const unique = [...new Map(people.map((person) => [person.id, person])).values()];
  return {
    byId: group(unique, (person) => [person.id]),
    byEmail: group(unique, (person) => (person.email === undefined ? [] : [person.email.toLowerCase()])),
    byName: group(unique, (person) => [
      ...new Set([nameKey(person.name), nameKey(`${person.firstName} ${person.lastName}`)]),
    ]),
    byWord: group(unique, (person) => [...new Set(words(person.name))]),
  };
}

function candidates(
  index: Index,
  { wanted }: ListEntry,
): { exact: readonly Person[]; alike: readonly Person[] } {
  switch (wanted.kind) {
    case 'id':
      return { exact: index.byId.get(wanted.id) ?? [], alike: [] };
    case 'email':
      return { exact: index.byEmail.get(wanted.email) ?? [], alike: [] };
    case 'name': {
      const [word = '', ...others] = words(wanted.name);
      const key = nameKey(wanted.name);
      const alike = (index.byWord.get(word) ?? []).filter((person) => {
        const own = new Set(words(person.name));
        return person.active && others.every((other) => own.has(other));
      });
      return { exact: key === '' ? [] : (index.byName.get(key) ?? []), alike };
    }
  }
}

/** Names are compared without case, accents, signs and order: "Smith, Anna" is "Anna Smith". */
function nameKey(name: string): string {
  return words(name).toSorted().join(' ');
}

function words(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
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
