import { describe, expect, it } from 'vitest';
import type { EntityPage, EntityQuery, EntityStorage } from '../entity/entity-storage.ts';
import { readBodies } from './read-bodies.ts';

const ITEMS = 120;

/** A storage that holds 120 parts of the record it is asked for, in pages of 50. */
function aStorage(withTotal: boolean): EntityStorage & { readonly requests: readonly number[] } {
  const requests: number[] = [];
  const page = ({ start = 0 }: EntityQuery): EntityPage => ({
    ok: true,
    rows: Array.from({ length: Math.min(50, ITEMS - start) }, (_, at) => ({
      id: start + at + 1,
      name: '',
      createdAt: 0,
      createdBy: 1,
      modifiedBy: 1,
      changedAt: 0,
      values: {},
    })),
    total: withTotal ? ITEMS : undefined,
    next: start + 50 < ITEMS ? start + 50 : undefined,
    now: 1,
  });
  return {
    requests,
    write: () => Promise.resolve([]),
    setUp: () => Promise.resolve({ ok: true, made: false }),
    page: (query) => Promise.resolve(page(query)),
    pages(queries) {
      requests.push(queries.length);
      return Promise.resolve(queries.map(page));
    },
  };
}

describe('the parts of records', () => {
  it.each([
    [true, [2, 4]],
    [false, [2, 2, 2]],
  ])('are read whole, whether the portal counts (%s) or not', async (withTotal, requests) => {
    const storage = aStorage(withTotal);
    const read = await readBodies(storage, ['a', 'b']);
    const ids = read.ok ? read.pages.map(({ rows }) => rows.map(({ id }) => id)) : [];
    const all = Array.from({ length: ITEMS }, (_, at) => at + 1);
    expect(ids).toEqual([all, all]);
    expect(storage.requests).toEqual(requests);
  });
});
