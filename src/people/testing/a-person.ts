import type { Person } from '../person.ts';

/** An active employee, unless the test says otherwise. */
export function aPerson(id: number, more: Partial<Person> = {}): Person {
  const person: Person = {
    id,
    name: `Person ${id}`,
    firstName: 'Person',
    lastName: String(id),
    position: '',
    photo: '',
    active: true,
    kind: 'employee',
  };
  return { ...person, ...more };
}
