import type { Call } from '#portal/call.ts';
import type { EntityStorage } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { readBodies } from './read-history.ts';
import { failureOf } from './record-writer.ts';
import { BODIES, HEADERS } from './storages.ts';

export type Removed = { readonly ok: true; readonly count: number } | StoreFailure;

/** Records that are looked at together; each may have several pages of parts. */
const TOGETHER = 50;

type Doomed = { readonly id: string; readonly itemId: number };

/**
 * Deletes records from the portal: their parts first and the header last, so that a page that dies in between leaves
 * a header to find them by. What somebody else has deleted meanwhile counts as deleted.
 */
export async function removeRecords(storage: EntityStorage, records: readonly Doomed[]): Promise<Removed> {
  let count = 0;
  for (let from = 0; from < records.length; from += TOGETHER) {
    const some = records.slice(from, from + TOGETHER);
    const parts = await partsOf(storage, some);
    if (!parts.ok) return parts;
    const deleted = await deleteItems(storage, BODIES.entity, parts.items);
    if (!deleted.ok) return deleted;
    const headers = await deleteItems(
      storage,
      HEADERS.entity,
      some.map(({ itemId }) => itemId),
    );
    if (!headers.ok) return headers;
    count += some.length;
  }
  return { ok: true, count };
}

/**
 * Deletes what was sent before a moment on the portal's clock (ms since 1970), the oldest first, at most `limit`
 * records. A record counts as old only where the portal itself noted it then: the sender's clock may be wrong.
 */
export async function removeBefore(storage: EntityStorage, before: number, limit: number): Promise<Removed> {
  let count = 0;
  let last = 0;
  while (count < limit) {
    const page = await storage.page({
      entity: HEADERS.entity,
      filter: { '<PROPERTY_AT': Math.floor(before / 1000), '>ID': last },
    });
    if (!page.ok) return page;
    const old = page.rows.filter(
      ({ values, createdAt }) => values['AT'] !== '' && createdAt > 0 && createdAt < before,
    );
    const doomed = old.slice(0, limit - count);
    const removed = await removeRecords(
      storage,
      doomed.map(({ id, values }) => ({ itemId: id, id: values['REC'] ?? '' })),
    );
    if (!removed.ok) return removed;
    count += removed.count;
    last = page.rows.at(-1)?.id ?? last;
    if (page.next === undefined) break;
  }
  return { ok: true, count };
}

async function partsOf(
  storage: EntityStorage,
  records: readonly Doomed[],
): Promise<{ readonly ok: true; readonly items: readonly number[] } | StoreFailure> {
  const all = await readBodies(
    storage,
    records.map(({ id }) => id),
  );
  return all.ok ? { ok: true, items: all.pages.flatMap(({ rows }) => rows.map((row) => row.id)) } : all;
}

async function deleteItems(storage: EntityStorage, entity: string, ids: readonly number[]) {
  const calls = ids.map((ID): Call => ({ method: 'entity.item.delete', params: { ENTITY: entity, ID } }));
  const results = await storage.write(calls);
  return failureOf(results.filter((result) => result.ok || result.error.code !== 'ERROR_ITEM_NOT_FOUND'));
}
