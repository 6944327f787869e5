import type { EntityQuery } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { oldest, ownerOf, withoutCopiesAmong, withoutCopiesBeside } from './copies.ts';
import { bodiesOf, readWhole } from './read-bodies.ts';
import {
  assembleRecords,
  type HistoryReader,
  headersOf,
  type RecordsResult,
  readRecords,
  withNames,
} from './read-history.ts';
import type { SendHeader, SendRecord } from './send-record.ts';
import { HEADERS } from './storages.ts';

export type RecordResult = { readonly ok: true; readonly record: SendRecord | undefined } | StoreFailure;

const headsOf = (sendId: string): EntityQuery => ({
  entity: HEADERS.entity,
  filter: { '=PROPERTY_SEND': sendId },
});

/** Headers of one send: the database compares without case. */
const ofSend = (headers: readonly SendHeader[], sendId: string) =>
  headers.filter((header) => header.sendId === sendId);

/**
 * One record with all its parts; undefined if there is none. `known`: its header from a list, which saves a request.
 * An id alone means the record whose plan is oldest: others can write records with the same id.
 */
export async function readRecord(
  reader: HistoryReader,
  id: string,
  known?: Pick<SendHeader, 'senderId' | 'sendId'>,
): Promise<RecordResult> {
  const sendId = known?.sendId ?? '';
  const read = await readWhole(reader.storage, [
    { entity: HEADERS.entity, filter: { '=PROPERTY_REC': id } },
    bodiesOf(id),
    ...(sendId === '' ? [] : [headsOf(sendId)]),
  ]);
  if (!read.ok) return read;
  const [heads, bodies, sends] = read.pages;
  const headers = headersOf(heads?.rows ?? []).filter(
    (header) => header.id === id && (known === undefined || header.senderId === known.senderId),
  );
  const parts = bodies ?? { rows: [], now: undefined };
  const found = await assembleRecords(
    reader,
    headers,
    headers.map(() => parts),
  );
  const record = oldest(found);
  if (record === undefined) return { ok: true, record };
  const among =
    sends !== undefined && record.header.sendId === sendId
      ? ofSend(headersOf(sends.rows), sendId)
      : await readHeadersOfSend(reader, record.header.sendId);
  if ('ok' in among) return among;
  const checked = await withoutCopiesAmong(reader, record.header.sendId, [record], among);
  const named = await withNames(reader, { ok: true, records: checked });
  return named.ok ? { ok: true, record: named.records[0] } : named;
}

async function readHeadersOfSend(
  { storage }: HistoryReader,
  sendId: string,
): Promise<readonly SendHeader[] | StoreFailure> {
  if (sendId === '') return [];
  const read = await readWhole(storage, [headsOf(sendId)]);
  return read.ok ? ofSend(headersOf(read.pages.flatMap(({ rows }) => rows)), sendId) : read;
}

/** The records of headers that stand in one list, in the same order; a copy counts for none of them. */
export async function readBeside(
  reader: HistoryReader,
  headers: readonly SendHeader[],
): Promise<RecordsResult> {
  const found = await readRecords(reader, headers);
  if (!found.ok) return found;
  return withNames(reader, { ok: true, records: await withoutCopiesBeside(reader, found.records) });
}

/** The records of one send by the viewer, its owner and administrators, the oldest first. One request if there is none. */
export async function readOfSend(reader: HistoryReader, sendId: string): Promise<RecordsResult> {
  const headers = await readHeadersOfSend(reader, sendId);
  if ('ok' in headers) return headers;
  const found = await readRecords(reader, headers);
  if (!found.ok) return found;
  const viewerId = reader.viewer.id;
  const senders = new Set(found.records.map(({ header }) => header.senderId));
  const admins = await reader.admins.among([...senders].filter((id) => id !== viewerId));
  const owner = ownerOf(found.records);
  // A person who is no administrator goes on with nobody else's send: such a record is a copy, or has lost its owner's.
  const counts = (senderId: number) =>
    senderId === viewerId || admins.has(senderId) || (admins.has(viewerId) && senderId === owner);
  return { ok: true, records: found.records.filter(({ header }) => counts(header.senderId)) };
}

/**
 * The sends that came after one and may have taken the place of its notifications: the same send once more, and others
 * under its typed tag, the fifty after it. Two requests, or one if there are none.
 */
export async function readLater(reader: HistoryReader, header: SendHeader): Promise<RecordsResult> {
  const { sendId, tag, itemId } = header;
  const queries = [
    ...(sendId === '' ? [] : [headsOf(sendId)]),
    ...(tag === ''
      ? []
      : [{ entity: HEADERS.entity, filter: { '=PROPERTY_TAG': tag, '>ID': itemId } } satisfies EntityQuery]),
  ];
  if (queries.length === 0) return { ok: true, records: [] };
  const firsts = await reader.storage.pages(queries);
  // Under a tag the first page is enough; of one send all records count.
  const whole = sendId === '' ? undefined : await readWhole(reader.storage, queries.slice(0, 1), firsts);
  if (whole?.ok === false) return whole;
  const tagged = tag === '' ? undefined : firsts.at(-1);
  if (tagged?.ok === false) return tagged;
  const all = headersOf([...(whole?.pages.flatMap(({ rows }) => rows) ?? []), ...(tagged?.rows ?? [])]);
  const same = ofSend(all, sendId);
  const later = all.filter(
    (one) =>
      one.itemId > itemId && ((sendId !== '' && one.sendId === sendId) || (tag !== '' && one.tag === tag)),
  );
  if (later.length === 0) return { ok: true, records: [] };
  const found = await readRecords(reader, later);
  if (!found.ok) return found;
  const records = await withoutCopiesAmong(reader, sendId, found.records, same);
  return withNames(reader, { ok: true, records });
}
