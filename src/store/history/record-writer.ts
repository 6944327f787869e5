import type { Outcome } from '#delivery/outcome.ts';
import type { Call, CallResult } from '#portal/call.ts';
import type { EntityQuery } from '../entity/entity-storage.ts';
import { firstFailure, type Written } from '../entity/first-failure.ts';
import { storeFailure } from '../entity/store-failure.ts';
import { splitStored } from '../entity/stored-json.ts';
import { writeAndRead } from '../entity/write-and-read.ts';
import { LEASE_ALIVE } from './lease.ts';
import { PEOPLE_PER_ITEM, writeOutcomes } from './outcome-json.ts';
import { identityOf, writePlan } from './plan-json.ts';
import { type Bodies, bodiesOf, readWhole } from './read-bodies.ts';
import type { HistoryReader } from './read-history.ts';
import type { NewRecord, SendHeader } from './send-record.ts';
import { BODIES, bodyCall, HEADERS, headerCall } from './storages.ts';

/** What stands in the portal right after the lease was written: whoever wrote before is in it. */
export type Seen = {
  readonly written: Written;
  /** Headers of the same send, and the outcomes of this record by all its writers; undefined without an answer. */
  readonly headers: Bodies | undefined;
  readonly outcomes: Bodies | undefined;
  /** The number by which others see this writer; undefined where it was not heard of for LEASE_ALIVE. */
  readonly announced: number | undefined;
};

export type RecordWriter = {
  /**
   * Puts plan and header into the portal, in one request for up to 20,000 people, or renews what is there; the lease
   * is in it. Gives what others have written by then, in the same request.
   */
  take(outcomes: ReadonlyMap<number, Outcome>, header: SendHeader): Promise<Seen>;
  /** What is known now as one command, for a batch that goes out anyway; undefined where nothing can be noted. */
  journalCall(outcomes: ReadonlyMap<number, Outcome>): Call | undefined;
  /** Writes all that is known, and what could not be written before; one request as a rule. */
  note(outcomes: ReadonlyMap<number, Outcome>, header: SendHeader, open: boolean): Promise<Written>;
  /** Gives the lease up and leaves the header to whoever goes on; `untouched`: what was just made is deleted. */
  leave(outcomes: ReadonlyMap<number, Outcome>, untouched: boolean): Promise<Written>;
  /** The header as it was written last. */
  header(): SendHeader;
};

export type WriterOptions = {
  readonly reader: Pick<HistoryReader, 'storage'>;
  readonly userId: number;
  /** One with an item is there already and goes on. */
  readonly header: SendHeader;
  /** What the portal searches in. */
  readonly find: string;
  /** Ids of everybody, in the order of the plan. */
  readonly people: readonly number[];
  /** A name for this page on this device; nobody else writes its outcomes. */
  readonly writer: string;
  readonly plan: Pick<NewRecord, 'wire' | 'people'>;
  readonly now: () => number;
};

/** One thing to write: `name` is unique in the record, `call` adds it, or writes it anew where it has an item. */
type Entry = { readonly name: string; readonly call: (itemId: number | undefined) => Call };
/** `isGone`: the portal does not have an item any more. */
type Learned = { readonly written: Written; readonly isGone: boolean };

const HEADER = 'header';
const NOT_FOUND = 'ERROR_ITEM_NOT_FOUND';
const NO_ANSWER: Written = { ok: false, reason: 'unreachable' };

/**
 * Writes one record; every item that it writes but the header is its own. Items that somebody deletes meanwhile are
 * written anew. Never throws.
 */
