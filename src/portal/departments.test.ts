import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { countMembers, readDepartments, readMembers } from './departments.ts';
import { portalError } from './errors.ts';

const failed = (code: string): CallResult => ({ ok: false, error: portalError(code, '', 403) });

function aPortal(scopes: string, answer: (call: Call, nth: number) => CallResult) {
  const batches: (readonly Call[])[] = [];
  let nth = 0;
  return {
    batches,
    scopes: new Set(scopes.split(',')),
    async callBatch(calls: readonly Call[]) {
      batches.push(calls);
      return calls.map((call) => {
        nth += 1;
        return answer(call, nth);
      });
    },
    sleep: async () => {},
  };
}

const param = ({ params }: Call, name: string): unknown => new Map(Object.entries(params)).get(name);
const user = (ID: number) => ({ ID: String(ID), NAME: `Name${ID}`, UF_DEPARTMENT: [1] });

/** The rows of one page out of a long list, as the portal pages. */
function page(rows: readonly object[], start: unknown): CallResult {
  const from = Number(start);
  return {
    ok: true,
    result: rows.slice(from, from + 50),
    total: rows.length,
    ...(from + 50 < rows.length && { next: from + 50 }),
  };
}

/** The same page from a portal that does not count its lists. */
function uncounted(rows: readonly object[], start: unknown): CallResult {
  const { total: _total, ...rest } = { total: 0, ...page(rows, start) };
  return rest;
}

describe('readDepartments', () => {
  it('reads the tree with the scope department, in the order of the portal', async () => {
    const portal = aPortal('im,department', () => ({
      ok: true,
      total: 3,
      result: [
        { ID: '1', NAME: 'Northwind', SORT: 500 },
        { ID: '3', NAME: 'Sales', SORT: 500, PARENT: '1' },
        { ID: '2', NAME: 'IT', SORT: '100', PARENT: '1' },
      ],
    }));
    expect(await readDepartments(portal)).toEqual({
      ok: true,
      guessed: false,
      departments: [
        { id: 2, name: 'IT', parent: 1 },
        { id: 1, name: 'Northwind', parent: undefined },
        { id: 3, name: 'Sales', parent: 1 },
      ],
    });
  });

  it('guesses the tree with the scope im alone, and says so', async () => {
    const portal = aPortal('im,user', () => ({
      ok: true,
      total: 2,
      result: [
        { id: 1, name: 'Northwind', full_name: 'Northwind', manager_user_id: 0 },
        { id: 2, name: 'Sales', full_name: 'Sales / Northwind' },
      ],
    }));
    expect(await readDepartments(portal)).toMatchObject({
      guessed: true,
      departments: [{ id: 1 }, { id: 2, parent: 1 }],
    });
    expect(portal.batches).toEqual([
      [{ method: 'im.search.department.list', params: { FIND: '', OFFSET: 0, LIMIT: 50 } }],
    ]);
  });

  it('reads 3,000 departments in three requests', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({ ID: String(at + 1), NAME: `D${at}` }));
    const portal = aPortal('department', (call) => page(rows, param(call, 'START')));
    const read = await readDepartments(portal);
    expect(read.ok && read.departments.length).toBe(3000);
    expect(portal.batches.map((batch) => batch.length)).toEqual([1, 50, 9]);
  });

  it('follows the pages of a portal that does not count', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({ ID: String(at + 1), NAME: `D${at}` }));
    const portal = aPortal('department', (call) => uncounted(rows, param(call, 'START')));
    const read = await readDepartments(portal);
    expect(read.ok && read.departments.length).toBe(120);
  });

  it('does not read for ever where a page leads back', async () => {
    const portal = aPortal('department', () => ({ ok: true, result: [{ ID: '1', NAME: 'A' }], next: 0 }));
    expect(await readDepartments(portal)).toMatchObject({ ok: true, departments: [{ id: 1 }] });
  });

  it.each([
    ['an error', failed('ACCESS_ERROR'), 'ACCESS_ERROR'],
    ['nonsense', { ok: true, result: 'x' } as const, 'ERROR_UNEXPECTED_ANSWER'],
  ])('hands on %s', async (_what, reply, code) => {
    expect(await readDepartments(aPortal('im', () => reply))).toMatchObject({ ok: false, error: { code } });
  });
});

