import { isOwnSubTag, OWN_TAG_PREFIX } from '#delivery/tags.ts';
import type { Call } from '#portal/call.ts';
import {
  type RecordPerson,
  recordKey,
  type SendHeader,
  type SendRecord,
} from '#store/history/send-record.ts';
import { isTrustedWireTag } from '#store/history/wire-tag-forms.ts';
import { holdersOf } from './standing.ts';
import { type TagStory, tagStory } from './tag-story.ts';

/** Somebody's notice of another send under one of the wire tags that would be deleted. */
export type SharedNotice = { readonly holder: RecordPerson; readonly send: SendHeader };

/** A later version of the withdrawn send, and how many people have it. */
export type LaterVersion = { readonly send: SendHeader; readonly count: number };

export type Withdrawal = {
  /** People who lose a notification, as far as is known; those with a later version included. */
  readonly count: number;
  /** Later versions that disappear with it, because they went out under the same SUB_TAG; the latest first. */
  readonly later: readonly LaterVersion[];
  /** Deletes notices of this send and no others. */
  readonly calls: readonly Call[];
  /** Others that would go with them; nothing deletes these before somebody has said so. */
  readonly shared: readonly SharedNotice[];
  /** Deletes the shared wire tags. */
  readonly sharedCalls: readonly Call[];
};

const NOTHING: Withdrawal = { count: 0, later: [], calls: [], shared: [], sharedCalls: [] };

const deleteCall = (params: { TAG: string } | { SUB_TAG: string }): Call => ({
  method: 'im.notify.delete',
  params,
});

/** The SUB_TAG that Herald made of a send's id belongs to that send alone; a typed one may be anybody's. */
export function hasOwnSubTag({ sendId, subTag, wireSubTag }: SendHeader): boolean {
  return subTag === '' && isOwnSubTag(wireSubTag) && wireSubTag === `${OWN_TAG_PREFIX}${sendId}`;
}

/** The one call that takes back a send with a SUB_TAG of its own, and whatever else has this SUB_TAG. */
function withdrawBySubTag(header: SendHeader, versions: readonly LaterVersion[]): Withdrawal {
  return {
    count: versions.reduce((sum, { count }) => sum + count, 0),
    later: versions.filter(({ send }) => recordKey(send) !== recordKey(header)),
    calls: [deleteCall({ SUB_TAG: header.wireSubTag })],
    shared: [],
    sharedCalls: [],
  };
}

/** Withdraws a send of which only the header is stored: its latest version is the one that people have. */
export function withdrawByHeader(header: SendHeader, corrections: readonly SendHeader[]): Withdrawal {
  const reached = corrections.filter(({ state, counts }) => state !== 'withdrawn' && counts.delivered > 0);
  const latest = reached.reduce((last, one) => (one.at > last.at ? one : last), header);
  return withdrawBySubTag(header, [{ send: latest, count: latest.counts.delivered }]);
}

const keyOf = ({ person, wireTag }: RecordPerson) => `${person.id} ${wireTag}`;

/** The versions under the SUB_TAG of a send that people have now, the latest first. */
function versionsUnder({ header }: SendRecord, story: readonly TagStory['sends'][number][]) {
  return story.flatMap(({ send, held }): readonly LaterVersion[] =>
    send.wireSubTag === header.wireSubTag && held > 0 ? [{ send, count: held }] : [],
  );
}

/**
 * What takes a send back (product.md, "Tags on the wire"): its own SUB_TAG, or else the wire tags of exactly its
 * people. `others` are the other sends that may share its tags: later versions of the same send, and sends under the same typed
 * tag. Deleting by TAG works in the whole app.
 */
export function planWithdrawal(
  record: SendRecord,
  others: readonly SendRecord[],
  viewerId: number,
): Withdrawal {
  // Without a plan of the sender's own nobody knows under which tags it went out.
  if (record.header.changed === true && record.people.length === 0) return NOTHING;
  const isOwn = record.header.senderId === viewerId;
  const holders = holdersOf(record).filter(({ person, wireTag }) =>
    isTrustedWireTag(wireTag, person.id, { ...record.header, isOwn }),
  );
  if (hasOwnSubTag(record.header)) {
    const later = others.filter(({ header }) => header.itemId > record.header.itemId);
    return withdrawBySubTag(record.header, versionsUnder(record, tagStory([record, ...later]).sends));
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
    later: [],
    calls: alone.map((TAG) => deleteCall({ TAG })),
    shared,
    sharedCalls: [...sharedTags].map((TAG) => deleteCall({ TAG })),
  };
}
