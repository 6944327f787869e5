import { expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { findKnown } from './find-known.ts';

const PEOPLE = [
  aPerson(1, { name: 'Anna Smith', position: 'Head of sales' }),
  aPerson(2, { name: 'Annette Brown', email: 'a.brown@x.com' }),
];
const ids = (text: string) => findKnown(PEOPLE, text).map(({ id }) => id);

it.each([
  ['ann', [1, 2]],
  ['Smith, Anna', [1]],
  ['anna sales', [1]],
  ['A.BROWN@x', [2]],
  ['mith', []],
])('finds "%s" among known people by the beginnings of their words', (text, found) => {
  expect(ids(text)).toEqual(found);
});
