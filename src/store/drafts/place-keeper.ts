/**
 * Autosaves the draft on the screen to one place. A copy that another page has written under the same key is never
 * overwritten: until a person chooses between the two, this page's copy is saved beside it under a key of its own.
 */
import { type DraftState, type DraftStore, draftRecord } from '../draft-store.ts';
import { type DraftRecord, isEmptyDraft } from '../working-draft.ts';
import type { DraftPlace, PlacedDraft, PlaceReason } from './draft-place.ts';
import {
  type Change,
  isHeldBack,
  isRemoval,
  keysInOrder,
  type WriteChange,
  type WriteOptions,
} from './pending-changes.ts';
import { createPlacedCopies } from './placed-copies.ts';
import { createSoonest } from './soonest.ts';

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
  /** The place was listed: there is nothing in it under a key that was not among its drafts. */
  listed(): void;
  /** True for a draft that went out, or was emptied, on this page. */
  isOver(key: string): boolean;
  /** True while a removal is pending. */
  isLeaving(key: string): boolean;
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

export function createPlaceKeeper(options: KeeperOptions): PlaceKeeper {
  const { store, place, onStatus, within, again, newRev, copyKey, now, later } = options;
  let status: PlaceStatus = { kind: 'nothing' };
  let seen = store.get();
  let writing: Promise<void> | undefined;
  const pending = new Map<string, Change>();
  const over = new Set<string>();
  const others = new Map<string, PlacedDraft>();
  const copies = createPlacedCopies();

  const say = (next: PlaceStatus) => {
    status = next;
    onStatus();
  };
  const schedule = createSoonest(later, () => void flush());
  const isLeaving = (key: string) => pending.get(key)?.kind === 'remove';

  const failed = (reason: PlaceReason) => {
    say({ kind: 'failed', reason });
    return false;
  };

  /** True when it is in its place, or in the place of its copy. */
  async function write(record: DraftRecord, rev = newRev()): Promise<boolean> {
    const key = record.sendId;
    const found = await place.read(key);
    if (!found.ok) return failed(found.reason);
    // It went out meanwhile.
    if (isLeaving(key)) return true;
    if (found.draft !== undefined && !copies.mayReplace(found.draft, record)) {
      others.set(key, found.draft);
      onStatus();
      const copy = copyKey(key);
      // It is needed again.
      pending.delete(copy);
      return write({ ...record, sendId: copy, copyOf: key });
    }
    copies.begin(key, rev);
    const written = await place.write({ record, rev });
    if (!written.ok) return failed(written.reason);
    copies.know(key, rev);
    const copy = copyKey(key);
    if (others.delete(key) && copies.isKnown(copy))
      pending.set(copy, { kind: 'remove', mine: { ...record, sendId: copy } });
    return true;
  }

  async function remove(key: string, mine?: DraftRecord): Promise<boolean> {
    if (mine !== undefined) {
      const found = await place.read(key);
      if (!found.ok) return false;
      if (found.draft !== undefined && !copies.mayReplace(found.draft, mine)) return true;
    }
    const removed = await place.remove(key);
    if (!removed.ok) return false;
    copies.forget(key);
    return true;
  }

  async function drain(): Promise<void> {
    let hasFailed = false;
    let written = false;
    for (const key of keysInOrder(pending)) {
      // As it is now: the draft may have been changed, or sent, while others were written.
      const change = pending.get(key);
      if (change === undefined || isHeldBack(change, pending)) continue;
      pending.delete(key);
      const done = change.kind === 'remove' ? remove(key, change.mine) : write(change.record, change.rev);
      if (await done) written ||= change.kind === 'write';
      else {
        hasFailed = true;
        // It is tried again, unless a newer change has taken its place meanwhile.
        if (!pending.has(key)) pending.set(key, change);
      }
    }
    if (hasFailed) schedule(again);
    // At once: a page is often closed right after it has sent.
    else if ([...pending.values()].some(isRemoval)) return drain();
    else if (pending.size > 0) schedule(within);
    const isWritten = [...pending.values()].every(isRemoval);
    if (isWritten && (written || status.kind === 'saving' || status.kind === 'failed'))
      say(isPlaced() ? { kind: 'saved', at: now() } : { kind: 'nothing' });
  }

  /** Whether the place holds the draft on the screen, or its copy beside the one of another page. */
  function isPlaced(): boolean {
    const { sendId } = store.get();
    return !isGone(store.get()) && copies.isKnown(others.has(sendId) ? copyKey(sendId) : sendId);
  }

  /** Settles when everything that is pending now was tried. */
  async function flush(): Promise<void> {
    // One that is under way may have passed a key before its latest change.
    await writing;
    if (writing === undefined && pending.size > 0) {
      writing = drain().finally(() => {
        writing = undefined;
      });
    }
    await writing;
  }

  function follow(): void {
    const state = store.get();
    const before = seen;
    seen = state;
    if (state.changedAt === before.changedAt && state.sendId === before.sendId) return;
    const isAnother = state.sendId !== before.sendId;
    if (isAnother && state.opened !== before.opened) {
      // Nothing of it was changed here.
      if (pending.size > 0) schedule(within);
      return say(pending.size > 0 ? { kind: 'saving' } : { kind: 'nothing' });
    }
    if (isGone(state)) {
      const mine = draftRecord(state);
      // An empty draft that was begun on this page is nowhere.
      if (!isAnother) leave(mine);
      if (others.has(mine.sendId)) leave({ ...mine, sendId: copyKey(mine.sendId) });
      return say({ kind: 'nothing' });
    }
    const former = pending.get(state.sendId);
    const after = former?.kind === 'write' ? former.after : undefined;
    toWrite({ kind: 'write', record: draftRecord(state), after });
    // A failure stays until something is saved, and a status is not repeated with each key.
    if (status.kind === 'nothing' || status.kind === 'saved') say({ kind: 'saving' });
    schedule(within);
  }

  function toWrite(change: WriteChange): void {
    over.delete(change.record.sendId);
    pending.set(change.record.sendId, change);
  }

  function toRemove(key: string, mine?: DraftRecord): void {
    pending.set(key, { kind: 'remove', mine });
    void flush();
  }

  /** At once: a draft that went out to everybody must not come back. */
  function leave(mine: DraftRecord): void {
    const key = mine.sendId;
    over.add(key);
    if (writing === undefined && copies.isNowhere(key)) pending.delete(key);
    else toRemove(key, mine);
  }

  store.subscribe(follow);
  return {
    status: () => status,
    other(key) {
      const found = others.get(key);
      return found === undefined || copies.isSettled(found) ? undefined : found;
    },
    expect({ record, rev }) {
      copies.know(record.sendId, rev);
      // Found only now, in a list that was slow.
      if (over.has(record.sendId)) toRemove(record.sendId, record);
    },
    compare(found) {
      const mine = draftRecord(store.get());
      if (found.record.sendId !== mine.sendId) return;
      if (isEmptyDraft(mine) || copies.mayReplace(found, mine)) return copies.know(mine.sendId, found.rev);
      others.set(mine.sendId, found);
      onStatus();
    },
    settle(found) {
      copies.settle(found);
      onStatus();
    },
    listed: copies.listed,
    isOver: (key) => over.has(key),
    isLeaving,
    put(record, how) {
      toWrite({ kind: 'write', record, ...how });
      schedule(0);
    },
    remove(key, mine) {
      others.delete(key);
      toRemove(key, mine);
    },
    flush,
  };
}

const isGone = ({ finished, timeline }: DraftState): boolean => finished || isEmptyDraft(timeline.present);
