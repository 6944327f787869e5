import type { Counts } from '#delivery/counts.ts';
import { afterRepeat, type Outcome } from '#delivery/outcome.ts';
import type { Call } from '#portal/call.ts';
import type { EntityStorage } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { type Claim, claimAmong, MINE } from './lease.ts';
import type { createOptionHeaders } from './option-headers.ts';
import { headersOf, readLeases, readRecords } from './read-history.ts';
import type { RecordWriter, Seen, Written } from './record-writer.ts';
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
};

type Shared = {
  readonly storage: EntityStorage;
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
export function createSendMemory({ storage, ownOptions, device }: Shared, kept: Kept): SendMemory {
  const { writer, ids, before, unseen = false, knows } = kept;
  let { header } = kept;
  let where: 'portal' | 'options' = writer === undefined ? 'options' : 'portal';
  /** Somebody else goes on with it, and writes the header. */
  let lost = false;

  const told = async (written: Promise<Written>): Promise<Remembered> => {
    const result = await written;
    if (result.ok) return { ok: true, where, header: writer?.header() ?? header };
    // The right was taken away since the page was opened.
    if (result.reason !== 'noScope' || where === 'options') return result;
    where = 'options';
    return told(ownOptions.put({ ...header, itemId: 0 }));
  };

  /** Whether somebody else sends what this page has just written its lease for. */
  async function judge(seen: Seen): Promise<Claim> {
    const { headers, outcomes, announced } = seen;
    if (!headers.ok || !outcomes.ok) return MINE;
    const others = headersOf(headers.rows).filter(
      ({ id, sendId }) => id !== header.id && sendId === header.sendId,
    );
    const unforeseen = others.find(
      ({ id, itemId }) => knows?.includes(id) === false && itemId < (announced ?? 0),
    );
    if (unforeseen !== undefined) {
      lost = true;
      return { kind: 'taken', by: { userId: unforeseen.senderId, header: unforeseen, age: 0 } };
    }
    const rivals = others.filter(({ state }) => state === 'running');
    const found = rivals.length === 0 ? undefined : await readRecords(storage, rivals);
    const own = { header: writer?.header() ?? header, leases: readLeases(ids, outcomes) };
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

  return {
    id: header.id,
    begun,
    claim: claimFirst(),
    async renew(since) {
      await begun;
      if (where === 'options' || writer === undefined) return MINE;
      const outcomes = afterRepeat(before, since);
      header = { ...header, counts: countOf(ids, outcomes), state: 'running' };
      const claim = await judge(await writer.take(outcomes, header));
      if (lost) await writer.leave(outcomes, false);
      return claim;
    },
    journalCall: (outcomes) => (where === 'portal' ? writer?.journalCall(outcomes) : undefined),
    async note(since, open) {
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
    },
  };
}

/** Counts everybody of a plan once, by the outcomes that are known. */
function countOf(ids: readonly number[], outcomes: ReadonlyMap<number, Outcome>): Counts {
  const counts = { ...NO_COUNTS, total: ids.length };
  for (const id of ids) counts[outcomes.get(id)?.kind ?? 'left'] += 1;
  return counts;
}
