import type { Person } from './person.ts';

/** What texts can say of a person; '' = the portal does not tell it. */
export type PersonValues = {
  readonly name: string;
  readonly last_name: string;
  readonly position: string;
  readonly department: string;
};

const known = new WeakMap<Person, PersonValues>();

/** `{{name}}` is the first name. The same object for the same person, so that what is measured by it is remembered. */
export function valuesOf(person: Person, department = ''): PersonValues {
  const before = known.get(person);
  if (before?.department === department) return before;
  const { firstName, lastName, position } = person;
  const values = { name: firstName, last_name: lastName, position, department };
  known.set(person, values);
  return values;
}
