import { isOwnSubTag } from '#delivery/tags.ts';
import type { Call } from '#portal/call.ts';
import type { RecordPerson, SendHeader, SendRecord } from '#store/history/send-record.ts';
import { holdersOf, reachedBy } from './standing.ts';

/** Somebody's notice of another send under one of the wire tags that would be deleted. */
export type SharedNotice = { readonly holder: RecordPerson; readonly send: SendHeader };

export type Withdrawal = {
  /** Notices of this send that are taken back, as far as is known. */
  readonly count: number;
  /** Deletes notices of this send and no others. */
  readonly calls: readonly Call[];
  /** Others that would go with them; nothing deletes these before somebody has said so. */
  readonly shared: readonly SharedNotice[];
  /** Deletes the shared wire tags. */
  readonly sharedCalls: readonly Call[];
};

const deleteCall = (params: { TAG: string } | { SUB_TAG: string }): Call => ({
  method: 'im.notify.delete',
  params,
});

/** A SUB_TAG that Herald made belongs to one send alone; a typed one may be anybody's. */
export function hasOwnSubTag({ subTag, wireSubTag }: SendHeader): boolean {
  return subTag === '' && isOwnSubTag(wireSubTag);
}

/** The one call that takes back a send with a SUB_TAG of its own, also where only its header is known. */
export function withdrawBySubTag(header: SendHeader, count: number): Withdrawal {
  return { count, calls: [deleteCall({ SUB_TAG: header.wireSubTag })], shared: [], sharedCalls: [] };
}

const keyOf = ({ person, wireTag }: RecordPerson) => `${person.id} ${wireTag}`;

/** Whose notice of this send a later one took the place of; a correction under the same SUB_TAG goes with it. */
function replacedIn({ header }: SendRecord, others: readonly SendRecord[]): ReadonlySet<string> {
  const later = others.filter(
    (other) => other.header.itemId > header.itemId && other.header.wireSubTag !== header.wireSubTag,
  );
  return new Set(later.flatMap((other) => reachedBy(other).map(keyOf)));
}

/**
 * What takes a send back (product.md, "Tags on the wire"): its own SUB_TAG, or else the wire tags of exactly its
 * people. `others` are the other sends under the same typed tag: deleting by TAG works in the whole app.
 */
export function planWithdrawal(record: SendRecord, others: readonly SendRecord[]): Withdrawal {
  const holders = holdersOf(record);
  if (hasOwnSubTag(record.header)) {
    const gone = replacedIn(record, others);
    const held = holders.filter((holder) => !gone.has(keyOf(holder)));
    return withdrawBySubTag(record.header, held.length);
  }
  const tags = new Set(holders.map(({ wireTag }) => wireTag));
  const own = new Set(holders.map(keyOf));
  const shared = others.flatMap((other): readonly SharedNotice[] =>
    holdersOf(other)
      .filter(({ wireTag }) => tags.has(wireTag))
      // An earlier notice to the same person under the same wire tag is the one that was replaced.
      .filter((holder) => other.header.itemId > record.header.itemId || !own.has(keyOf(holder)))
      .map((holder) => ({ holder, send: other.header })),
  );
  const sharedTags = new Set(shared.map(({ holder }) => holder.wireTag));
  const alone = [...tags].filter((tag) => !sharedTags.has(tag));
  return {
    count: holders.filter(({ wireTag }) => !sharedTags.has(wireTag)).length,
    calls: alone.map((TAG) => deleteCall({ TAG })),
    shared,
    sharedCalls: [...sharedTags].map((TAG) => deleteCall({ TAG })),
  };
}
