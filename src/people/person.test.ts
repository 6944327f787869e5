import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeople, removePerson } from './audience.ts';
import { initials } from './initials.ts';
import type { Person } from './person.ts';

function aPerson(id: number, more: Partial<Person> = {}): Person {
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

describe('a list of people', () => {
  it('counts one person once, whichever way they came', () => {
    const one = aPerson(1);
    const list = addPeople([one], [aPerson(2), aPerson(1, { name: 'Other' }), aPerson(2)]);
    expect(list.map(({ id }) => id)).toEqual([1, 2]);
    expect(list[0]).toBe(one);
  });

  it('stays the same list when nothing changes', () => {
    const list = [aPerson(1)];
    expect(addPeople(list, [aPerson(1)])).toBe(list);
    expect(removePerson(list, 9)).toBe(list);
  });

  it('loses exactly the person who was removed', () => {
    expect(removePerson([aPerson(1), aPerson(2), aPerson(3)], 2).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('never holds anybody twice and never loses anybody', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const list = addPeople(
          addPeople(
            [],
            before.map((id) => aPerson(id)),
          ),
          after.map((id) => aPerson(id)),
        );
        expect(list.map(({ id }) => id)).toEqual([...new Set([...before, ...after])]);
      }),
    );
  });
});

it.each([
  ['Anna', 'Smith', '', 'AS'],
  ['анна', 'смит', '', 'АС'],
  ['', 'Li', 'Li', 'L'],
  ["D'Artagnan", "O'Neill", '', 'DO'],
  ['', '', 'Anna Maria Smith', 'AS'],
  ['', '', 'Bot', 'B'],
  ['李', '明', '', '李明'],
  ['𝒜nna', '', '', '𝒜'],
  ['', '', '«Herald» bot', 'HB'],
  ['', '', '!!!', ''],
  ['', '', '', ''],
])('writes %s %s (%s) as %s', (firstName, lastName, name, expected) => {
  expect(initials({ firstName, lastName, name })).toBe(expected);
});
