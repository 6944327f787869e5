/**
 * The draft on the screen in two copies: this page's and that of another page. Until a person chooses, both are saved,
 * this page's as the copy of the other one. With the answer, and also without one when the draft leaves the screen,
 * they become two drafts. Both keep the tags under which people may hold a send that was begun: whichever is sent,
 * nobody gets it twice.
 */
import { type DraftStore, draftRecord } from '../draft-store.ts';
import { type DraftRecord, isEmptyDraft } from '../working-draft.ts';
import { asOwnDraft, type LatestWork } from './copy-pair.ts';
import type { PlacedDraft } from './draft-place.ts';
import type { PlaceKeeper } from './place-keeper.ts';

type Ids = { readonly mine: string; readonly theirs: string };

/** Ids under which the copies of a draft are saved that do not have its own id. */
export type CopyIds = {
  of(key: string): Ids;
  set(key: string, mine: string): void;
  /** The ids are in use now: the next two copies of this draft need others. */
  spend(key: string, which: 'mine' | 'theirs'): void;
};

export function createCopyIds(newId: () => string): CopyIds {
  const ids = new Map<string, Ids>();
  const of = (key: string): Ids => {
    const known = ids.get(key) ?? { mine: newId(), theirs: newId() };
    ids.set(key, known);
    return known;
  };
  return {
    of,
    set: (key, mine) => void ids.set(key, { ...of(key), mine }),
    spend: (key, which) => void ids.set(key, { ...of(key), [which]: newId() }),
  };
}

export type DraftCopies = {
  /** The copy of another page, while a choice between it and the one on the screen is open. */
  question(): PlacedDraft | undefined;
  answer(choice: 'take' | 'keep'): void;
  /** Puts a draft on the screen, in two copies if there are two. */
  show(work: LatestWork, keeper: PlaceKeeper): void;
  /**
   * The listed drafts as the question has it: the copy on the screen under the id of the draft, the other one under
   * the id that it would get.
   */
  list(byKey: ReadonlyMap<string, PlacedDraft>): readonly PlacedDraft[];
  /** Opens a draft of the list, if it is the other copy. */
  open(draft: PlacedDraft): boolean;
  /** Removes a draft of the list, if it is one of the two copies; the other one stays. */
  remove(draft: PlacedDraft): boolean;
};

type Parts = {
  readonly store: DraftStore;
  readonly keepers: readonly PlaceKeeper[];
  readonly ids: CopyIds;
  readonly now: () => number;
};

export function createDraftCopies({ store, keepers, ids, now }: Parts): DraftCopies {
  let shown = store.get();

  const otherOf = (key: string): PlacedDraft | undefined => {
    for (const keeper of keepers) {
      const found = keeper.other(key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const question = () => {
    const { sendId, finished } = store.get();
    return finished ? undefined : otherOf(sendId);
  };

  /** Makes two drafts of the copies: mine gets an id of its own, the one of the other page keeps the id. */
  function separate(mine: DraftRecord, found: PlacedDraft, theirs = asOwnDraft(found.record)): void {
    const copy = asOwnDraft(mine, ids.of(mine.sendId).mine);
    ids.spend(mine.sendId, 'mine');
    for (const keeper of keepers) {
      if (!isEmptyDraft(mine)) keeper.put(copy);
      keeper.settle(found);
      // Under the revision of its writer, whose page may be open and go on with it.
      keeper.put(theirs, { rev: found.rev, after: copy.sendId });
    }
  }

  function take(found: PlacedDraft): void {
    const theirs = { ...asOwnDraft(found.record), changedAt: now() };
    separate(draftRecord(store.get()), found, theirs);
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

  store.subscribe(() => {
    const before = shown;
    shown = store.get();
    if (before.sendId === shown.sendId || before.finished) return;
    const found = otherOf(before.sendId);
    if (found !== undefined) separate(draftRecord(before), found);
  });

  const otherInList = ({ record }: PlacedDraft) =>
    record.sendId === ids.of(store.get().sendId).theirs ? question() : undefined;

  return {
    question,
    answer(choice) {
      const found = question();
      if (found === undefined) return;
      if (choice === 'take') take(found);
      else keep(found);
    },
    show({ record, source, other, needless }, keeper) {
      keeper.expect(source);
      store.open(record);
      if (needless !== undefined) keeper.remove(needless.record.sendId, needless.record);
      if (other === undefined) return;
      ids.set(record.sendId, source.record.sendId);
      keeper.compare(other);
    },
    list(byKey) {
      const found = question();
      if (found === undefined) return [...byKey.values()];
      const mine = draftRecord(store.get());
      const own = ids.of(mine.sendId);
      const rest = [...byKey.values()].filter(
        ({ record }) => record.sendId !== mine.sendId && record.sendId !== own.mine,
      );
      const other = { record: asOwnDraft(found.record, own.theirs), rev: found.rev };
      return isEmptyDraft(mine) ? [...rest, other] : [...rest, other, { record: mine, rev: '' }];
    },
    open(draft) {
      const found = otherInList(draft);
      if (found !== undefined) take(found);
      return found !== undefined;
    },
    remove(draft) {
      const { sendId } = draft.record;
      const other = otherInList(draft);
      if (other !== undefined) goOnWithMine(other);
      if (sendId !== store.get().sendId || question() === undefined) return other !== undefined;
      const copy = ids.of(sendId).mine;
      for (const keeper of keepers) {
        keeper.remove(sendId, draft.record);
        keeper.remove(copy, { ...draft.record, sendId: copy });
      }
      return true;
    },
  };
}
