import type { Outcome } from '#delivery/outcome.ts';
import type { Call, CallResult } from '#portal/call.ts';
import type { EntityPage, EntityStorage } from '../entity/entity-storage.ts';
import { type StoreFailure, storeFailure } from '../entity/store-failure.ts';
import { splitStored } from '../entity/stored-json.ts';
import { writeAndRead } from '../entity/write-and-read.ts';
import { LEASE_ALIVE } from './lease.ts';
import { PEOPLE_PER_ITEM, writeOutcomes } from './outcome-json.ts';
import { writePlan } from './plan-json.ts';
import type { NewRecord, SendHeader } from './send-record.ts';
import { BODIES, bodyCall, HEADERS, headerCall } from './storages.ts';

export type Written = { readonly ok: true } | StoreFailure;

/** What stands in the portal right after the lease was written: whoever wrote before is in it. */
export type Seen = {
  readonly written: Written;
  /** Headers of the same send, and the outcomes of this record by all its writers. */
  readonly headers: EntityPage;
  readonly outcomes: EntityPage;
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
  readonly storage: EntityStorage;
  readonly header: SendHeader;
  /** What the portal searches in. */
  readonly find: string;
  /** Ids of everybody, in the order of the plan. */
  readonly people: readonly number[];
  /** A name for this page on this device; nobody else writes its outcomes. */
  readonly writer: string;
  /** The plan, where the record is new; undefined where it is there already and goes on. */
  readonly plan: Pick<NewRecord, 'wire' | 'people'> | undefined;
  readonly now: () => number;
};

/** One thing to write: `name` is unique in the record, `call` adds it, or writes it anew where it has an item. */
type Entry = { readonly name: string; readonly call: (itemId: number | undefined) => Call };

const HEADER = 'header';
const NO_PAGE: EntityPage = { ok: false, reason: 'unreachable' };

/** Writes one record; every item that it writes but the header is its own. Never throws. */
export function createRecordWriter(options: WriterOptions): RecordWriter {
  const { storage, find, people, writer, plan, now } = options;
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
  if (header.itemId !== 0) items.set(HEADER, header.itemId);
  /** An answer got lost: what the portal has is asked before anything is written twice. */
  let unsure = false;
  /** When the lease was written last; undefined while there is none. */
  let leasedAt: number | undefined;
  let sent = false;

  const planEntries = (): readonly Entry[] =>
    plan === undefined
      ? []
      : splitStored(writePlan(plan)).map((body, no) => ({
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
  const missingPlan = () => planEntries().filter(({ name }) => !items.has(name));

  async function write(entries: readonly Entry[]): Promise<Written> {
    return learn(entries, await storage.write(callsOf(entries)));
  }

  function learn(entries: readonly Entry[], results: readonly CallResult[]): Written {
    let failure: Written = { ok: true };
    for (const [index, { name }] of entries.entries()) {
      const result = results[index];
      if (result?.ok !== true) {
        unsure = true;
        if (failure.ok)
          failure = result === undefined ? { ok: false, reason: 'unreachable' } : storeFailure(result.error);
      } else if (!items.has(name)) items.set(name, Number(result.result));
    }
    header = { ...header, itemId: items.get(HEADER) ?? 0 };
    return failure;
  }

  /** Learns which items of this record the portal has. */
  async function lookUp(): Promise<Written> {
    const filter = { '=PROPERTY_REC': record };
    const [heads, bodies] = await storage.pages([
      { entity: HEADERS.entity, filter },
      { entity: BODIES.entity, filter },
    ]);
    if (heads?.ok !== true) return heads ?? { ok: false, reason: 'unreachable' };
    if (bodies?.ok !== true) return bodies ?? { ok: false, reason: 'unreachable' };
    for (const row of heads.rows) items.set(HEADER, row.id);
    for (const { id, values } of bodies.rows) {
      const isForeign = values['KIND'] === 'out' && values['BODY']?.includes(JSON.stringify(writer)) !== true;
      if (!isForeign) items.set(`${values['KIND']} ${values['NO']}`, id);
    }
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
        if (!written.ok) return { written, headers: NO_PAGE, outcomes: NO_PAGE, announced: 0 };
      }
      const known = places.map((from) => {
        const body = bodyOf(from, outcomes, true);
        noted.delete(from);
        noted.set(from, body);
        return outcomeEntry(from, body);
      });
      // The header last: a record that is headed is whole.
      const entries = [...missingPlan(), ...known, headerEntry()];
      leasedAt = now();
      const { results, pages } = await writeAndRead(storage, callsOf(entries), [
        { entity: HEADERS.entity, filter: { '=PROPERTY_SEND': header.sendId } },
        { entity: BODIES.entity, filter: { '=PROPERTY_REC': record, '=PROPERTY_KIND': 'out' } },
      ]);
      const written = learn(entries, results);
      const [headers = NO_PAGE, others = NO_PAGE] = pages;
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
      return write([...missingPlan(), ...known, headerEntry()]);
    },

    async leave(outcomes, untouched) {
      leasedAt = undefined;
      if (plan === undefined || !untouched) {
        return write(places.map((from) => outcomeEntry(from, bodyOf(from, outcomes, false))));
      }
      const deletions = [...items].map(([name, ID]) => ({
        method: 'entity.item.delete',
        params: { ENTITY: name === HEADER ? HEADERS.entity : BODIES.entity, ID },
      }));
      return failureOf(await storage.write(deletions));
    },
  };
}

/** The first failure among the answers. */
export function failureOf(results: readonly CallResult[]): Written {
  const failed = results.find((result) => !result.ok);
  return failed === undefined || failed.ok ? { ok: true } : storeFailure(failed.error);
}
