/**
 * The history of sends, in the portal's own storage, shared by all who use the app. It writes a plan before the first
 * call, keeps it up to date in few requests, and reads pages that the portal has filtered. Nothing here throws: a
 * send goes on without its record, and says so.
 */
import { knownDuringRepeat } from '#delivery/outcome.ts';
import { createEntityStorage, type EntityStorage } from '../entity/entity-storage.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { orUnreadable } from '../read-each.ts';
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
  readOfSend,
  readRecord,
  readRecords,
} from './read-history.ts';
import { readLater } from './read-later.ts';
import { createRecordWriter, failureOf, type Written } from './record-writer.ts';
import { type Removed, removeBefore, removeRecords } from './remove-records.ts';
import { createSendMemory, type SendMemory } from './send-memory.ts';
import {
  type NewRecord,
  NO_COUNTS,
  type SendHeader,
  type SendRecord,
  type Withdrawal,
} from './send-record.ts';
import { BODIES, bodyCall, HEADERS, headerCall } from './storages.ts';
import { readUnfinished } from './unfinished.ts';

/** What a batch keeps free for the journal: one command of at most so many encoded bytes. */
export const JOURNAL_RESERVE = { commands: 1, bytes: 24_000 } as const;

export type History = {
  /** `knows`: records of the same send that were looked at before; one more means that another page was faster. */
  begin(record: NewRecord, knows?: readonly string[]): SendMemory;
  /** Goes on with a record that is there, also with somebody else's. */
  resume(record: SendRecord): SendMemory;
  list(filter: HistoryFilter, after?: number): Promise<HistoryPage | StoreFailure>;
  read(id: string): Promise<RecordResult>;
  /** The same of several, whose headers are known, in one request for fifty. */
  readAll(headers: readonly SendHeader[]): Promise<RecordsResult>;
  /** What came after a send and may have taken the place of its notices. */
  later(header: SendHeader): Promise<RecordsResult>;
  /** All records of one send, the oldest first. One request where there are none. */
  ofSend(sendId: string): Promise<RecordsResult>;
  /** Sends of this person that stopped in the middle, or go on somewhere, the latest first. One request where there are none. */
  unfinished(): Promise<RecordsResult>;
  /** The browser that this page runs in. */
  readonly device: string;
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
  /** This browser's name; one for this page alone where it keeps nothing. */
  readonly device?: string | undefined;
};

export function createHistory(options: HistoryOptions): History {
  const { user, now, newId, appVersion } = options;
  const storage = createEntityStorage(options, [HEADERS, BODIES]);
  const ownOptions = createOptionHeaders(options, user.id);
  const inPortal = hasRight(options.scopes, 'entity');
  const device = options.device ?? newId();
  const writerName = `${device}.${newId()}`;
  const shared = { wait: options.wait, now, storage, ownOptions, device };

  return {
    begin(record, knows) {
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
        ? createRecordWriter({ storage, header, find, people: ids, writer: writerName, plan: record, now })
        : undefined;
      return createSendMemory(shared, { writer, header, ids, before: new Map(), knows });
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
        now,
      });
      return createSendMemory(shared, {
        writer,
        header: running,
        ids,
        before: knownDuringRepeat(outcomes),
        unseen: header.state === 'running',
      });
    },

    list: (filter, after) =>
      orUnreadable(inPortal ? listHeaders(storage, filter, after) : ownOptions.list(filter)),
    read: (id) => orUnreadable(readRecord(storage, id)),
    readAll: (headers) => orUnreadable(readRecords(storage, headers)),
    later: (header) => orUnreadable(readLater(storage, header)),
    holders: (tag) => orUnreadable(readHolders(storage, tag)),
    ofSend: (sendId) => orUnreadable(readOfSend(storage, sendId)),
    unfinished: () => orUnreadable(readUnfinished(storage, user.id)),
    device,

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
