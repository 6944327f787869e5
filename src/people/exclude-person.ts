import { type Audience, addPeople, dropPerson, removePerson } from './audience.ts';
import type { Person } from './person.ts';

/** Makes somebody an exception, or none. A chip of their own goes with it. */
export function excludePerson<A extends Audience>(audience: A, person: Person, exclude: boolean): A {
  const before = audience.excluded.people;
  const people = exclude ? addPeople(before, [person]) : removePerson(before, person.id);
  if (people === before) return audience;
  const rest = exclude ? dropPerson(audience, person.id) : audience;
  return { ...rest, excluded: { ...audience.excluded, people } };
}
