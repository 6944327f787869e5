import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, NO_AUDIENCE } from './audience.ts';
import type { Department } from './department-tree.ts';
import type { Person } from './person.ts';
import { type Directory, resolveAudience } from './resolve-audience.ts';
import { aPerson } from './testing/a-person.ts';

const DEPARTMENTS: readonly Department[] = [
  { id: 1, name: 'Northwind', parent: undefined },
  { id: 2, name: 'Sales', parent: 1 },
  { id: 3, name: 'Retail', parent: 2 },
  { id: 4, name: 'IT', parent: 1 },
];
const WORKS: ReadonlyMap<number, readonly Person[]> = new Map([
  [1, [aPerson(10)]],
  [2, [aPerson(20), aPerson(21, { active: false })]],
  [3, [aPerson(30), aPerson(20), aPerson(31, { kind: 'extranet' }), aPerson(32, { kind: 'bot' })]],
  [4, [aPerson(40), aPerson(10)]],
]);

function aDirectory(more: Partial<Directory<string>> = {}) {
  const asked: (readonly number[])[] = [];
  const directory: Directory<string> = {
    departments: async () => ({ ok: true, departments: DEPARTMENTS, guessed: false }),
    async members(departments) {
      asked.push(departments);
      return { ok: true, people: departments.flatMap((id) => WORKS.get(id) ?? []) };
    },
    ...more,
  };
  return { ...directory, asked };
}

const department = (id: number, withSub = true) => ({ id, name: `D${id}`, withSub });
const anAudience = (more: Partial<Audience>): Audience => ({ ...NO_AUDIENCE, ...more });
const not = (more: Partial<Audience['excluded']>) => ({ people: [], departments: [], ...more });

async function idsOf(audience: Audience, directory: Directory<string> = aDirectory()) {
  const resolved = await resolveAudience(audience, directory);
  return resolved.ok ? resolved.people.map(({ id }) => id) : [resolved.error];
}

describe('resolveAudience', () => {
  it.each([
    ['single people', { people: [aPerson(7), aPerson(8)] }, [7, 8]],
    ['a department alone', { departments: [department(2, false)] }, [20]],
    ['a department with what is below it', { departments: [department(2)] }, [20, 30]],
    [
      'one person by four routes',
      { people: [aPerson(20)], departments: [department(2), department(3)] },
      [20, 30],
    ],
    [
      'all but a department',
      { departments: [department(1)], excluded: not({ departments: [department(2)] }) },
      [10, 40],
    ],
    [
      'all but two people',
      { departments: [department(1)], excluded: not({ people: [aPerson(10), aPerson(30)] }) },
      [20, 40],
    ],
    [
      'nobody whom an exception names, however chosen',
      { people: [aPerson(30), aPerson(7)], excluded: not({ departments: [department(2)] }) },
      [7],
    ],
    ['nobody for exceptions alone', { excluded: not({ departments: [department(2)] }) }, []],
    ['whoever was chosen by name, external or not', { people: [aPerson(9, { kind: 'extranet' })] }, [9]],
  ])('gives %s', async (_what, audience, ids) => {
    expect(await idsOf(anAudience(audience))).toEqual(ids);
  });

  it('asks the portal nothing about single people', async () => {
    const failing = aDirectory({ departments: async () => ({ ok: false, error: 'asked' }) });
    const audience = anAudience({
      people: [aPerson(1), aPerson(2)],
      excluded: not({ people: [aPerson(2)] }),
    });
    expect(await idsOf(audience, failing)).toEqual([1]);
  });

  it('asks for each department once', async () => {
    const directory = aDirectory();
    await resolveAudience(anAudience({ departments: [department(2), department(3)] }), directory);
    expect(directory.asked).toEqual([[2, 3]]);
  });

  it('reports what became of the choice', async () => {
    const resolved = await resolveAudience(
      anAudience({
        people: [aPerson(20), aPerson(7)],
        departments: [department(2), department(99)],
        excluded: not({ people: [aPerson(30)] }),
      }),
      aDirectory({ departments: async () => ({ ok: true, departments: DEPARTMENTS, guessed: true }) }),
    );
    expect(resolved).toMatchObject({
      ok: true,
      report: {
        fromDepartments: 1,
        twice: 1,
        excluded: 1,
        leftOut: { dismissed: 1, external: 1, bots: 1 },
        gone: [department(99)],
        guessed: true,
      },
    });
  });

  it.each([
    ['departments', aDirectory({ departments: async () => ({ ok: false, error: 'lost' }) })],
    ['people', aDirectory({ members: async () => ({ ok: false, error: 'lost' }) })],
  ])('gives nobody rather than some when the %s cannot be read', async (_what, directory) => {
    const audience = anAudience({ people: [aPerson(7)], departments: [department(2)] });
    expect(await idsOf(audience, directory)).toEqual(['lost']);
  });

  it('never gives anybody twice, never an exception, and loses nobody else', async () => {
    const ids = fc.array(fc.constantFrom<number>(10, 20, 30, 40, 50));
    const departments = fc.array(
      fc.record({ id: fc.constantFrom(1, 2, 3, 4), name: fc.constant('D'), withSub: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(ids, departments, ids, departments, async (single, chosen, except, exceptFrom) => {
        const got = await idsOf(
          anAudience({
            people: single.map((id) => aPerson(id)),
            departments: chosen,
            excluded: { people: except.map((id) => aPerson(id)), departments: exceptFrom },
          }),
        );
        const inDepartment = (id: number, list: typeof chosen) =>
          list.some(({ id: root, withSub }) => {
            const below = { 1: [2, 3, 4], 2: [3], 3: [], 4: [] }[root] ?? [];
            return [root, ...(withSub ? below : [])].some((one) =>
              WORKS.get(one)?.some((person) => person.id === id),
            );
          });
        const expected = [10, 20, 30, 40, 50].filter(
          (id) =>
            (single.includes(id) || inDepartment(id, chosen)) &&
            !except.includes(id) &&
            !inDepartment(id, exceptFrom),
        );
        expect(got).toHaveLength(expected.length);
        expect(new Set<unknown>(got)).toEqual(new Set<unknown>(expected));
      }),
    );
  });
});
