/**
 * Follows the draft on the screen and writes it to one place, within a time after each change. It never writes over a
 * copy that somebody else has written since it last looked: then it asks. What cannot be written stays pending and is
 * tried again.
 */
import { type DraftStore, draftRecord } from '../draft-store.ts';
import { type DraftRecord, isEmptyDraft } from '../working-draft.ts';
import { type DraftPlace, isSameDraft, type PlacedDraft, type PlaceReason } from './draft-place.ts';

export type PlaceStatus =
  | { readonly kind: 'nothing' }
  /** Something was changed that is not kept yet. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: PlaceReason }
  /** Somebody else has written this draft since: which of the two shall stay? */
  | { readonly kind: 'conflict'; readonly found: PlacedDraft };

export type PlaceKeeper = {
  status(): PlaceStatus;
  /** What this page has read or written last; only that may be written over. */
  expect(draft: PlacedDraft): void;
  /** A copy that was found elsewhere; asks where it is not the same as the present draft. */
  compare(found: PlacedDraft): void;
  /** The question about this copy is answered: it may be written over, wherever it is found. */
  settle(found: PlacedDraft): void;
  /** Writes a draft that is not on the screen. */
  put(record: DraftRecord): void;
  remove(key: string): void;
  /** Writes what is pending at once. */
  flush(): Promise<void>;
};

export type KeeperOptions = {
  readonly store: DraftStore;
  readonly place: DraftPlace;
  readonly onStatus: () => void;
  /** Longest time between a change and the start of its writing, ms. */
  readonly within: number;
  /** Pause before what failed is tried again without a change, ms. */
  readonly again: number;
  readonly newRev: () => string;
  readonly now: () => number;
  /** Calls back once after so many ms. */
  readonly later: (callback: () => void, ms: number) => void;
};

export function createPlaceKeeper(options: KeeperOptions): PlaceKeeper {
  const { store, place, onStatus, within, again, newRev, now, later } = options;
  let status: PlaceStatus = { kind: 'nothing' };
  let seen = store.get();
  let waiting = false;
  let writing: Promise<void> | undefined;
  const pending = new Map<string, DraftRecord | 'gone'>();
  const known = new Map<string, string>();
  /** Revisions of this page, also those whose answer got lost. */
  const own = new Set<string>();
  const settled: DraftRecord[] = [];

  const say = (next: PlaceStatus) => {
    status = next;
    onStatus();
  };
  const schedule = (ms: number) => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      void flush();
    }, ms);
  };
  const mayReplace = (found: PlacedDraft, record: DraftRecord) =>
    found.rev === known.get(record.sendId) ||
    own.has(found.rev) ||
    isSameDraft(found.record, record) ||
    settled.some((one) => isSameDraft(one, found.record));

  /** True when it is in its place. */
  async function writeOne(record: DraftRecord): Promise<boolean> {
    const found = await place.read(record.sendId);
    if (!found.ok) {
      say({ kind: 'failed', reason: found.reason });
      return false;
    }
    if (found.draft !== undefined && !mayReplace(found.draft, record)) {
      say({ kind: 'conflict', found: found.draft });
      return false;
    }
    const rev = newRev();
    own.add(rev);
    const written = await place.write({ record, rev });
    if (!written.ok) {
      say({ kind: 'failed', reason: written.reason });
      return false;
    }
    known.set(record.sendId, rev);
    return true;
  }

  async function drain(): Promise<void> {
    // As it is now: what fails goes back into it.
    for (const [key, record] of Array.from(pending)) {
      pending.delete(key);
      const done = record === 'gone' ? (await place.remove(key)).ok : await writeOne(record);
      if (done) continue;
      // A newer change of the same draft has taken its place meanwhile, or it is tried again.
      if (!pending.has(key)) pending.set(key, record);
      if (status.kind !== 'conflict') schedule(again);
      return;
    }
    // At once: a page is often closed right after it has sent.
    if ([...pending.values()].includes('gone')) return drain();
    if (pending.size > 0) schedule(within);
    else say(isGone(store) ? { kind: 'nothing' } : { kind: 'saved', at: now() });
  }

  async function flush(): Promise<void> {
    await writing;
    if (writing !== undefined || pending.size === 0 || status.kind === 'conflict') return;
    writing = drain().finally(() => {
      writing = undefined;
    });
    await writing;
  }

  function follow(): void {
    const state = store.get();
    const before = seen;
    seen = state;
    if (state.changedAt === before.changedAt && state.sendId === before.sendId) return;
    const opened = state.sendId !== before.sendId && state.timeline.past.length === 0;
    if (opened) {
      // Nothing of it was changed here; the question about the former one has gone with it.
      say(pending.size > 0 ? { kind: 'saving' } : { kind: 'nothing' });
      if (pending.size > 0) schedule(within);
      return;
    }
    if (isGone(store)) {
      removeNow(state.sendId);
      if (status.kind !== 'conflict') say({ kind: 'nothing' });
      return;
    }
    pending.set(state.sendId, draftRecord(state));
    // A failure stays said until something is kept; and what is being said is not said again with each key.
    if (status.kind === 'nothing' || status.kind === 'saved') say({ kind: 'saving' });
    schedule(within);
  }

  /** At once: a draft that went out to everybody must not come back. */
  function removeNow(key: string): void {
    pending.delete(key);
    if (writing === undefined && known.has(key)) {
      known.delete(key);
      void place.remove(key).then((removed) => {
        if (!removed.ok) retryRemoval(key);
      });
    } else if (writing !== undefined) pending.set(key, 'gone');
  }
  function retryRemoval(key: string): void {
    // Unless it was written anew meanwhile.
    if (!pending.has(key)) pending.set(key, 'gone');
    schedule(again);
  }

  store.subscribe(follow);
  return {
    status: () => status,
    expect: ({ record, rev }) => void known.set(record.sendId, rev),
    compare(found) {
      const mine = draftRecord(store.get());
      if (found.record.sendId !== mine.sendId) return;
      if (isEmptyDraft(mine) || mayReplace(found, mine)) known.set(mine.sendId, found.rev);
      else say({ kind: 'conflict', found });
    },
    settle(found) {
      settled.push(found.record);
      if (status.kind === 'conflict') {
        known.set(status.found.record.sendId, status.found.rev);
        say({ kind: pending.size > 0 ? 'saving' : 'nothing' });
      }
      schedule(within);
    },
    put(record) {
      pending.set(record.sendId, record);
      schedule(0);
    },
    remove(key) {
      known.set(key, known.get(key) ?? '');
      removeNow(key);
    },
    flush,
  };
}

function isGone(store: DraftStore): boolean {
  const { finished, timeline } = store.get();
  return finished || isEmptyDraft(timeline.present);
}
