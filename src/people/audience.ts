import { addPeople, type Person, removePerson } from './person.ts';

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

/** Makes somebody an exception, or none. A chip of their own goes with it. */
export function excludePerson<A extends Audience>(audience: A, person: Person, exclude: boolean): A {
  const before = audience.excluded.people;
  const people = exclude ? addPeople(before, [person]) : removePerson(before, person.id);
  if (people === before) return audience;
  const rest = exclude ? dropPerson(audience, person.id) : audience;
  return { ...rest, excluded: { ...audience.excluded, people } };
}

/**
 * One choice added to another. The last word counts: who is chosen in what is added is no exception any more, and its
 * exceptions hold for the whole. A department that was meant with its sub-departments stays so.
 */
export function joinAudience<A extends Audience>(audience: A, more: Audience): A {
  const withSub = new Set(audience.departments.flatMap((one) => (one.withSub ? [one.id] : [])));
  let joined = choosePeople(audience, more.people);
  for (const one of more.departments) {
    joined = putDepartment(joined, { ...one, withSub: one.withSub || withSub.has(one.id) }, 'chosen');
  }
  for (const one of more.excluded.departments) joined = putDepartment(joined, one, 'excluded');
  for (const one of more.excluded.people) joined = excludePerson(joined, one, true);
  return joined;
}

/** How a department stands in an audience. */
export type DepartmentRole = 'chosen' | 'excluded' | 'none';

export function roleOfDepartment(audience: Omit<Audience, 'people'>, id: number): DepartmentRole {
  if (audience.departments.some((department) => department.id === id)) return 'chosen';
  return audience.excluded.departments.some((department) => department.id === id) ? 'excluded' : 'none';
}

/** Gives a department one role; it leaves the one that it had. */
export function putDepartment<A extends Audience>(
  audience: A,
  department: ChosenDepartment,
  role: DepartmentRole,
): A {
  const without = (list: readonly ChosenDepartment[]) => list.filter(({ id }) => id !== department.id);
  const { departments, excluded } = audience;
  return {
    ...audience,
    departments: role === 'chosen' ? [...without(departments), department] : without(departments),
    excluded: {
      ...excluded,
      departments:
        role === 'excluded' ? [...without(excluded.departments), department] : without(excluded.departments),
    },
  };
}