describe('readMembers', () => {
  it('reads a large department in batches of pages', async () => {
    const rows = Array.from({ length: 2600 }, (_, at) => user(at + 1));
    const portal = aPortal('user_brief', (call) => page(rows, param(call, 'start')));
    const read = await readMembers(portal, [1, 2]);
    expect(read.ok && read.people.length).toBe(2600);
    expect(portal.batches.map((batch) => batch.length)).toEqual([1, 50, 1]);
    expect(portal.batches[0]?.[0]?.params).toMatchObject({
      FILTER: { UF_DEPARTMENT: [1, 2], ACTIVE: 'Y' },
      sort: 'ID',
      order: 'ASC',
    });
  });

  it('leaves nobody out when somebody leaves the company while the pages are read', async () => {
    const before = Array.from({ length: 120 }, (_, at) => user(at + 1));
    const portal = aPortal('user', (call, nth) =>
      page(nth === 1 ? before : before.slice(1), param(call, 'start')),
    );
    const read = await readMembers(portal, [1]);
    // Person 51 slipped from the second page to the first one.
    expect(read.ok && read.people.some(({ id }) => id === 51)).toBe(true);
    expect(read.ok && read.people.length).toBe(120);
  });

  it('leaves nobody out on a portal that does not count, even when somebody leaves meanwhile', async () => {
    const before = Array.from({ length: 120 }, (_, at) => user(at + 1));
    const portal = aPortal('user', (call, nth) =>
      uncounted(nth === 1 ? before : before.slice(1), param(call, 'start')),
    );
    const read = await readMembers(portal, [1]);
    expect(read.ok && read.people.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
      before.map((_, at) => at + 1),
    );
  });

  it('reads on where the portal names another page, whatever it counts', async () => {
    const all = Array.from({ length: 170 }, (_, at) => user(at + 1));
    for (const total of [undefined, 0, 50, 100]) {
      const portal = aPortal('user', (call) => {
        const reply = uncounted(all, param(call, 'start'));
        return total === undefined ? reply : { ...reply, ...(reply.ok && { total }) };
      });
      const read = await readMembers(portal, [1]);
      expect([total, read.ok && read.people.length]).toEqual([total, 170]);
    }
  });

  it('does not read for ever where a page leads back or on without end', async () => {
    for (const next of [0, 50, 100, 1e9]) {
      const portal = aPortal('user', (_call, nth) => {
        if (nth > 100) throw new Error('Read for ever');
        return { ok: true, result: nth === 1 ? [user(1)] : [], next };
      });
      expect(await readMembers(portal, [1])).toMatchObject({ ok: true, people: [{ id: 1 }] });
    }
  });

  it('reads by im.* with the scope im alone, ten departments to a command', async () => {
    const portal = aPortal('im', (call) => ({
      ok: true,
      result: String(param(call, 'ID')).startsWith('[1,')
        ? { 1: [{ id: 5, name: 'Anna', active: false }], 2: [{ id: 5, name: 'Anna', active: false }] }
        : [],
    }));
    const read = await readMembers(
      portal,
      Array.from({ length: 11 }, (_, at) => at + 1),
    );
    expect(read).toMatchObject({ ok: true, people: [{ id: 5, active: false }] });
    expect(portal.batches[0]?.map((call) => param(call, 'ID'))).toEqual(['[1,2,3,4,5,6,7,8,9,10]', '[11]']);
  });

  it.each(['user', 'im'])('gives nobody rather than some when a call fails (%s)', async (scope) => {
    const rows = Array.from({ length: 120 }, (_, at) => user(at + 1));
    const portal = aPortal(scope, (call, nth) =>
      nth === 2
        ? failed('INTERNAL_SERVER_ERROR')
        : scope === 'im'
          ? { ok: true, result: [] }
          : page(rows, param(call, 'start')),
    );
    const departments = Array.from({ length: 20 }, (_, at) => at + 1);
    expect(await readMembers(portal, departments)).toMatchObject({
      error: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });
});

describe('countMembers', () => {
  it('counts by the portal’s totals, a group of any size', async () => {
    const portal = aPortal('user', (_call, nth) => ({ ok: true, result: [], total: nth * 10 }));
    const many = Array.from({ length: 150 }, (_, at) => at + 1);
    expect(await countMembers(portal, [[1], many, []])).toEqual([10, 50, undefined]);
    expect(portal.batches).toHaveLength(1);
  });

  it('counts a list without a total by its rows, if one page is all of it', async () => {
    const portal = aPortal('user', (_call, nth) => ({
      ok: true,
      result: [user(1), user(2)],
      ...(nth === 2 && { next: 50 }),
    }));
    expect(await countMembers(portal, [[1], [2]])).toEqual([2, undefined]);
  });

  it('counts somebody of two departments once with the scope im alone', async () => {
    const portal = aPortal('im', () => ({ ok: true, result: { 1: [5, 6], 2: [6] } }));
    expect(await countMembers(portal, [[1, 2]])).toEqual([2]);
  });

  it('does not read a whole company to count it', async () => {
    const portal = aPortal('im', () => ({ ok: true, result: {} }));
    expect(await countMembers(portal, [Array.from({ length: 31 }, (_, at) => at + 1)])).toEqual([undefined]);
    expect(portal.batches).toEqual([]);
  });

  it('has no number for a group of which a part failed', async () => {
    const portal = aPortal('user', (_call, nth) =>
      nth === 1 ? failed('ACCESS_DENIED') : { ok: true, result: [], total: 1 },
    );
    const many = Array.from({ length: 150 }, (_, at) => at + 1);
    expect(await countMembers(portal, [many, [1]])).toEqual([undefined, 1]);
  });
});
