import { useCallback, useEffect, useState } from 'react';
import { newSendId } from '#delivery/tags.ts';
import type { Portal } from '#portal/portal.ts';
import { obtainDraftKey } from '#store/draft-key.ts';
import { createDraftStore, type DraftStore } from '#store/draft-store.ts';
import { browserDrafts, noDrafts, readDevice } from '#store/drafts/browser-drafts.ts';
import { createDraftKeeper, type DraftKeeper } from '#store/drafts/draft-keeper.ts';
import type { DraftPlace } from '#store/drafts/draft-place.ts';
import { latePlace } from '#store/drafts/late-place.ts';
import { type Habits, NO_HABITS, readHabits, writeHabits } from '#store/habits.ts';
import { hasRight } from '#store/rights.ts';
import { openSealedStorage, type SealedStorage } from '#store/sealed-storage.ts';
import type { PersonalAccess } from '#store/use-store-access.ts';

const newId = () => newSendId(Math.random);

export type Memory = {
  readonly draft: DraftStore;
  readonly keeper: DraftKeeper;
  readonly habits: Habits;
  readonly changeHabits: (next: (habits: Habits) => Habits) => void;
  readonly setOptionsOpen: (open: boolean) => void;
};

type Opened = {
  readonly draft: DraftStore;
  readonly keeper: DraftKeeper;
  readonly storage: SealedStorage | undefined;
  readonly habits: Habits;
};

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const later = (callback: () => void, ms: number) => void setTimeout(callback, ms);

async function openStorage({ context, ...access }: Portal): Promise<SealedStorage | undefined> {
  const { memberId, domain, user } = context;
  const key = await obtainDraftKey(access, crypto);
  if (key === undefined) return undefined;
  return openSealedStorage(`${memberId || domain}:${user.id}`, key, { storage: () => localStorage, crypto });
}

/** What keeps things in the portal for the person who is here. */
export function personalAccess({ context, call, callBatch }: Portal): PersonalAccess {
  return { call, callBatch, wait, scopes: context.scopes, user: context.user, now: Date.now, newId };
}

/** Fetched beside the first picture, which does not need it. */
export const loadPortalDrafts = () => import('#store/drafts/portal-drafts.ts');

function portalPlace(portal: Portal): DraftPlace {
  const access = personalAccess(portal);
  if (!hasRight(access.scopes, 'entity')) return noDrafts('noScope');
  return latePlace(async () => {
    const { portalDrafts } = await loadPortalDrafts();
    return portalDrafts({ ...access, userId: access.user.id });
  });
}

/** Asks for the list at once, while the browser's own drafts are looked for; who wants it first gets that answer. */
function askedAhead(place: DraftPlace): DraftPlace {
  let ahead: ReturnType<DraftPlace['list']> | undefined = place.list();
  return {
    ...place,
    list() {
      const answer = ahead ?? place.list();
      ahead = undefined;
      return answer;
    },
  };
}

async function openMemory(portal: Portal): Promise<Opened> {
  const draft = createDraftStore({ now: Date.now, newId });
  const inPortal = askedAhead(portalPlace(portal));
  const storage = await openStorage(portal);
  const [device, habits] = await Promise.all([
    readDevice(storage, { newId }),
    storage === undefined ? NO_HABITS : readHabits(storage),
  ]);
  const keeper = createDraftKeeper({
    store: draft,
    browser: storage === undefined ? noDrafts('noKey') : browserDrafts(storage, { newId }),
    portal: inPortal,
    device,
    newId,
    wait,
    now: Date.now,
    later,
  });
  await keeper.begin();
  return { draft, keeper, storage, habits };
}

/** The draft on the screen and what is kept of it; undefined until the kept draft was looked for. */
export function useMemory(portal: Portal): Memory | undefined {
  const [opened, setOpened] = useState<Opened>();
  const [habits, setHabits] = useState(NO_HABITS);

  useEffect(() => {
    let current = true;
    const opening = openMemory(portal);
    void opening.then((memory) => {
      if (!current) return;
      setOpened(memory);
      setHabits(memory.habits);
    });
    // Whoever leaves the page in the middle of a thought should find it again on the other device.
    const flush = () => void opening.then(({ keeper }) => keeper.flush());
    document.addEventListener('visibilitychange', flush);
    return () => {
      current = false;
      document.removeEventListener('visibilitychange', flush);
      void opening.then(({ keeper }) => keeper.stop());
    };
  }, [portal]);

  const change = useCallback(
    (next: (habits: Habits) => Habits) => {
      setHabits((before) => {
        const after = next(before);
        if (opened?.storage !== undefined) void writeHabits(opened.storage, after);
        return after;
      });
    },
    [opened],
  );
  const setOptionsOpen = useCallback(
    (optionsOpen: boolean) => change((before) => ({ ...before, optionsOpen })),
    [change],
  );

  return opened === undefined
    ? undefined
    : { draft: opened.draft, keeper: opened.keeper, habits, changeHabits: change, setOptionsOpen };
}
