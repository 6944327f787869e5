/**
 * The list of drafts and the answer to the question about two copies. Loaded with the screens that show them: the first
 * picture needs neither.
 */
import { draftRecord } from '../draft-store.ts';
import { orUnreadable } from '../read-each.ts';
import { isEmptyDraft } from '../working-draft.ts';
import { asOwnDraft } from './copy-pair.ts';
import type { DraftParts } from './draft-keeper.ts';
import { isSameDraft, type PlacedDraft, type PlaceReason } from './draft-place.ts';

export type DraftList = {
  /** Latest first; of a draft in both places the later copy. */
  readonly drafts: readonly PlacedDraft[];
  /** Why the portal's drafts are not among them. */
  readonly missing: PlaceReason | undefined;
};

export type DraftActions = {
  answer(choice: 'take' | 'keep'): void;
  list(): Promise<DraftList>;
  /** Puts another draft on the screen; the present one stays in the list. */
  open(draft: PlacedDraft): void;
  remove(draft: PlacedDraft): void;
  /** Takes a deletion back. */
  restore(draft: PlacedDraft): void;
};

export function draftActions({
  store,
  places,
  keepers,
  ids,
  copies,
  isOurs,
  now,
  startNew,
}: DraftParts): DraftActions {
  /** Copies as they were listed last, of each place its own. */
  let listed: readonly (readonly PlacedDraft[])[] = [];

  function take(found: PlacedDraft): void {
    const theirs = { ...asOwnDraft(found.record), changedAt: now() };
    copies.separate(draftRecord(store.get()), found, theirs);
    store.open(theirs);
  }

  /** The id stays with the copy on the screen; the other one is overwritten after it is saved under `after`. */
  function goOnWithMine(found: PlacedDraft, after?: string): void {
    const mine = { ...draftRecord(store.get()), changedAt: now() };
    ids.spend(mine.sendId, 'theirs');
    for (const keeper of keepers) {
      keeper.settle(found);
      keeper.put(mine, { after });
    }
  }

  function keep(found: PlacedDraft): void {
    const copy = asOwnDraft(found.record, ids.of(store.get().sendId).theirs);
    for (const keeper of keepers) keeper.put(copy);
    goOnWithMine(found, copy.sendId);
  }

  const otherInList = ({ record }: PlacedDraft) =>
    record.sendId === ids.of(store.get().sendId).theirs ? copies.question() : undefined;

  /** With the question open: the copy on the screen under the id of the draft, the other one under the id to come. */
  function asAsked(byKey: ReadonlyMap<string, PlacedDraft>): readonly PlacedDraft[] {
    const found = copies.question();
    if (found === undefined) return [...byKey.values()];
    const mine = draftRecord(store.get());
    const own = ids.of(mine.sendId);
    const rest = [...byKey.values()].filter(
      ({ record }) => record.sendId !== mine.sendId && record.sendId !== own.mine,
    );
    const other = { record: asOwnDraft(found.record, own.theirs), rev: found.rev };
    return isEmptyDraft(mine) ? [...rest, other] : [...rest, other, { record: mine, rev: '' }];
  }

  /** True if it was one of the two copies; the other one stays. */
  function removeCopy(draft: PlacedDraft): boolean {
    const { sendId } = draft.record;
    const other = otherInList(draft);
    if (other !== undefined) goOnWithMine(other);
    if (sendId !== store.get().sendId || copies.question() === undefined) return other !== undefined;
    const copy = ids.of(sendId).mine;
    for (const keeper of keepers) {
      keeper.remove(sendId, draft.record);
      keeper.remove(copy, { ...draft.record, sendId: copy });
    }
    return true;
  }

  return {
    answer(choice) {
      const found = copies.question();
      if (found === undefined) return;
      if (choice === 'take') take(found);
      else keep(found);
    },

    async list() {
      await Promise.all(keepers.map((keeper) => keeper.flush()));
      const found = await Promise.all(places.map((place) => orUnreadable(place.list())));
      // A draft whose removal failed is removed later.
      const isThere = (draft: PlacedDraft, index: number) => !keepers[index]?.isLeaving(draft.record.sendId);
      listed = found.map((place, index) =>
        place.ok ? place.drafts.filter((draft) => isThere(draft, index)) : [],
      );
      const byKey = new Map<string, PlacedDraft>();
      for (const draft of listed.flat()) {
        const other = byKey.get(draft.record.sendId);
        if (other === undefined || other.record.changedAt < draft.record.changedAt)
          byKey.set(draft.record.sendId, draft);
      }
      const [, remote] = found;
      const drafts = asAsked(byKey).toSorted((a, b) => b.record.changedAt - a.record.changedAt);
      return { drafts, missing: remote?.ok === false ? remote.reason : undefined };
    },

    open(draft) {
      const found = otherInList(draft);
      if (found !== undefined) return take(found);
      const record = asOwnDraft(draft.record);
      const key = record.sendId;
      store.open(record);
      for (const [index, keeper] of keepers.entries()) {
        const copy = listed[index]?.find((one) => one.record.sendId === key);
        if (copy === undefined) continue;
        // An older copy of this device is only late; one of another page is asked about.
        const isLate = listed[1]?.some((one) => one.record.sendId === key && isOurs(one)) === true;
        if (isLate || isSameDraft(copy.record, record)) keeper.expect(copy);
        else keeper.compare(copy);
      }
      // Opening one of two copies is a choice between them.
      for (const { record: copy } of listed.flat()) {
        const isPart = copy.copyOf !== undefined && (copy.sendId === key || copy.copyOf === key);
        if (isPart) for (const keeper of keepers) keeper.put(asOwnDraft(copy));
      }
    },
    remove(draft) {
      const { sendId } = draft.record;
      const isShown = sendId === store.get().sendId;
      if (!removeCopy(draft)) for (const keeper of keepers) keeper.remove(sendId);
      if (isShown) startNew();
    },
    restore(draft) {
      for (const keeper of keepers) keeper.put(asOwnDraft(draft.record));
    },
  };
}
