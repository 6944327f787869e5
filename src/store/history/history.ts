/**
 * The history of sends, in the portal's own storage, shared by all who use the app. It writes a plan before the first
 * call, keeps it up to date in few requests, and reads pages that the portal has filtered. Nothing here throws: a
 * send goes on without its record, and says so.
 */
import type { Counts } from '#delivery/counts.ts';
import { afterRepeat, type Outcome } from '#delivery/outcome.ts';
import type { Call } from '#portal/call.ts';
import { createEntityStorage, type EntityStorage } from '../entity/entity-storage.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { hasRight } from '../rights.ts';
import { firstLineOf, firstNames, searchText } from './header-json.ts';
import { type Holders, readHolders } from './holders.ts';
import { writeNote } from './note-json.ts';
import { createOptionHeaders } from './option-headers.ts';
import {
  type HistoryFilter,
  type HistoryPage,
  listHeaders,
  type RecordResult,
  type RecordsResult,
  readRecord,
  readRecords,
} from './read-history.ts';
import { readLater } from './read-later.ts';
import { createRecordWriter, failureOf, type RecordWriter, type Written } from './record-writer.ts';
import { type Removed, removeBefore, removeRecords } from './remove-records.ts';
import {
  type NewRecord,
  NO_COUNTS,
  type SendHeader,
  type SendRecord,
  type Withdrawal,
} from './send-record.ts';
import { BODIES, bodyCall, HEADERS, headerCall } from './storages.ts';

/** options: only headers, only for this person, only the latest ones. */
export type Remembered =
  | { readonly ok: true; readonly where: 'portal' | 'options'; readonly header: SendHeader }
  | StoreFailure;

/** The memory of one send while it runs. */
export type SendMemory = {
  readonly id: string;
  /** Whether the plan is in the portal; wait for it before the first call. Never rejects. */
  readonly begun: Promise<Remembered>;
  /** What is known as the last command of a batch; room for it: JOURNAL_RESERVE. */
  readonly journalCall: (outcomes: ReadonlyMap<number, Outcome>) => Call | undefined;
  /** All that is known now; `open` while the send goes on. Never rejects. */
  readonly note: (outcomes: ReadonlyMap<number, Outcome>, open: boolean) => Promise<Remembered>;
};

/** What a batch keeps free for the journal: one command of at most so many encoded bytes. */
export const JOURNAL_RESERVE = { commands: 1, bytes: 24_000 } as const;

export type History = {
  begin(record: NewRecord): SendMemory;
  /** Goes on with a record that is there, also with somebody else's. */
  resume(record: SendRecord): SendMemory;
  list(filter: HistoryFilter, after?: number): Promise<HistoryPage | StoreFailure>;
  read(id: string): Promise<RecordResult>;
  /** The same of several, whose headers are known, in one request for fifty. */
  readAll(headers: readonly SendHeader[]): Promise<RecordsResult>;
  /** What came after a send and may have taken the place of its notices. */
  later(header: SendHeader): Promise<RecordsResult>;
  /** Who holds a notice under a typed tag, and under which wire tag. */
  holders(tag: string): Promise<Holders | StoreFailure>;
  withdrawn(header: SendHeader): Promise<Written>;
  remove(headers: readonly SendHeader[]): Promise<Removed>;
  /** Deletes what is older than a moment (ms since 1970), at most `limit` records. */
  removeBefore(before: number, limit: number): Promise<Removed>;
  /** Makes the storages, or completes them. */
  setUp(): ReturnType<EntityStorage['setUp']>;
};

export type HistoryOptions = StoreAccess & {
  readonly scopes: ReadonlySet<string>;
  readonly user: { readonly id: number; readonly name: string };
  readonly appVersion: string;
  readonly now: () => number;
  readonly newId: () => string;
};

