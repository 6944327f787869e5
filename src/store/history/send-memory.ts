import type { Counts } from '#delivery/counts.ts';
import { afterRepeat, type Outcome } from '#delivery/outcome.ts';
import type { Call } from '#portal/call.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import type { Written } from '../entity/first-failure.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import type { StoreFailure, StoreReason } from '../entity/store-failure.ts';
import { leasesOf, outcomeItems, respectedItems } from './believed-outcomes.ts';
import { type Claim, claimAmong, LEASE_ALIVE, LEASE_RENEW, MINE } from './lease.ts';
import type { createOptionHeaders } from './option-headers.ts';
import { type HistoryReader, headersOf, isWrittenByOthers, readRecords } from './read-history.ts';
import type { RecordWriter, Seen } from './record-writer.ts';
import { NO_COUNTS, type SendHeader } from './send-record.ts';

/** options: only headers, only for this person, only the latest ones. */
export type Remembered =
  | { readonly ok: true; readonly where: 'portal' | 'options'; readonly header: SendHeader }
  | StoreFailure;

/** The memory of one send while it runs. */
export type SendMemory = {
  readonly id: string;
  /** Whether the plan is in the portal; wait for it before the first call. Never rejects. */
  readonly begun: Promise<Remembered>;
  /**
   * Whether this page is the one that sends; wait for it before the first call. Where the portal did not answer it is:
   * the wire tags still leave one notice. Never rejects.
   */
  readonly claim: Promise<Claim>;
  /** Renews the lease, or takes it once more for a repeat, in one request. Never rejects. */
  readonly renew: (outcomes: ReadonlyMap<number, Outcome>) => Promise<Claim>;
  /** What is known as the last command of a batch; room for it: JOURNAL_RESERVE. */
  readonly journalCall: (outcomes: ReadonlyMap<number, Outcome>) => Call | undefined;
  /** All that is known now; `open` while the send goes on. Never rejects. */
  readonly note: (outcomes: ReadonlyMap<number, Outcome>, open: boolean) => Promise<Remembered>;
  /**
   * Notes how it ended, and again for as long as nobody else may go on with it, where the history does not take it: a
   * send that the history does not know is neither found nor replaced by its tag. Gives the first answer; `onLater`
   * hears of the others. Never rejects.
   */
  readonly end: (
    outcomes: ReadonlyMap<number, Outcome>,
    onLater?: (remembered: Remembered) => void,
  ) => Promise<Remembered>;
};

/** Pauses before the end of a send is told once more, ms. */
const AGAIN = [10_000, 45_000] as const;
const MAY_PASS: ReadonlySet<StoreReason> = new Set(['busy', 'unreachable', 'refused']);

type Shared = Pick<StoreAccess, 'wait'> & {
  readonly now: () => number;
  readonly reader: HistoryReader;
  readonly ownOptions: ReturnType<typeof createOptionHeaders>;
  readonly device: string;
};

type Kept = {
  /** Undefined where the portal keeps no records. */
  readonly writer: RecordWriter | undefined;
  readonly header: SendHeader;
  /** Everybody of the plan. */
  readonly ids: readonly number[];
  /** What was known before this page went on. */
  readonly before: ReadonlyMap<number, Outcome>;
  /** The page that sent it before was closed, and what it had on its way may have arrived. */
  readonly unseen?: boolean;
  /** Records of the same send that the decision to send took into account; undefined where nobody knew. */
  readonly knows?: readonly string[] | undefined;
};

