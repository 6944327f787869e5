import { startsAfter } from '#portal/pages.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import type { EntityPage, EntityQuery, EntityStorage } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { BODIES } from './storages.ts';

/** All items that a query finds, and the portal's clock. */
export type Bodies = { readonly rows: readonly EntityRow[]; readonly now: number | undefined };

type BodiesResult = { readonly ok: true; readonly pages: readonly Bodies[] } | StoreFailure;

const NO_PAGE: EntityPage = { ok: false, reason: 'unreachable' };

export const bodiesOf = (id: string): EntityQuery => ({
  entity: BODIES.entity,
  filter: { '=PROPERTY_REC': id },
});

/** All items of parts, of each record by its id. */
export async function readBodies(storage: EntityStorage, ids: readonly string[]): Promise<BodiesResult> {
  return readWhole(storage, ids.map(bodiesOf));
}

/** All items of several queries; one request, and more where a page is not all. `firsts`: first pages that are there. */
export async function readWhole(
  storage: EntityStorage,
  queries: readonly EntityQuery[],
  firsts?: readonly EntityPage[],
): Promise<BodiesResult> {
  const pages = queries.map((): { rows: EntityRow[]; now: number | undefined } => ({
    rows: [],
    now: undefined,
  }));
  let asked = queries.map((query, owner) => ({ query, owner }));
  let answers = firsts ?? (queries.length === 0 ? [] : await storage.pages(queries));
  while (asked.length > 0) {
    const more: typeof asked = [];
    for (const [index, { query, owner }] of asked.entries()) {
      const answer = answers[index] ?? NO_PAGE;
      if (!answer.ok) return answer;
      const page = pages[owner];
      page?.rows.push(...answer.rows);
      if (page !== undefined) page.now ??= answer.now;
      // With a count the first page has named all the others.
      const starts =
        query.start === undefined || answer.total === undefined ? startsAfter(answer, query.start ?? 0) : [];
      more.push(...starts.map((start) => ({ query: { ...query, start }, owner })));
    }
    asked = more;
    answers = more.length === 0 ? [] : await storage.pages(more.map(({ query }) => query));
  }
  return { ok: true, pages };
}
