/**
 * A person as Herald knows one, wherever the portal's answer came from. This folder is pure: it
 * owns lists of people, their order and their names, and knows nothing of REST, React or the clock.
 */
export type PersonKind = 'employee' | 'extranet' | 'bot';

export type Person = {
  readonly id: number;
  /** The full name as the portal writes it. */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  /** Address of the photo; '' = none. */
  readonly photo: string;
  readonly active: boolean;
  readonly kind: PersonKind;
  readonly email?: string;
};

/** Adds people behind a list; somebody who is in it already keeps the place and the row. */
export function addPeople(list: readonly Person[], more: readonly Person[]): readonly Person[] {
  const known = new Set(list.map((person) => person.id));
  const fresh: Person[] = [];
  for (const person of more) {
    if (known.has(person.id)) continue;
    known.add(person.id);
    fresh.push(person);
  }
  return fresh.length === 0 ? list : [...list, ...fresh];
}

/** The list without one person; the same array when the person is not in it. */
export function removePerson(list: readonly Person[], id: number): readonly Person[] {
  const rest = list.filter((person) => person.id !== id);
  return rest.length === list.length ? list : rest;
}
