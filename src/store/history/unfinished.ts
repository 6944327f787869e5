import type { EntityQuery } from '../entity/entity-storage.ts';
import { sureCountsOf } from './counts-of.ts';
import {
  type HistoryReader,
  headersOf,
  isWrittenByOthers,
  type RecordsResult,
  readRecords,
} from './read-history.ts';
import type { SendHeader } from './send-record.ts';
import { HEADERS } from './storages.ts';

/** So many of the latest are looked at: who left more behind finds them in the history. */
const LOOKED_AT = 5;
/** Records of one request. */
const MOST = 50;

/**
 * Sends of one person in whose middle the page was closed or somebody pressed Stop, the latest first: whoever is left
 * of them was never written to. One that was sent once more since is not among them. A header that somebody else wrote
 * does not tell, so that its record is looked at whatever it says.
 */
export async function readUnfinished(reader: HistoryReader): Promise<RecordsResult> {
  const sort = { ID: 'DESC' } as const;
  const pages = await reader.storage.pages(
    [{ '=PROPERTY_RESULT': 'running' }, { '=PROPERTY_RESULT': 'open' }, {}].map(
      (filter): EntityQuery => ({
        entity: HEADERS.entity,
        filter: { ...filter, '=CREATED_BY': reader.viewer.id },
        sort,
      }),
    ),
  );
  const byItem = new Map<number, SendHeader>();
  for (const page of pages) {
    if (!page.ok) return page;
    for (const header of headersOf(page.rows)) byItem.set(header.itemId, header);
  }
  const all = [...byItem.values()].toSorted((a, b) => b.itemId - a.itemId);
  const own = all.filter((header) => !isWrittenByOthers(header));
  const candidates = own
    .filter((header) => header.state === 'running' || (header.state === 'open' && header.counts.left > 0))
    .filter((header) => !isRepeated(header, own))
    .slice(0, LOOKED_AT);
  const foreign = all.filter(isWrittenByOthers).slice(0, MOST - candidates.length);
  const found = await readRecords(reader, [...candidates, ...foreign]);
  if (!found.ok) return found;
  const believed = [...own, ...found.records.flatMap(({ header }) => (header.changed ? [] : [header]))];
  return {
    ok: true,
    records: found.records
      .filter(
        (record) =>
          !record.incomplete &&
          record.header.state !== 'withdrawn' &&
          sureCountsOf(record).left > 0 &&
          !isRepeated(record.header, believed),
      )
      .toSorted((a, b) => b.header.itemId - a.header.itemId)
      .slice(0, LOOKED_AT),
  };
}

function isRepeated({ sendId, itemId }: SendHeader, all: readonly SendHeader[]): boolean {
  return all.some((other) => other.sendId === sendId && other.itemId > itemId);
}
