import { newSendId } from '#delivery/send-id.ts';
import type { CallResult } from '#portal/call.ts';
import type { CallsAlong, Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { earlyUserId, obtainDraftKey } from '#store/draft-key.ts';
import { createDraftStore, type DraftStore } from '#store/draft-store.ts';
import { browserDrafts, noDrafts, readDevice } from '#store/drafts/browser-drafts.ts';
import { createDraftKeeper, type DraftKeeper } from '#store/drafts/draft-keeper.ts';
import type { DraftPlace } from '#store/drafts/draft-place.ts';
import { firstDraftCalls, portalDrafts } from '#store/drafts/portal-drafts.ts';
import { answeredAlong } from '#store/entity/answered-along.ts';
import { type Habits, NO_HABITS, readHabits } from '#store/habits.ts';
import { hasRight } from '#store/rights.ts';
import { openSealedStorage, type SealedStorage } from '#store/sealed-storage.ts';
import type { PersonalAccess } from '#store/use-store-access.ts';

const newId = () => newSendId(Math.random);
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
  // Over http a browser has no encryption.
  if (!window.isSecureContext) return undefined;
  const { memberId, domain, user } = context;
  const key = await obtainDraftKey(access, user.id, crypto);
  if (key === undefined) return undefined;
  return openSealedStorage(`${memberId || domain}:${user.id}`, key, { storage: () => localStorage, crypto });
}

/** What keeps things in the portal for the person who is here. */
export function personalAccess({ context, call, callBatch }: Portal): PersonalAccess {
  return { call, callBatch, wait: sleep, scopes: context.scopes, user: context.user, now: Date.now, newId };
}

/** The question for the drafts in the portal, so that who has been here before waits for one request and no second. */
export const callsAlong: CallsAlong = ({ userOption }) => {
  const userId = earlyUserId(userOption);
  return userId === undefined ? [] : firstDraftCalls(userId);
};

function portalPlace(portal: Portal, along: readonly CallResult[]): DraftPlace {
  const access = personalAccess(portal);
  if (!hasRight(access.scopes, 'entity')) return noDrafts('noScope');
  const callBatch = answeredAlong(access.callBatch, callsAlong(portal), along);
  return portalDrafts({ ...access, callBatch, userId: access.user.id });
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

/**
 * Looks for the kept draft, here and in the portal, whose first answer may have come `along`. Never rejects: what cannot
 * be kept or read is told by the keeper.
 */
export async function openMemory(portal: Portal, along: readonly CallResult[]): Promise<OpenedMemory> {
  const draft = createDraftStore({ now: Date.now, newId });
  const inPortal = askedAhead(portalPlace(portal, along));
  const storage = await openStorage(portal);
  const [device, habits] = await Promise.all([
    readDevice(storage, { newId }),
    storage === undefined ? NO_HABITS : readHabits(storage),
  ]);
  const keeper = createDraftKeeper({
    store: draft,
    browser:
      storage === undefined
        ? noDrafts(window.isSecureContext ? 'noKey' : 'http')
        : browserDrafts(storage, { newId }),
    portal: inPortal,
    device,
    newId,
    wait: sleep,
    now: Date.now,
    later,
  });
  await keeper.begin();
  return { draft, keeper, storage, habits };
}
