import type { EntityRow } from '../entity/entity-row.ts';
import type { EntityQuery, EntityStorage } from '../entity/entity-storage.ts';
import { isStoredText } from '../entity/is-stored-text.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { readEach } from '../read-each.ts';
import type { Admins } from './admins.ts';
import { assembleRecord, authorsOf } from './assemble-record.ts';
import { readHeader, withoutEmoji } from './header-json.ts';
import type { Names } from './names.ts';
import { type Bodies, readBodies } from './read-bodies.ts';
import { NO_COUNTS, type RecordState, type SendHeader, type SendRecord } from './send-record.ts';
import { HEADERS } from './storages.ts';

/** What reading needs to know of whom to believe. */
export type HistoryReader = {
  readonly storage: EntityStorage;
  readonly viewer: { readonly id: number };
  readonly admins: Pick<Admins, 'among'>;
  readonly names: Names;
};

/** What a list is narrowed to; the portal does it, not the browser. */
export type HistoryFilter = {
  /** Exactly this typed tag. */
  readonly tag?: string;
  /** Somewhere in the tag. */
  readonly tagPart?: string;
  /** The same send, begun once or several times. */
  readonly sendId?: string;
  readonly senderId?: number;
  readonly state?: RecordState;
  /** Sent at or after, and before; ms since 1970. */
  readonly from?: number;
  readonly to?: number;
  /** Somewhere in tag, sub-tag or text. */
  readonly text?: string;
};

export type HistoryPage = {
  readonly ok: true;
  /** Latest first. */
  readonly headers: readonly SendHeader[];
  /** All that the filter finds from here on; undefined where the portal did not count. */
  readonly total: number | undefined;
  /** Hand it in for the next page; undefined at the end. */
  readonly after: number | undefined;
};

export type RecordsResult = { readonly ok: true; readonly records: readonly SendRecord[] } | StoreFailure;

function filterOf(filter: HistoryFilter, after: number | undefined): NonNullable<EntityQuery['filter']> {
  const { tag, sendId, senderId, state, from, to } = filter;
  const tagPart = withoutEmoji(filter.tagPart ?? '').trim();
  const text = withoutEmoji(filter.text ?? '').trim();
  return {
    ...(after === undefined ? {} : { '<ID': after }),
    ...(tag === undefined ? {} : { '=PROPERTY_TAG': tag }),
    ...(tagPart === '' ? {} : { '%PROPERTY_TAG': tagPart }),
    ...(sendId === undefined ? {} : { '=PROPERTY_SEND': sendId }),
    ...(senderId === undefined ? {} : { '=CREATED_BY': senderId }),
    ...(state === undefined ? {} : { '=PROPERTY_RESULT': state }),
    ...(from === undefined ? {} : { '>=PROPERTY_AT': Math.ceil(from / 1000) }),
    ...(to === undefined ? {} : { '<PROPERTY_AT': Math.ceil(to / 1000) }),
    ...(text === '' ? {} : { '%PROPERTY_FIND': text }),
  };
}

/** One page of headers as their items have them. Pages follow the items' ids, so that new sends do not shift them. */
export async function pageOfHeaders(
  storage: EntityStorage,
  filter: HistoryFilter,
  after?: number,
): Promise<HistoryPage | StoreFailure> {
  const page = await storage.page({
    entity: HEADERS.entity,
    filter: filterOf(filter, after),
    sort: { ID: 'DESC' },
  });
  if (!page.ok) return page;
  return {
    ok: true,
    headers: headersOf(page.rows).filter(({ tag }) => filter.tag === undefined || tag === filter.tag),
    total: page.total,
    after: page.next === undefined ? undefined : page.rows.at(-1)?.id,
  };
}

/**
 * One page of believed headers. One request; a second for headers that others wrote last, and another for names that
 * this page has not met.
 */
export async function listHeaders(
  reader: HistoryReader,
  filter: HistoryFilter,
  after?: number,
): Promise<HistoryPage | StoreFailure> {
  const page = await pageOfHeaders(reader.storage, filter, after);
  if (!page.ok) return page;
  const believed = await believeHeaders(reader, page.headers);
  if (!believed.ok) return believed;
  const { state } = filter;
  const fitting = believed.headers.filter(
    (header) => state === undefined || header.changed === true || header.state === state,
  );
  return { ...page, headers: await reader.names.inHeaders(fitting) };
}

