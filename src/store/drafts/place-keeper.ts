/**
 * Autosaves the draft on the screen to one place. A copy that another page has written under the same key is never
 * overwritten: until a person chooses between the two, this page's copy is saved beside it under a key of its own.
 */
import { type DraftStore, draftRecord } from '../draft-store.ts';
import { type DraftRecord, isEmptyDraft } from '../working-draft.ts';
import { type DraftPlace, isSameDraft, type PlacedDraft, type PlaceReason } from './draft-place.ts';

export type PlaceStatus =
  | { readonly kind: 'nothing' }
  /** Something was changed that is not kept yet. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: PlaceReason };

export type PlaceKeeper = {
  status(): PlaceStatus;
  /** The copy of another page under this key, while nobody has chosen between it and this page's copy. */
  other(key: string): PlacedDraft | undefined;
  /** What this page has read or written last; only that may be written over. */
  expect(draft: PlacedDraft): void;
  /** A copy of the draft on the screen that was found in this place; it is the other copy if it differs. */
  compare(found: PlacedDraft): void;
  /** A person has chosen, and this copy is saved elsewhere if it is still wanted: it may be overwritten. */
  settle(found: PlacedDraft): void;
  put(record: DraftRecord, options?: WriteOptions): void;
  /** Removes whatever is under the key; with `mine`, only a copy that this page may overwrite. */
  remove(key: string, mine?: DraftRecord): void;
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
  /** The key of this page's copy while another page's copy is under `key`; the same one for every place. */
  readonly copyKey: (key: string) => string;
  readonly now: () => number;
  /** Calls back once after so many ms. */
  readonly later: (callback: () => void, ms: number) => void;
};

type WriteOptions = {
  /** The revision, where the copy stays the one of the page that wrote it. */
  readonly rev?: string | undefined;
  /** A key that has to be written first: the copy that this writing overwrites is saved under it. */
  readonly after?: string | undefined;
};

type Change =
  | ({ readonly kind: 'write'; readonly record: DraftRecord } & WriteOptions)
  | { readonly kind: 'remove'; readonly mine?: DraftRecord | undefined };

export function createPlaceKeeper(options: KeeperOptions): PlaceKeeper {
  const { store, place, onStatus, within, again, newRev, copyKey, now, later } = options;
  let status: PlaceStatus = { kind: 'nothing' };
  let seen = store.get();
  let waiting = false;
  let writing: Promise<void> | undefined;
  const pending = new Map<string, Change>();
  const known = new Map<string, string>();
  const others = new Map<string, PlacedDraft>();
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
  const isSettled = (found: PlacedDraft) => settled.some((one) => isSameDraft(one, found.record));
  const mayReplace = (found: PlacedDraft, record: DraftRecord) =>
    found.rev === known.get(record.sendId) ||
    own.has(found.rev) ||
    isSameDraft(found.record, record) ||
    isSettled(found);

  const failed = (reason: PlaceReason) => {
    say({ kind: 'failed', reason });
    return false;
  };

  /** True when it is in its place, or in the place of its copy. */
  async function write(record: DraftRecord, rev = newRev()): Promise<boolean> {
    const key = record.sendId;
    const found = await place.read(key);
    if (!found.ok) return failed(found.reason);
    if (found.draft !== undefined && !mayReplace(found.draft, record)) {
      others.set(key, found.draft);
      onStatus();
      const copy = copyKey(key);
      // It is needed again.
      pending.delete(copy);
      return write({ ...record, sendId: copy, copyOf: key });
    }
    own.add(rev);
    const written = await place.write({ record, rev });
    if (!written.ok) return failed(written.reason);
    known.set(key, rev);
    const copy = copyKey(key);
    if (others.delete(key) && known.has(copy))
      pending.set(copy, { kind: 'remove', mine: { ...record, sendId: copy } });
    return true;
  }

  async function remove(key: string, mine?: DraftRecord): Promise<boolean> {
    if (mine !== undefined) {
      const found = await place.read(key);
      if (!found.ok) return false;
      if (found.draft !== undefined && !mayReplace(found.draft, mine)) return true;
    }
    const removed = await place.remove(key);
    if (removed.ok) known.delete(key);
    return removed.ok;
  }

  async function drain(): Promise<void> {
    let refused = false;
    let written = false;
    const changes = [...pending];
    const isRemoval = ([, { kind }]: (typeof changes)[number]) => kind === 'remove';
    // Removals first: a draft that went out must not wait for a writing that fails.
    for (const [key, change] of changes.toSorted((a, b) => Number(isRemoval(b)) - Number(isRemoval(a)))) {
      if (change.kind === 'write' && change.after !== undefined && pending.has(change.after)) continue;
      pending.delete(key);
      const done =
        change.kind === 'remove' ? await remove(key, change.mine) : await write(change.record, change.rev);
      written ||= done && change.kind === 'write';
      if (done) continue;
      // A newer change of the same draft has taken its place meanwhile, or it is tried again.
      if (!pending.has(key)) pending.set(key, change);
      if (change.kind === 'write') return schedule(again);
      refused = true;
    }
    if (refused) schedule(again);
    // At once: a page is often closed right after it has sent.
    else if ([...pending].some(isRemoval)) return drain();
    else if (pending.size > 0) schedule(within);
    else if (written || status.kind === 'saving')
      say(isGone(store) ? { kind: 'nothing' } : { kind: 'saved', at: now() });
  }

  async function flush(): Promise<void> {
    await writing;
    if (writing !== undefined || pending.size === 0) return;
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
      // Nothing of it was changed here.
      say(pending.size > 0 ? { kind: 'saving' } : { kind: 'nothing' });
      if (pending.size > 0) schedule(within);
      return;
    }
    if (isGone(store)) {
      const mine = draftRecord(state);
      removeKnown(mine);
      if (others.has(mine.sendId)) removeKnown({ ...mine, sendId: copyKey(mine.sendId) });
      say({ kind: 'nothing' });
      return;
    }
    const former = pending.get(state.sendId);
    const after = former?.kind === 'write' ? former.after : undefined;
    pending.set(state.sendId, { kind: 'write', record: draftRecord(state), after });
    // A failure stays said until something is kept; and what is being said is not said again with each key.
    if (status.kind === 'nothing' || status.kind === 'saved') say({ kind: 'saving' });
    schedule(within);
  }

  /** At once: a draft that went out to everybody must not come back. */
  function removeKnown(mine: DraftRecord): void {
    pending.delete(mine.sendId);
    if (writing === undefined && !known.has(mine.sendId)) return;
    pending.set(mine.sendId, { kind: 'remove', mine });
    void flush();
  }

  store.subscribe(follow);
  return {
    status: () => status,
    other(key) {
      const found = others.get(key);
      return found === undefined || isSettled(found) ? undefined : found;
    },
    expect: ({ record, rev }) => void known.set(record.sendId, rev),
    compare(found) {
      const mine = draftRecord(store.get());
      if (found.record.sendId !== mine.sendId) return;
      if (isEmptyDraft(mine) || mayReplace(found, mine)) known.set(mine.sendId, found.rev);
      else {
        others.set(mine.sendId, found);
        onStatus();
      }
    },
    settle(found) {
      settled.push(found.record);
      onStatus();
    },
    put(record, how) {
      pending.set(record.sendId, { kind: 'write', record, ...how });
      schedule(0);
    },
    remove(key, mine) {
      others.delete(key);
      pending.set(key, { kind: 'remove', mine });
      void flush();
    },
    flush,
  };
}

function isGone(store: DraftStore): boolean {
  const { finished, timeline } = store.get();
  return finished || isEmptyDraft(timeline.present);
}
