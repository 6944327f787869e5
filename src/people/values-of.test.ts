import { expect, it } from 'vitest';
import type { Person } from './person.ts';
import { valuesOf } from './values-of.ts';

const anna: Person = {
  id: 5,
  name: 'Anna Smith',
  firstName: 'Anna',
  lastName: 'Smith',
  position: 'Analyst',
  photo: '',
  active: true,
  kind: 'employee',
};

it('says the first name as name', () => {
  expect(valuesOf(anna, 'Sales')).toEqual({
    name: 'Anna',
    last_name: 'Smith',
    position: 'Analyst',
    department: 'Sales',
  });
});

it('gives the same object for the same person, until the department becomes known', () => {
  const before = valuesOf(anna);
  expect(valuesOf(anna)).toBe(before);
  expect(valuesOf(anna, 'Law').department).toBe('Law');
});
