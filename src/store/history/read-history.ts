import { knownDuringRepeat, type Outcome } from '#delivery/outcome.ts';
import { startsAfter } from '#portal/pages.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import type { EntityPage, EntityQuery, EntityStorage } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { joinStored } from '../entity/stored-json.ts';
import { readEach } from '../read-each.ts';
import { readHeader, withoutEmoji } from './header-json.ts';
import { readNote } from './note-json.ts';
import { readOutcomes } from './outcome-json.ts';
import { readPlan } from './plan-json.ts';
import type { Lease, RecordState, SendHeader, SendRecord } from './send-record.ts';
import { BODIES, type BodyKind, HEADERS } from './storages.ts';

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

/** One page of headers in one request. Pages follow the items' ids, so that new sends do not shift them. */
export async function listHeaders(
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
  const headers = headersOf(page.rows).filter(({ tag }) => filter.tag === undefined || tag === filter.tag);
  return {
    ok: true,
    headers,
    total: page.total,
    after: page.next === undefined ? undefined : page.rows.at(-1)?.id,
  };
}

/** Each record once: the database compares without case, and a lost answer may have doubled a header. */
export function headersOf(rows: readonly EntityRow[]): readonly SendHeader[] {
  const headers = new Map<string, SendHeader>();
  for (const header of readEach(rows, headerOf)) {
    if (!headers.has(header.id)) headers.set(header.id, header);
  }
  return [...headers.values()];
}

function headerOf(row: EntityRow): SendHeader | undefined {
  return readHeader(row.values['HEAD'] ?? '', row.id, row.createdBy);
}

export type RecordResult = { readonly ok: true; readonly record: SendRecord | undefined } | StoreFailure;
export type RecordsResult = { readonly ok: true; readonly records: readonly SendRecord[] } | StoreFailure;

const NO_PAGE: StoreFailure = { ok: false, reason: 'unreachable' };

/** One record with all its parts; undefined where there is none. One request, and one more above 50 parts. */
export async function readRecord(storage: EntityStorage, id: string): Promise<RecordResult> {
  const query = bodiesOf(id);
  const [heads = NO_PAGE, first = NO_PAGE] = await storage.pages([
    { entity: HEADERS.entity, filter: { '=PROPERTY_REC': id } },
    query,
  ]);
  if (!heads.ok) return heads;
  const row = heads.rows.find((one) => one.values['REC'] === id);
  const [header] = row === undefined ? [] : headersOf([row]);
  if (header === undefined) return { ok: true, record: undefined };
  const all = await complete(storage, [query], [first]);
  return all.ok ? { ok: true, record: recordOf(header, all.pages[0]) } : all;
}

/** The parts of records whose headers are known, in the same order; one request for fifty, and more for large ones. */
export async function readRecords(
  storage: EntityStorage,
  headers: readonly SendHeader[],
): Promise<RecordsResult> {
  const all = await readBodies(
    storage,
    headers.map(({ id }) => id),
  );
  if (!all.ok) return all;
  return { ok: true, records: headers.map((header, index) => recordOf(header, all.pages[index])) };
}

/** All items of parts, of each record by its id. */
export async function readBodies(storage: EntityStorage, ids: readonly string[]): Promise<BodiesResult> {
  const queries = ids.map(bodiesOf);
  return complete(storage, queries, queries.length === 0 ? [] : await storage.pages(queries));
}

type BodiesResult = { readonly ok: true; readonly pages: readonly Bodies[] } | StoreFailure;

const bodiesOf = (id: string): EntityQuery => ({ entity: BODIES.entity, filter: { '=PROPERTY_REC': id } });

type Bodies = { readonly rows: readonly EntityRow[]; readonly now: number | undefined };

/** Reads on, round by round, where a page was not all: by the portal's count, or page by page without one. */
async function complete(
  storage: EntityStorage,
  queries: readonly EntityQuery[],
  firsts: readonly EntityPage[],
): Promise<BodiesResult> {
  const pages = queries.map((): { rows: EntityRow[]; now: number | undefined } => ({
    rows: [],
    now: undefined,
  }));
  let asked = queries.map((query, owner) => ({ query, owner }));
  let answers = firsts;
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

/** The record, or its header alone where its parts break their reader: one record must not cost the others. */
function recordOf(header: SendHeader, bodies?: Bodies): SendRecord {
  const [record] = readEach([bodies], (parts) => assemble(header, parts));
  return record ?? assemble(header);
}

function assemble(header: SendHeader, { rows, now }: Bodies = { rows: [], now: undefined }): SendRecord {
  const bodies = (kind: BodyKind) => rows.filter((row) => row.values['KIND'] === kind);
  const parts = new Map<number, string>();
  for (const { values } of bodies('plan')) {
    const no = Number(values['NO']);
    if (!parts.has(no)) parts.set(no, values['BODY'] ?? '');
  }
  const ordered = [...parts].toSorted(([a], [b]) => a - b).map(([, body]) => body);
  const plan = readPlan(joinStored(ordered));
  const people = plan?.people ?? [];
  const ids = people.map(({ person }) => person.id);

  const outcomes = new Map<number, Outcome>();
  // Who wrote last knows best: a repeat goes out under the same wire tag and replaces what was before.
  const written = byChange(bodies('out')).flatMap((row) => readOutcomes(ids, row.values['BODY'] ?? '') ?? []);
  const sending = header.state === 'running' ? written.at(-1)?.writer : undefined;
  for (const { writer, outcomes: known } of written) {
    // Whom an earlier writer saw refused, the one who sends now is writing to once more.
    const still = sending === undefined || writer === sending ? known : knownDuringRepeat(known);
    for (const [id, outcome] of still) outcomes.set(id, outcome);
  }

  const withdrawals = bodies('note').flatMap(
    (row) => readNote(row.values['BODY'] ?? '', row.createdBy) ?? [],
  );
  const withdrawn = withdrawals.at(-1) ?? header.withdrawn;
  return {
    header: withdrawn === undefined ? header : { ...header, withdrawn, state: 'withdrawn' },
    wire: plan?.wire ?? { TYPE: header.type, MESSAGE: header.firstLine },
    people,
    outcomes,
    leases: readLeases(ids, { rows: bodies('out'), now }),
    incomplete: plan === undefined || people.length < header.counts.total,
  };
}

const byChange = (rows: readonly EntityRow[]) =>
  rows.toSorted((a, b) => a.changedAt - b.changedAt || a.id - b.id);

/** Who writes, or wrote last, by the items with outcomes; `ids`: everybody of the plan. */
export function readLeases(ids: readonly number[], { rows, now }: Bodies): readonly Lease[] {
  const leases = new Map<string, Lease>();
  for (const row of byChange(rows)) {
    const written = readOutcomes(ids, row.values['BODY'] ?? '');
    if (written === undefined) continue;
    const { writer, open } = written;
    const age = Math.max(0, (now ?? row.changedAt) - row.changedAt);
    const itemId = Math.min(leases.get(writer)?.itemId ?? row.id, row.id);
    leases.set(writer, { writer, open, age, userId: row.createdBy, itemId });
  }
  return [...leases.values()];
}

/** The records of one send, the oldest first. */
export async function readOfSend(storage: EntityStorage, sendId: string): Promise<RecordsResult> {
  const page = await storage.page({ entity: HEADERS.entity, filter: { '=PROPERTY_SEND': sendId } });
  if (!page.ok) return page;
  // The database compares without case.
  const headers = headersOf(page.rows).filter((header) => header.sendId === sendId);
  return readRecords(storage, headers);
}