/** Headers that their senders wrote last, and of the others as much as their records confirm. */
async function believeHeaders(
  reader: HistoryReader,
  headers: readonly SendHeader[],
): Promise<{ readonly ok: true; readonly headers: readonly SendHeader[] } | StoreFailure> {
  const foreign = headers.filter(isWrittenByOthers);
  if (foreign.length === 0) return { ok: true, headers };
  const found = await readRecords(reader, foreign);
  if (!found.ok) return found;
  const byItem = new Map(found.records.map(({ header }) => [header.itemId, header]));
  return { ok: true, headers: headers.map((header) => byItem.get(header.itemId) ?? header) };
}

export function isWrittenByOthers({ lastWrite, senderId }: SendHeader): boolean {
  return lastWrite.by !== senderId;
}

/** Each record of each person once: the database compares without case, and a lost answer may have doubled a header. */
export function headersOf(rows: readonly EntityRow[]): readonly SendHeader[] {
  const headers = new Map<string, SendHeader>();
  for (const header of readEach(rows, headerOf)) {
    const key = `${header.senderId} ${header.id}`;
    if (!headers.has(key)) headers.set(key, header);
  }
  return [...headers.values()];
}

const NO_HEADER: SendHeader = {
  id: '',
  itemId: 0,
  sendId: '',
  state: 'open',
  type: 'USER',
  tag: '',
  subTag: '',
  wireSubTag: '',
  firstLine: '',
  names: [],
  counts: NO_COUNTS,
  at: 0,
  senderId: 0,
  lastWrite: { by: 0, at: 0 },
  senderName: '',
  appVersion: '',
  follows: '',
  changed: true,
};

function headerOf(row: EntityRow): SendHeader | undefined {
  const { id, createdBy, modifiedBy, changedAt, values } = row;
  const lastWrite = { by: modifiedBy === 0 ? createdBy : modifiedBy, at: changedAt };
  const { REC = '', SEND = '', TAG = '' } = values;
  const header = readHeader(values['HEAD'] ?? '', id, createdBy, lastWrite);
  // Of another version of Herald, unless somebody else has made it unreadable: then it is shown as changed.
  if (header === undefined && (lastWrite.by === createdBy || REC === '')) return undefined;
  if (header === undefined) return { ...NO_HEADER, id: REC, itemId: id, senderId: createdBy, lastWrite };
  // The portal finds by its properties, and Herald acts by its text: one that contradicts itself is found for another.
  const agrees = REC === header.id && SEND === header.sendId && isStoredText(TAG, header.tag);
  return { ...header, id: REC || header.id, ...(agrees ? {} : { changed: true }) };
}

/** The records of headers, in the same order; one request for fifty, and more for large ones. Without names. */
export async function readRecords(
  reader: HistoryReader,
  headers: readonly SendHeader[],
): Promise<RecordsResult> {
  const all = await readBodies(
    reader.storage,
    headers.map(({ id }) => id),
  );
  return all.ok ? { ok: true, records: await assembleRecords(reader, headers, all.pages) } : all;
}

const NO_BODIES: Bodies = { rows: [], now: undefined };

/** Records of their headers and their parts, which stand in the same order. */
export async function assembleRecords(
  { viewer, admins }: HistoryReader,
  headers: readonly SendHeader[],
  pages: readonly Bodies[],
): Promise<readonly SendRecord[]> {
  const others = headers.flatMap((header, index) => authorsOf(header, pages[index]?.rows ?? []));
  const trust = { viewerId: viewer.id, admins: await admins.among(others.filter((id) => id !== viewer.id)) };
  return headers.map((header, index) => {
    // Parts that break their reader cost their own record alone.
    const [record] = readEach([pages[index] ?? NO_BODIES], (bodies) => assembleRecord(header, bodies, trust));
    return record ?? assembleRecord(header, NO_BODIES, trust);
  });
}

/** The same, with the portal's names of people. */
export async function withNames(reader: HistoryReader, result: RecordsResult): Promise<RecordsResult> {
  if (!result.ok) return result;
  const headers = await reader.names.inHeaders(result.records.map(({ header }) => header));
  const records = result.records.map((record, index) => ({
    ...record,
    header: headers[index] ?? record.header,
  }));
  return { ok: true, records };
}
