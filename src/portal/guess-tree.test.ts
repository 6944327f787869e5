import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTree, type PathRow } from './guess-tree.ts';

const parents = (rows: readonly PathRow[]) =>
  Object.fromEntries(guessTree(rows).map(({ id, parent }) => [id, parent]));

describe('guessTree', () => {
  it('reads parents out of paths, in whatever order these come', () => {
    expect(
      parents([
        { id: 3, name: 'Retail', full_name: 'Retail / Sales / Northwind' },
        { id: 1, name: 'Northwind', full_name: 'Northwind' },
        { id: 2, name: 'Sales', full_name: 'Sales / Northwind' },
      ]),
    ).toEqual({ 1: undefined, 2: 1, 3: 2 });
  });

  it.each([
    ['a name with the joint in it', 'R / D', 'R / D / Northwind', 1],
    ['a parent that is not shown', 'Lab', 'Lab / Secret', undefined],
    ['a path that does not begin with the name', 'Lab', 'Laboratory / Northwind', undefined],
    ['a name that only ends like the parent', 'North', 'Northwind', undefined],
  ])('understands %s', (_what, name, path, parent) => {
    const top = { id: 1, name: 'Northwind', full_name: 'Northwind' };
    expect(parents([top, { id: 2, name, full_name: path }])[2]).toBe(parent);
  });

  it('finds every parent where no two departments have one path', () => {
    const name = fc.constantFrom('A', 'B', 'A / B', ' / ', 'Ü', '/');
    const tree = fc.array(fc.tuple(name, fc.nat()), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(tree, (list) => {
        const rows: PathRow[] = [];
        const truth: Record<number, number | undefined> = {};
        for (const [at, [own, seed]] of list.entries()) {
          const parent = at === 0 ? undefined : rows[seed % rows.length];
          const path = parent === undefined ? own : `${own} / ${parent.full_name}`;
          if (rows.some((row) => row.full_name === path)) continue;
          rows.push({ id: at + 1, name: own, full_name: path });
          truth[at + 1] = parent?.id;
        }
        expect(parents(rows.toReversed())).toEqual(truth);
      }),
    );
  });
});