export function createHistory(options: HistoryOptions): History {
  const { user, now, newId, appVersion } = options;
  const storage = createEntityStorage(options, [HEADERS, BODIES]);
  const ownOptions = createOptionHeaders(options, user.id);
  const inPortal = hasRight(options.scopes, 'entity');
  const writerName = newId();

  function remember(
    writer: RecordWriter | undefined,
    first: SendHeader,
    ids: readonly number[],
    before: ReadonlyMap<number, Outcome> = new Map(),
  ): SendMemory {
    let where: 'portal' | 'options' = writer === undefined ? 'options' : 'portal';
    let header = first;
    const told = async (written: Promise<Written>): Promise<Remembered> => {
      const result = await written;
      if (result.ok) return { ok: true, where, header: writer?.header() ?? header };
      // The right was taken away since the page was opened.
      if (result.reason !== 'noScope' || where === 'options') return result;
      where = 'options';
      return told(ownOptions.put({ ...header, itemId: 0 }));
    };
    const begun = told(writer === undefined ? ownOptions.put(header) : writer.begin());
    return {
      id: first.id,
      begun,
      journalCall: (outcomes) => (where === 'portal' ? writer?.journalCall(outcomes) : undefined),
      async note(since, open) {
        await begun;
        const outcomes = afterRepeat(before, since);
        const counts = countOf(ids, outcomes);
        const rest = counts.left + counts.refused + counts.unknown;
        header = { ...header, counts, state: open ? 'running' : rest === 0 ? 'done' : 'open' };
        return told(
          where === 'portal' && writer !== undefined
            ? writer.note(outcomes, header, open)
            : ownOptions.put(header),
        );
      },
    };
  }

  return {
    begin(record) {
      const ids = record.people.map(({ person }) => person.id);
      const header: SendHeader = {
        id: newId(),
        itemId: 0,
        sendId: record.sendId,
        state: 'running',
        type: record.wire.TYPE,
        tag: record.tag,
        subTag: record.subTag,
        wireSubTag: record.wireSubTag,
        firstLine: firstLineOf(record.wire.MESSAGE),
        names: firstNames(record),
        counts: { ...NO_COUNTS, left: ids.length, total: ids.length },
        at: now(),
        senderId: user.id,
        senderName: user.name,
        appVersion,
        follows: record.follows ?? '',
      };
      const find = searchText(record);
      const writer = inPortal
        ? createRecordWriter({ storage, header, find, people: ids, writer: writerName, plan: record })
        : undefined;
      return remember(writer, header, ids);
    },

    resume({ header, people, wire, outcomes }) {
      const ids = people.map(({ person }) => person.id);
      const find = searchText({ tag: header.tag, subTag: header.subTag, wire });
      const running: SendHeader = { ...header, state: 'running' };
      const writer = createRecordWriter({
        storage,
        header: running,
        find,
        people: ids,
        writer: writerName,
        plan: undefined,
      });
      return remember(writer, running, ids, outcomes);
    },

    list: (filter, after) => (inPortal ? listHeaders(storage, filter, after) : ownOptions.list(filter)),
    read: (id) => readRecord(storage, id),
    readAll: (headers) => readRecords(storage, headers),
    later: (header) => readLater(storage, header),
    holders: (tag) => readHolders(storage, tag),

    async withdrawn(header) {
      const withdrawal: Withdrawal = { at: now(), byId: user.id, byName: user.name };
      const next: SendHeader = { ...header, state: 'withdrawn', withdrawn: withdrawal };
      if (!inPortal) return ownOptions.put(next);
      const found = await readRecord(storage, header.id);
      if (!found.ok) return found;
      if (found.record === undefined) return { ok: false, reason: 'refused' };
      const fresh: SendHeader = { ...found.record.header, state: 'withdrawn', withdrawn: withdrawal };
      const note = bodyCall({ record: header.id, kind: 'note', no: 0, body: writeNote(withdrawal) });
      const find = searchText({ tag: fresh.tag, subTag: fresh.subTag, wire: found.record.wire });
      return failureOf(await storage.write([note, headerCall(fresh, find)]));
    },

    remove: (headers) => removeRecords(storage, headers),
    removeBefore: (before, limit) => removeBefore(storage, before, limit),
    setUp: () => storage.setUp(),
  };
}

/** Counts everybody of a plan once, by the outcomes that are known. */
function countOf(ids: readonly number[], outcomes: ReadonlyMap<number, Outcome>): Counts {
  const counts = { ...NO_COUNTS, total: ids.length };
  for (const id of ids) counts[outcomes.get(id)?.kind ?? 'left'] += 1;
  return counts;
}
