import { expect, it } from 'vitest';
import { departmentTree } from '#people/department-tree.ts';
import { findDepartments } from './find-departments.ts';

const TREE = departmentTree([
  { id: 1, name: 'Northwind', parent: undefined },
  { id: 2, name: 'Vertrieb Süd', parent: 1 },
  { id: 3, name: 'Retail', parent: 2 },
  { id: 4, name: 'Retail', parent: 1 },
]);

it.each([
  ['retail', [3, 4]],
  ['RET', [3, 4]],
  ['sud', [2]],
  ['süd  vert', [2]],
  ['retail vertrieb', [3]],
  ['northwind nowhere', []],
  [' ', []],
])('finds by "%s"', (text, ids) => {
  expect(findDepartments(TREE, text).map(({ id }) => id)).toEqual(ids);
});
