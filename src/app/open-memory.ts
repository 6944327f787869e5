import { newSendId } from '#delivery/tags.ts';
import type { Portal } from '#portal/portal.ts';
import { obtainDraftKey } from '#store/draft-key.ts';
import { createDraftStore, type DraftStore } from '#store/draft-store.ts';
import { browserDrafts, noDrafts, readDevice } from '#store/drafts/browser-drafts.ts';
import { createDraftKeeper, type DraftKeeper } from '#store/drafts/draft-keeper.ts';
import type { DraftPlace } from '#store/drafts/draft-place.ts';
import { portalDrafts } from '#store/drafts/portal-drafts.ts';
import { type Habits, NO_HABITS, readHabits } from '#store/habits.ts';
import { hasRight } from '#store/rights.ts';
import { openSealedStorage, type SealedStorage } from '#store/sealed-storage.ts';
import type { PersonalAccess } from '#store/use-store-access.ts';

const newId = () => newSendId(Math.random);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const later = (callback: () => void, ms: number) => void setTimeout(callback, ms);

/** What was kept of this person's work, as it was found when the page was opened. */
export type OpenedMemory = {
  readonly draft: DraftStore;
  readonly keeper: DraftKeeper;
  /** Undefined where this browser keeps nothing. */
  readonly storage: SealedStorage | undefined;
  readonly habits: Habits;
};

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

function portalPlace(portal: Portal): DraftPlace {
  const access = personalAccess(portal);
  return hasRight(access.scopes, 'entity')
    ? portalDrafts({ ...access, userId: access.user.id })
    : noDrafts('noScope');
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

/** Looks for the kept draft, here and in the portal. Never rejects: what cannot be kept or read is told by the keeper. */
export async function openMemory(portal: Portal): Promise<OpenedMemory> {
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
