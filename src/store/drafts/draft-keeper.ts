/**
 * Keeps what is written, in the browser within a second and in the portal within ten, and brings it back. Both places
 * may fail; what is kept where is told. Copies that other devices and pages have written are never overwritten unasked,
 * and whatever the answer is, and without one, both copies stay in the list of drafts.
 */
import type { Person } from '#people/person.ts';
import { type DraftStore, draftRecord } from '../draft-store.ts';
import { EMPTY_WORKING_DRAFT, isEmptyDraft, NOTHING_HELD } from '../working-draft.ts';
import type { Device } from './browser-drafts.ts';
import { latestWork } from './copy-pair.ts';
import { type CopyIds, createCopyIds, createDraftCopies, type DraftCopies } from './draft-copies.ts';
import { type DraftPlace, isSameDraft, type PlacedDraft } from './draft-place.ts';
import { createPlaceKeeper, type KeeperOptions, type PlaceKeeper, type PlaceStatus } from './place-keeper.ts';

/** Longest times between a change and the start of its writing, ms; product.md promises one second and ten. */
export const BROWSER_WITHIN = 400;
export const PORTAL_WITHIN = 5_000;
const AGAIN = 30_000;
/** How long a page of a new browser, or of one that keeps nothing, waits for the drafts in the portal, ms. */
const PATIENCE = 2_500;

export type KeptWhere = {
  readonly browser: PlaceStatus;
  readonly portal: PlaceStatus;
  /** When neither place had the draft any more, ms since 1970; undefined while one of them has it. */
  readonly unsavedSince: number | undefined;
};

/** Parts of the keeper with which the list of drafts works (draft-actions.ts). */
export type DraftParts = {
  readonly store: DraftStore;
  readonly places: readonly DraftPlace[];
  readonly keepers: readonly PlaceKeeper[];
  readonly ids: CopyIds;
  readonly copies: DraftCopies;
  /** True if this device wrote the copy. */
  readonly isOurs: (draft: PlacedDraft) => boolean;
  readonly now: () => number;
  readonly startNew: () => void;
};

export type DraftKeeper = {
  /** This browser's name, as long as it keeps anything. */
  readonly device: string;
  /** Looks for the last draft and opens it; afterwards everything is followed. Never rejects. */
  begin(): Promise<void>;
  status(): KeptWhere;
  subscribe(listener: () => void): () => void;
  /** The copy that somebody else has written, while a choice between it and the one on the screen is open. */
  question(): PlacedDraft | undefined;
  /** An empty draft, or one with people in it; it is kept from its first change on. */
  startNew(people?: readonly Person[]): void;
  readonly parts: DraftParts;
  flush(): Promise<void>;
};

export type DraftKeeperOptions = Pick<KeeperOptions, 'store' | 'now' | 'later'> & {
  readonly browser: DraftPlace;
  readonly portal: DraftPlace;
  readonly device: Device;
  readonly newId: () => string;
  readonly wait: (ms: number) => Promise<void>;
};

/** The browser's place is the first to be written, so that a change is there before it is in the portal. */
const isUnsaved = ({ browser, portal }: Omit<KeptWhere, 'unsavedSince'>): boolean =>
  browser.kind === 'saving' || (browser.kind === 'failed' && portal.kind !== 'saved');

export function createDraftKeeper(options: DraftKeeperOptions): DraftKeeper {
  const { store, browser, portal, newId, now, wait } = options;
  const { name: device, fresh } = options.device;
  const listeners = new Set<() => void>();
  let state: KeptWhere = {
    browser: { kind: 'nothing' },
    portal: { kind: 'nothing' },
    unsavedSince: undefined,
  };
  const onStatus = () => {
    const places = { browser: inBrowser.status(), portal: inPortal.status() };
    const unsavedSince = isUnsaved(places) ? (state.unsavedSince ?? now()) : undefined;
    state = { ...places, unsavedSince };
    for (const listener of listeners) listener();
  };
  const ids = createCopyIds(newId);
  const shared = {
    ...options,
    again: AGAIN,
    onStatus,
    newRev: () => `${device}.${newId()}`,
    copyKey: (key: string) => ids.of(key).mine,
  };
  const inBrowser = createPlaceKeeper({ ...shared, place: browser, within: BROWSER_WITHIN });
  const inPortal = createPlaceKeeper({ ...shared, place: portal, within: PORTAL_WITHIN });
  const keepers = [inBrowser, inPortal];

  const copies = createDraftCopies({ store, keepers, ids });

  const isOnScreen = (key: string) => store.get().sendId === key;
  const isOurs = ({ rev }: PlacedDraft) => rev.startsWith(`${device}.`);
  const startNew = (people: readonly Person[] = []) =>
    store.open({
      version: 1,
      ...EMPTY_WORKING_DRAFT,
      people,
      sendId: newId(),
      held: NOTHING_HELD,
      changedAt: 0,
    });

  /** The portal's copies: what this device wrote last may be written over, what others wrote is asked about. */
  function meet(remote: readonly PlacedDraft[]): void {
    const { sendId } = store.get();
    for (const draft of remote) {
      if (isOnScreen(draft.record.sendId) && (!isOurs(draft) || copies.question() !== undefined))
        inPortal.compare(draft);
      else if (isOurs(draft)) inPortal.expect(draft);
    }
    const mine = draftRecord(store.get());
    const copy = remote.find((draft) => isOurs(draft) && draft.record.copyOf === sendId);
    if (copy !== undefined && copies.question() !== undefined) ids.set(sendId, copy.record.sendId);
    else if (copy !== undefined && isSameDraft(copy.record, mine))
      inPortal.remove(copy.record.sendId, copy.record);
    const isThere = remote.some(({ record }) => isOnScreen(record.sendId));
    // One that was only filled in is not kept before it is changed.
    const isWritten = !isEmptyDraft(mine) && mine.changedAt > 0 && !store.get().finished;
    if (!isThere && isWritten) inPortal.put(mine);
  }

  return {
    device,
    async begin() {
      const local = await browser.list();
      const mine = local.ok ? latestWork(local.drafts) : undefined;
      if (local.ok) {
        inBrowser.listed();
        for (const draft of local.drafts) if (draft !== mine?.other) inBrowser.expect(draft);
      }
      if (mine !== undefined) copies.show(mine, inBrowser);
      const asked = portal.list();
      const met = asked.then((remote) => {
        if (!remote.ok) return;
        inPortal.listed();
        const latest = latestWork(remote.drafts.filter(({ record }) => !inPortal.isOver(record.sendId)));
        // Whoever has already begun to write is not interrupted: the draft is in the list.
        if (mine === undefined && latest !== undefined && isEmptyDraft(draftRecord(store.get())))
          copies.show(latest, inPortal);
        meet(remote.drafts);
      });
      if (mine === undefined && fresh) await Promise.race([met, wait(PATIENCE)]);
    },

    status: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    question: copies.question,

    startNew,
    parts: { store, places: [browser, portal], keepers, ids, copies, isOurs, now, startNew },

    async flush() {
      await Promise.all(keepers.map((keeper) => keeper.flush()));
    },
  };
}
