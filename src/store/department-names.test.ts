import { expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { readDepartmentNames } from './department-names.ts';

const DEPARTMENTS = [
  { ID: '1', NAME: 'Company', SORT: 500 },
  { ID: '7', NAME: 'Sales', SORT: 500, PARENT: '1' },
];

function aPortal(users: (call: Call) => CallResult) {
  const asked: Call[] = [];
  return {
    asked,
    scopes: new Set(['im', 'department']),
    sleep: () => Promise.resolve(),
    callBatch: (calls: readonly Call[]) =>
      Promise.resolve(
        calls.map((call): CallResult => {
          if (call.method === 'department.get') return { ok: true, result: DEPARTMENTS, total: 2 };
          asked.push(call);
          return users(call);
        }),
      ),
  };
}

it('names the first department; nobody’s stays away', async () => {
  const rows = [
    { id: 5, departments: [7, 1] },
    { id: 6, departments: [] },
    { id: 8, departments: [99] },
    null,
  ];
  const portal = aPortal(() => ({ ok: true, result: rows }));
  expect(await readDepartmentNames(portal, [5, 6, 8, 9])).toEqual({
    ok: true,
    names: new Map([[5, 'Sales']]),
  });
});

it('asks for fifty people at a time', async () => {
  const portal = aPortal(() => ({ ok: true, result: [] }));
  await readDepartmentNames(
    portal,
    Array.from({ length: 120 }, (_, index) => index + 1),
  );
  expect(
    portal.asked.map(({ params }) => ('ID' in params && Array.isArray(params.ID) ? params.ID.length : 0)),
  ).toEqual([50, 50, 20]);
});

it('says nothing of anybody where the portal does not answer', async () => {
  const portal = aPortal(() => ({ ok: false, error: portalError('ACCESS_DENIED', '', 403) }));
  expect(await readDepartmentNames(portal, [5])).toMatchObject({
    ok: false,
    error: { code: 'ACCESS_DENIED' },
  });
});