export function createRecordWriter(options: WriterOptions): RecordWriter {
  const { reader, userId, find, people, writer, plan, now } = options;
  const { storage } = reader;
  const record = options.header.id;
  const places = Array.from(
    { length: Math.max(1, Math.ceil(people.length / PEOPLE_PER_ITEM)) },
    (_, index) => index * PEOPLE_PER_ITEM,
  );
  /** Items in the portal, by name of the entry. */
  const items = new Map<string, number>();
  /** What went out of each place, the longest ago first. */
  const noted = new Map<number, string>();
  let { header } = options;
  const resumed = header.itemId !== 0;
  if (resumed) items.set(HEADER, header.itemId);
  /** The plan of a record that goes on counts as there until the portal was asked. */
  let hasPlan = resumed;
  /** The author of header and plan; one's own are added where nobody's header is left. */
  let owner = header.senderId;
  /** An answer got lost: what the portal has is asked before anything is written twice. */
  let unsure = false;
  /** When the lease was written last; undefined while there is none. */
  let leasedAt: number | undefined;
  let sent = false;

  const planEntries = (): readonly Entry[] =>
    splitStored(writePlan({ ...plan, of: identityOf(header) })).map((body, no) => ({
      name: `plan ${no}`,
      call: (itemId) => bodyCall({ record, kind: 'plan', no, body, itemId }),
    }));
  const bodyOf = (from: number, outcomes: ReadonlyMap<number, Outcome>, open: boolean) =>
    writeOutcomes(people, { writer, open, from, outcomes });
  const outcomeEntry = (from: number, body: string): Entry => ({
    name: `out ${from}`,
    call: (itemId) => bodyCall({ record, kind: 'out', no: from, body, itemId }),
  });
  const headerEntry = (): Entry => ({
    name: HEADER,
    call: (itemId) => headerCall({ ...header, itemId: itemId ?? 0 }, find),
  });

  const callsOf = (entries: readonly Entry[]) => entries.map(({ name, call }) => call(items.get(name)));
  const missingPlan = (): readonly Entry[] => {
    if (hasPlan || owner !== userId) return [];
    const all = planEntries();
    const missing = all.filter(({ name }) => !items.has(name));
    // Parts of another page may be cut at other places.
    return resumed && missing.length > 0 ? all : missing;
  };

  /** Writes these and whatever else is missing, the header last: a record that is headed is whole. */
  async function writeRecord(known: readonly Entry[]): Promise<Written> {
    const entries = [...missingPlan(), ...known, headerEntry()];
    return completed(known, learn(entries, await storage.write(callsOf(entries))));
  }

  /** What came of a writing; once more where somebody has deleted items of this record. */
  async function completed(known: readonly Entry[], first: Learned): Promise<Written> {
    if (!first.isGone) return first.written;
    const found = await lookUp();
    if (!found.ok) return found;
    const entries = [...missingPlan(), ...known, headerEntry()];
    return learn(entries, await storage.write(callsOf(entries))).written;
  }

  function learn(entries: readonly Entry[], results: readonly CallResult[]): Learned {
    let written: Written = { ok: true };
    let isGone = false;
    for (const [index, { name }] of entries.entries()) {
      const result = results[index];
      if (result?.ok !== true) {
        unsure = true;
        if (result?.error.code === NOT_FOUND) {
          isGone = true;
          items.delete(name);
        }
        if (written.ok) written = result === undefined ? NO_ANSWER : storeFailure(result.error);
      } else if (!items.has(name)) items.set(name, Number(result.result));
    }
    header = { ...header, itemId: items.get(HEADER) ?? 0 };
    return { written, isGone };
  }

  /** Learns which items of this record the portal has; others may have written some with its id. */
  async function lookUp(): Promise<Written> {
    const read = await readWhole(storage, [
      { entity: HEADERS.entity, filter: { '=PROPERTY_REC': record } },
      bodiesOf(record),
    ]);
    if (!read.ok) return read;
    const [heads, bodies] = read.pages.map(({ rows }) =>
      rows.filter(({ values }) => values['REC'] === record),
    );
    const headOf = (author: number) => heads?.find(({ createdBy }) => createdBy === author)?.id;
    if (headOf(owner) === undefined) owner = userId;
    const head = headOf(owner);
    items.clear();
    if (head !== undefined) items.set(HEADER, head);
    for (const { id, createdBy, values } of bodies ?? []) {
      const isOwn =
        values['KIND'] === 'plan'
          ? createdBy === owner
          : createdBy === userId && values['BODY']?.includes(JSON.stringify(writer)) === true;
      const name = `${values['KIND']} ${values['NO']}`;
      if (isOwn && !items.has(name)) items.set(name, id);
    }
    hasPlan = false;
    unsure = false;
    return { ok: true };
  }

  return {
    header: () => header,

    async take(outcomes, next) {
      header = { ...next, itemId: header.itemId };
      const lapsed = leasedAt === undefined || now() - leasedAt > LEASE_ALIVE;
      const first = !sent;
      sent = true;
      if (unsure) {
        const written = await lookUp();
        if (!written.ok) return { written, headers: undefined, outcomes: undefined, announced: 0 };
      }
      const known = places.map((from) => {
        const body = bodyOf(from, outcomes, true);
        noted.delete(from);
        noted.set(from, body);
        return outcomeEntry(from, body);
      });
      const entries = [...missingPlan(), ...known, headerEntry()];
      leasedAt = now();
      const queries: readonly EntityQuery[] = [
        { entity: HEADERS.entity, filter: { '=PROPERTY_SEND': header.sendId } },
        { entity: BODIES.entity, filter: { '=PROPERTY_REC': record, '=PROPERTY_KIND': 'out' } },
      ];
      const { results, pages } = await writeAndRead(storage, callsOf(entries), queries);
      const written = await completed(known, learn(entries, results));
      const read = await readWhole(storage, queries, pages);
      const [headers, others] = read.ok ? read.pages : [];
      const announced = Math.max(items.get(HEADER) ?? 0, items.get(`out ${places[0]}`) ?? 0);
      return { written, headers, outcomes: others, announced: first || !lapsed ? announced : undefined };
    },

    journalCall(outcomes) {
      const order = [...noted.keys()];
      const from = order.find((place) => bodyOf(place, outcomes, true) !== noted.get(place)) ?? order[0];
      const itemId = items.get(`out ${from}`);
      if (from === undefined || itemId === undefined) return undefined;
      const body = bodyOf(from, outcomes, true);
      noted.delete(from);
      noted.set(from, body);
      leasedAt = now();
      return outcomeEntry(from, body).call(itemId);
    },

    async note(outcomes, next, open) {
      header = { ...next, itemId: header.itemId };
      if (unsure) {
        const found = await lookUp();
        if (!found.ok) return found;
      }
      const known = places.map((from) => outcomeEntry(from, bodyOf(from, outcomes, open)));
      leasedAt = open ? now() : undefined;
      return writeRecord(known);
    },

    async leave(outcomes, untouched) {
      leasedAt = undefined;
      if (resumed || !untouched) {
        const ended = places.map((from) => outcomeEntry(from, bodyOf(from, outcomes, false)));
        return learn(ended, await storage.write(callsOf(ended))).written;
      }
      const deletions = [...items].map(([name, ID]) => ({
        method: 'entity.item.delete',
        params: { ENTITY: name === HEADER ? HEADERS.entity : BODIES.entity, ID },
      }));
      return firstFailure(await storage.write(deletions));
    },
  };
}
