import type { EntityStorage } from '../entity/entity-storage.ts';
import { countsOf } from './counts-of.ts';
import { headersOf, type RecordsResult, readRecords } from './read-history.ts';
import type { SendHeader } from './send-record.ts';
import { HEADERS } from './storages.ts';

/** So many of the latest are looked at: who left more behind finds them in the history. */
const LOOKED_AT = 5;

/**
 * Sends of one person in whose middle the page was closed or somebody pressed Stop, the latest first: whoever is left
 * of them was never written to. One that was sent once more since is not among them.
 */
export async function readUnfinished(storage: EntityStorage, userId: number): Promise<RecordsResult> {
  const sort = { ID: 'DESC' } as const;
  const pages = await storage.pages(
    [{ '=PROPERTY_RESULT': 'running' }, { '=PROPERTY_RESULT': 'open' }, {}].map((filter) => ({
      entity: HEADERS.entity,
      filter: { ...filter, '=CREATED_BY': userId },
      sort,
    })),
  );
  const byId = new Map<string, SendHeader>();
  for (const page of pages) {
    if (!page.ok) return page;
    for (const header of headersOf(page.rows)) byId.set(header.id, header);
  }
  const all = [...byId.values()];
  const candidates = all
    .filter((header) => header.state === 'running' || (header.state === 'open' && header.counts.left > 0))
    .filter(({ sendId, itemId }) => !all.some((other) => other.sendId === sendId && other.itemId > itemId))
    .toSorted((a, b) => b.itemId - a.itemId);
  const found = await readRecords(storage, candidates.slice(0, LOOKED_AT));
  if (!found.ok) return found;
  return {
    ok: true,
    records: found.records.filter(
      (record) => !record.incomplete && record.header.state !== 'withdrawn' && countsOf(record).left > 0,
    ),
  };
}
