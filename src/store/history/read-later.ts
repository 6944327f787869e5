import type { EntityStorage } from '../entity/entity-storage.ts';
import { headersOf, type RecordsResult, readRecords } from './read-history.ts';
import type { SendHeader } from './send-record.ts';
import { HEADERS } from './storages.ts';

/**
 * The sends that came after one and may have taken the place of its notices: the same send once more, and others under
 * its typed tag; the fifty after it of each. Two requests, or one where there are none.
 */
export async function readLater(storage: EntityStorage, header: SendHeader): Promise<RecordsResult> {
  const { sendId, tag, itemId } = header;
  const narrowed = [
    ...(sendId === '' ? [] : [{ '=PROPERTY_SEND': sendId }]),
    ...(tag === '' ? [] : [{ '=PROPERTY_TAG': tag }]),
  ];
  if (narrowed.length === 0) return { ok: true, records: [] };
  const pages = await storage.pages(
    narrowed.map((filter) => ({ entity: HEADERS.entity, filter: { ...filter, '>ID': itemId } })),
  );
  const failed = pages.find((page) => !page.ok);
  if (failed?.ok === false) return failed;
  const found = headersOf(pages.flatMap((page) => (page.ok ? page.rows : []))).filter(
    (one) => one.tag === tag || one.sendId === sendId,
  );
  return found.length === 0 ? { ok: true, records: [] } : readRecords(storage, found);
}
