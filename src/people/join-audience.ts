import { type Audience, choosePeople } from './audience.ts';
import { putDepartment } from './department-role.ts';
import { excludePerson } from './exclude-person.ts';

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
