/**
 * The history of sends, in the portal's own storage, shared by all who use the app. It writes a plan before the first
 * call, keeps it up to date in few requests, and reads pages that the portal has filtered. Nothing here throws: a
 * send goes on without its record, and says so.
 */
import { knownDuringRepeat } from '#delivery/outcome.ts';
import { createEntityStorage, type EntityStorage } from '../entity/entity-storage.ts';
import { firstFailure, type Written } from '../entity/first-failure.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { orUnreadable } from '../read-each.ts';
import { hasRight } from '../rights.ts';
import { ADMINS_OPTION, createAdmins } from './admins.ts';
import { firstLineOf, firstNames, searchText } from './header-json.ts';
import { type Holders, readHolders } from './holders.ts';
import { sendingNow } from './lease.ts';
import { createNames, type ReadNames } from './names.ts';
import { writeNote } from './note-json.ts';
import { createOptionHeaders } from './option-headers.ts';
import {
  type HistoryFilter,
  type HistoryPage,
  type HistoryReader,
  listHeaders,
  type RecordsResult,
} from './read-history.ts';
import { type RecordResult, readBeside, readLater, readOfSend, readRecord } from './read-record.ts';
import { createRecordWriter } from './record-writer.ts';
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
  /** `known`: its header from a list; an id alone means the first record of this id. */
  read(id: string, known?: Pick<SendHeader, 'senderId' | 'sendId'>): Promise<RecordResult>;
  /** The same of several, whose headers are known, in one request for fifty. */
  readAll(headers: readonly SendHeader[]): Promise<RecordsResult>;
  /** What came after a send and may have taken the place of its notices. */
  later(header: SendHeader): Promise<RecordsResult>;
  /** The records of one send by those who may send it, the oldest first. One request where there are none. */
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
  readonly user: { readonly id: number; readonly name: string; readonly isAdmin: boolean };
  readonly readNames: ReadNames;
  /** Options of the app as they were when the page was opened. */
  readonly appOption: (name: string) => string | undefined;
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
  const admins = createAdmins(options.call, user, { snapshot: options.appOption(ADMINS_OPTION), now });
  const names = createNames(options.readNames, user);
  const reader: HistoryReader = { storage, viewer: user, admins, names };
  const shared = { wait: options.wait, now, reader, ownOptions, device };

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
        lastWrite: { by: user.id, at: 0 },
        senderName: user.name,
        appVersion,
        follows: record.follows ?? '',
      };
      const find = searchText(record);
      // Who edits another's send goes on with it.
      if (knows !== undefined && knows.length > 0) void admins.noteViewer();
      const writer = inPortal
        ? createRecordWriter({
            ...shared,
            userId: user.id,
            header,
            find,
            people: ids,
            writer: writerName,
            plan: record,
          })
        : undefined;
      return createSendMemory(shared, { writer, header, ids, before: new Map(), knows });
    },

    resume({ header, people, wire, sureOutcomes }) {
      const ids = people.map(({ person }) => person.id);
      const find = searchText({ tag: header.tag, subTag: header.subTag, wire });
      const running: SendHeader = { ...header, state: 'running' };
      if (header.senderId !== user.id) void admins.noteViewer();
      const writer = createRecordWriter({
        ...shared,
        userId: user.id,
        header: running,
        find,
        people: ids,
        writer: writerName,
        plan: { wire, people },
      });
      return createSendMemory(shared, {
        writer,
        header: running,
        ids,
        before: knownDuringRepeat(sureOutcomes),
        unseen: header.state === 'running',
      });
    },

    list: (filter, after) =>
      orUnreadable(inPortal ? listHeaders(reader, filter, after) : ownOptions.list(filter)),
    read: (id, known) => orUnreadable(readRecord(reader, id, known)),
    readAll: (headers) => orUnreadable(readBeside(reader, headers)),
    later: (header) => orUnreadable(readLater(reader, header)),
    holders: (tag) => orUnreadable(readHolders(reader, tag)),
    ofSend: (sendId) => orUnreadable(readOfSend(reader, sendId)),
    unfinished: () => orUnreadable(readUnfinished(reader)),
    device,

    async withdrawn(header) {
      const withdrawal: Withdrawal = { at: now(), byId: user.id, byName: user.name };
      const next: SendHeader = { ...header, state: 'withdrawn', withdrawn: withdrawal };
      if (!inPortal) return ownOptions.put(next);
      const found = await readRecord(reader, header.id, header);
      if (!found.ok) return found;
      const record = found.record;
      if (record === undefined || (record.header.changed === true && record.people.length === 0))
        return { ok: false, reason: 'refused' };
      // Readers believe the note of an administrator alone.
      const told = header.senderId === user.id ? ({ ok: true } as const) : await admins.noteViewer();
      // What is on its way arrives after it: the header says so until it is withdrawn once more.
      const fresh: SendHeader =
        sendingNow(record) === undefined
          ? { ...record.header, state: 'withdrawn', withdrawn: withdrawal }
          : record.header;
      const note = bodyCall({
        record: header.id,
        kind: 'note',
        no: 0,
        body: writeNote({ withdrawal, last: lastId(record) }),
      });
      const find = searchText({ tag: fresh.tag, subTag: fresh.subTag, wire: record.wire });
      const written = firstFailure(await storage.write([note, headerCall(fresh, find)]));
      return written.ok ? told : written;
    },

    remove: (headers) => removeRecords(storage, headers),
    removeBefore: (before, limit) => removeBefore(storage, before, limit),
    setUp: () => storage.setUp(),
  };
}

function lastId({ outcomes }: SendRecord): number {
  return [...outcomes.values()].reduce(
    (last, outcome) => (outcome.kind === 'delivered' ? Math.max(last, outcome.id) : last),
    0,
  );
}
