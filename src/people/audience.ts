import type { Person } from './person.ts';

/** A department as it was chosen: by its id; the name is only what was read when it was chosen. */
export type ChosenDepartment = {
  readonly id: number;
  readonly name: string;
  /** Whether its sub-departments are meant, too. */
  readonly withSub: boolean;
};

/** Whom a person chose: who they are in the end is known only when the portal is asked (resolve-audience.ts). */
export type Audience = {
  /** Single people. */
  readonly people: readonly Person[];
  readonly departments: readonly ChosenDepartment[];
  /** Who does not get it, by whatever way they were chosen. */
  readonly excluded: {
    readonly people: readonly Person[];
    readonly departments: readonly ChosenDepartment[];
  };
};

export const NO_AUDIENCE: Audience = {
  people: [],
  departments: [],
  excluded: { people: [], departments: [] },
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

/** Nobody is chosen; exceptions alone choose nobody. */
export function isEmptyAudience(audience: Pick<Audience, 'people' | 'departments'>): boolean {
  return audience.people.length === 0 && audience.departments.length === 0;
}

/** Whether the portal has to be asked before it is known who this is. */
export function needsResolving({ departments, excluded }: Omit<Audience, 'people'>): boolean {
  return departments.length > 0 || excluded.people.length > 0 || excluded.departments.length > 0;
}

/** Adds single people; who was an exception is none any more, since the last word counts. */
export function choosePeople<A extends Audience>(audience: A, more: readonly Person[]): A {
  const people = addPeople(audience.people, more);
  const added = new Set(more.map(({ id }) => id));
  const excluded = audience.excluded.people.filter(({ id }) => !added.has(id));
  const asBefore = excluded.length === audience.excluded.people.length;
  if (people === audience.people && asBefore) return audience;
  return {
    ...audience,
    people,
    ...(asBefore ? {} : { excluded: { ...audience.excluded, people: excluded } }),
  };
}

/** Takes single people out of the chosen ones. */
export function dropPerson<A extends Audience>(audience: A, id: number): A {
  const people = removePerson(audience.people, id);
  return people === audience.people ? audience : { ...audience, people };
}