/** Begins to remember at once: the first request leaves now. */
export function createSendMemory(shared: Shared, kept: Kept): SendMemory {
  const { wait, now, reader, ownOptions, device } = shared;
  const { writer, ids, before, unseen = false, knows } = kept;
  let { header } = kept;
  let where: 'portal' | 'options' = writer === undefined ? 'options' : 'portal';
  /** Somebody else goes on with it, and writes the header. */
  let lost = false;
  /** Rises with each repeat and each end: what a repeat has begun to tell, the end before it tells no more. */
  let turn = 0;

  const told = async (written: Promise<Written>): Promise<Remembered> => {
    const result = await written;
    if (result.ok) return { ok: true, where, header: writer?.header() ?? header };
    // The right was taken away since the page was opened.
    if (result.reason !== 'noScope' || where === 'options') return result;
    where = 'options';
    return told(ownOptions.put({ ...header, itemId: 0 }));
  };

  /** Headers of the same send by people who may send it; one that somebody else wrote over counts if its plan agrees. */
  async function othersOf(rows: readonly EntityRow[]): Promise<readonly SendHeader[]> {
    const same = headersOf(rows).filter(
      ({ id, sendId, changed }) => id !== header.id && sendId === header.sendId && changed !== true,
    );
    const viewerId = reader.viewer.id;
    const admins = await reader.admins.among(
      same.map(({ senderId }) => senderId).filter((id) => id !== viewerId && id !== header.senderId),
    );
    const others = same.filter(
      ({ senderId }) => senderId === viewerId || senderId === header.senderId || admins.has(senderId),
    );
    const doubtful = others.filter(isWrittenByOthers);
    const found = doubtful.length === 0 ? undefined : await readRecords(reader, doubtful);
    const believed = new Set(
      (found?.ok === true ? found.records : []).flatMap((record) =>
        record.header.changed ? [] : [record.header.itemId],
      ),
    );
    return others.filter((one) => !isWrittenByOthers(one) || believed.has(one.itemId));
  }

  /** Whether somebody else sends what this page has just written its lease for. */
  async function judge(seen: Seen): Promise<Claim> {
    const { headers, outcomes, announced } = seen;
    if (headers === undefined || outcomes === undefined) return MINE;
    const others = await othersOf(headers.rows);
    const unforeseen = others.find(
      ({ id, itemId }) => knows?.includes(id) === false && itemId < (announced ?? 0),
    );
    if (unforeseen !== undefined) {
      lost = true;
      return { kind: 'taken', by: { userId: unforeseen.senderId, header: unforeseen, age: 0 } };
    }
    const rivals = others.filter(({ state }) => state === 'running');
    const found = rivals.length === 0 ? undefined : await readRecords(reader, rivals);
    const items = outcomeItems(ids, outcomes.rows);
    const viewerId = reader.viewer.id;
    const admins = await reader.admins.among(
      items.map(({ row }) => row.createdBy).filter((id) => id !== viewerId && id !== header.senderId),
    );
    const writers = respectedItems(items, header, { viewerId, admins });
    const own = { header: writer?.header() ?? header, leases: leasesOf(writers, outcomes.now) };
    const claim = claimAmong(found?.ok === true ? [own, ...found.records] : [own], { device, announced });
    lost = claim.kind === 'taken';
    return claim;
  }

  const first = writer?.take(before, header);
  const begun = told(first === undefined ? ownOptions.put(header) : first.then(({ written }) => written));
  const claimFirst = async (): Promise<Claim> => {
    if (first === undefined) return MINE;
    const claim = await judge(await first);
    if (lost) await writer?.leave(before, true);
    return claim;
  };

  async function note(since: ReadonlyMap<number, Outcome>, open: boolean): Promise<Remembered> {
    await begun;
    const outcomes = afterRepeat(before, since);
    // What this page knows is in its own outcomes.
    if (lost && writer !== undefined) return told(writer.leave(outcomes, false));
    const counts = countOf(ids, outcomes);
    const rest = counts.left + counts.refused + counts.unknown;
    // Who is left may have what the closed page had on its way: the next one has to know.
    const untold = unseen && counts.left > 0;
    header = { ...header, counts, state: open || untold ? 'running' : rest === 0 ? 'done' : 'open' };
    return told(
      where === 'portal' && writer !== undefined
        ? writer.note(outcomes, header, open)
        : ownOptions.put(header),
    );
  }

  async function endAgain(
    since: ReadonlyMap<number, Outcome>,
    toldFirst: Remembered,
    onLater: (remembered: Remembered) => void,
  ): Promise<void> {
    const [mine, ended] = [turn, now()];
    let last = toldFirst;
    for (const pause of AGAIN) {
      if (last.ok || !MAY_PASS.has(last.reason)) return;
      await wait(pause);
      // Later the lease has run out, and whoever goes on with it would find this in place of their own.
      if (turn !== mine || now() - ended > LEASE_ALIVE - LEASE_RENEW) return;
      last = await note(since, false);
      onLater(last);
    }
  }

  return {
    id: header.id,
    begun,
    claim: claimFirst(),
    async renew(since) {
      turn += 1;
      await begun;
      if (where === 'options' || writer === undefined) return MINE;
      const outcomes = afterRepeat(before, since);
      header = { ...header, counts: countOf(ids, outcomes), state: 'running' };
      const claim = await judge(await writer.take(outcomes, header));
      if (lost) await writer.leave(outcomes, false);
      return claim;
    },
    journalCall: (outcomes) => (where === 'portal' ? writer?.journalCall(outcomes) : undefined),
    note,
    async end(since, onLater = () => {}) {
      turn += 1;
      const toldFirst = await note(since, false);
      void endAgain(since, toldFirst, onLater);
      return toldFirst;
    },
  };
}

/** Counts everybody of a plan once, by the outcomes that are known. */
function countOf(ids: readonly number[], outcomes: ReadonlyMap<number, Outcome>): Counts {
  const counts = { ...NO_COUNTS, total: ids.length };
  for (const id of ids) counts[outcomes.get(id)?.kind ?? 'left'] += 1;
  return counts;
}
