import type { Call } from '#portal/call.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import type { EntityStorage } from '../entity/entity-storage.ts';
import { firstFailure } from '../entity/first-failure.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { readBodies } from './read-bodies.ts';
import { BODIES, HEADERS } from './storages.ts';

export type Removed = { readonly ok: true; readonly count: number } | StoreFailure;

/** Records that are looked at together; each may have several pages of parts. */
const TOGETHER = 50;
/** A record that was written within this time is in use, ms: a send that runs renews its lease each minute. */
const IN_USE = 24 * 60 * 60 * 1000;

type Doomed = { readonly id: string; readonly itemId: number; readonly senderId: number };

/**
 * Deletes records from the portal: their parts first and the header last, so that a page that dies in between leaves
 * a header to find them by. What somebody else has deleted meanwhile counts as deleted. `unchangedSince`: records with
 * a part that was written later stay.
 */
export async function removeRecords(
  storage: EntityStorage,
  records: readonly Doomed[],
  unchangedSince = Number.POSITIVE_INFINITY,
): Promise<Removed> {
  let count = 0;
  for (let from = 0; from < records.length; from += TOGETHER) {
    const some = records.slice(from, from + TOGETHER);
    const read = await readBodies(
      storage,
      some.map(({ id }) => id),
    );
    if (!read.ok) return read;
    const old = some
      .map((record, index) => ({ record, parts: partsOf(record, read.pages[index]?.rows ?? []) }))
      .filter(({ parts }) => parts.every(({ changedAt }) => changedAt < unchangedSince));
    const deleted = await deleteItems(
      storage,
      BODIES.entity,
      old.flatMap(({ parts }) => parts.map(({ id }) => id)),
    );
    if (!deleted.ok) return deleted;
    const headers = await deleteItems(
      storage,
      HEADERS.entity,
      old.map(({ record }) => record.itemId),
    );
    if (!headers.ok) return headers;
    count += old.length;
  }
  return { ok: true, count };
}

/**
 * Deletes what was sent before a moment on the portal's clock (ms since 1970), the oldest first, at most `limit`
 * records. A record counts as old only where the portal itself noted it then: the sender's clock may be wrong. One that
 * is in use stays, also an old one that is sent on now.
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
    // Without the portal's time nobody knows which ones are in use.
    if (page.now === undefined) break;
    const unchangedSince = page.now - IN_USE;
    const old = page.rows.filter(
      ({ values, createdAt, changedAt }) =>
        values['AT'] !== '' && createdAt > 0 && createdAt < before && changedAt < unchangedSince,
    );
    const removed = await removeRecords(
      storage,
      old
        .slice(0, limit - count)
        .map(({ id, createdBy, values }) => ({ itemId: id, id: values['REC'] ?? '', senderId: createdBy })),
      unchangedSince,
    );
    if (!removed.ok) return removed;
    count += removed.count;
    const end = page.rows.at(-1)?.id ?? last;
    // A portal that gives the same page again would be asked for ever.
    if (page.next === undefined || end <= last) break;
    last = end;
  }
  return { ok: true, count };
}

/** The parts of a record; of two persons' records with one id only those that this sender wrote. */
function partsOf({ senderId }: Doomed, rows: readonly EntityRow[]): readonly EntityRow[] {
  const isShared = rows.some(({ createdBy, values }) => values['KIND'] === 'plan' && createdBy !== senderId);
  return isShared ? rows.filter(({ createdBy }) => createdBy === senderId) : rows;
}

async function deleteItems(storage: EntityStorage, entity: string, ids: readonly number[]) {
  const calls = ids.map((ID): Call => ({ method: 'entity.item.delete', params: { ENTITY: entity, ID } }));
  const results = await storage.write(calls);
  return firstFailure(results.filter((result) => result.ok || result.error.code !== 'ERROR_ITEM_NOT_FOUND'));
}
