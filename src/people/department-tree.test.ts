import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Department, departmentTree, pathOf, withBelow } from './department-tree.ts';

const aDepartment = (id: number, parent?: number): Department => ({ id, name: `D${id}`, parent });

/** Northwind > Sales > (Retail, Export), and IT. */
const TREE = departmentTree([
  aDepartment(1),
  aDepartment(2, 1),
  aDepartment(3, 2),
  aDepartment(4, 2),
  aDepartment(5, 1),
]);

const chosen = (id: number, withSub: boolean) => ({ id, withSub });

describe('the tree of departments', () => {
  it.each([
    ['a department alone', [chosen(2, false)], [2]],
    ['with what is below it', [chosen(2, true)], [2, 3, 4]],
    ['all', [chosen(1, true)], [1, 2, 3, 4, 5]],
    ['a department by two ways once', [chosen(3, false), chosen(2, true)], [2, 3, 4]],
    ['nothing for a department that is gone', [chosen(9, true)], []],
  ])('gives %s', (_what, departments, ids) => {
    expect([...withBelow(TREE, departments)].toSorted((a, b) => a - b)).toEqual(ids);
  });

  it('names the way down to a department', () => {
    expect(pathOf(TREE, 3)).toEqual(['D1', 'D2', 'D3']);
    expect(pathOf(TREE, 9)).toEqual([]);
  });

  it('takes a department whose parent is hidden for a root', () => {
    expect(departmentTree([aDepartment(7, 6)]).roots.map(({ id }) => id)).toEqual([7]);
  });

  it('holds every department exactly once, whatever the parents say', () => {
    const id = fc.integer({ min: 1, max: 12 });
    const departments = fc.array(
      fc.record({ id, name: fc.string(), parent: fc.option(id, { nil: undefined }) }),
    );
    fc.assert(
      fc.property(departments, (list) => {
        const tree = departmentTree(list);
        const seen: number[] = [];
        const walk = (some: readonly Department[]) => {
          for (const department of some) {
            seen.push(department.id);
            if (seen.length <= 100) walk(tree.childrenOf(department.id));
          }
        };
        walk(tree.roots);
        expect(seen).toHaveLength(tree.byId.size);
        expect(new Set(seen)).toEqual(new Set(tree.byId.keys()));
      }),
    );
  });
});
