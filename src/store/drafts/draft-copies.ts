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
  /** Makes two drafts of the copies: mine gets an id of its own, the one of the other page keeps the id. */
  separate(mine: DraftRecord, found: PlacedDraft, theirs?: DraftRecord): void;
  /** Puts a draft on the screen, in two copies if there are two. */
  show(work: LatestWork, keeper: PlaceKeeper): void;
};

type Parts = {
  readonly store: DraftStore;
  readonly keepers: readonly PlaceKeeper[];
  readonly ids: CopyIds;
};

export function createDraftCopies({ store, keepers, ids }: Parts): DraftCopies {
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

  store.subscribe(() => {
    const before = shown;
    shown = store.get();
    if (before.sendId === shown.sendId || before.finished) return;
    const found = otherOf(before.sendId);
    if (found !== undefined) separate(draftRecord(before), found);
  });

  return {
    question,
    separate,
    show({ record, source, other, needless }, keeper) {
      keeper.expect(source);
      store.open(record);
      if (needless !== undefined) keeper.remove(needless.record.sendId, needless.record);
      if (other === undefined) return;
      ids.set(record.sendId, source.record.sendId);
      keeper.compare(other);
    },
  };
}
