/** Writes the draft to this browser while it is worked on: at the latest half a second after a change. */
import { type DraftStore, draftRecord } from './draft-store.ts';
import type { SealedStorage } from './sealed-storage.ts';
import { type DraftRecord, isEmptyDraft, restoreDraftRecord } from './working-draft.ts';

/** Longest time between a change and the start of its writing, ms; product.md promises a second. */
export const KEEP_WITHIN = 400;

const PLACE = 'draft';

export type KeepStatus =
  | { readonly kind: 'nothing' }
  /** Something was changed that is not kept yet. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: 'blocked' | 'full' | 'noKey' };

type Surroundings = {
  readonly now: () => number;
  /** Calls back once after the given ms. */
  readonly later: (callback: () => void, ms: number) => void;
};

/** The kept draft, or undefined where there is none that holds anything. */
export async function readKeptDraft(
  storage: SealedStorage,
  newId: () => string,
): Promise<DraftRecord | undefined> {
  const text = await storage.read(PLACE);
  if (text === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const record = restoreDraftRecord(json, newId);
  return record === undefined || isEmptyDraft(record) ? undefined : record;
}

/** Follows the store until the returned function is called. Never throws; what goes wrong is told as status. */
export function keepDraft(
  store: DraftStore,
  storage: SealedStorage,
  onStatus: (status: KeepStatus) => void,
  { now, later }: Surroundings,
): () => void {
  let written = store.get().changedAt;
  let waiting = false;
  let stopped = false;

  const isGone = () => store.get().finished || isEmptyDraft(store.get().timeline.present);
  const write = async () => {
    const state = store.get();
    const kept = isGone() ? undefined : await storage.write(PLACE, JSON.stringify(draftRecord(state)));
    waiting = false;
    written = state.changedAt;
    if (stopped) return;
    if (store.get().changedAt !== written) follow();
    else if (kept !== undefined) {
      onStatus(kept.ok ? { kind: 'saved', at: now() } : { kind: 'failed', reason: kept.reason });
    }
  };
  const follow = () => {
    if (isGone()) {
      // At once: a draft that went out to everybody must not come back.
      storage.remove(PLACE);
      onStatus({ kind: 'nothing' });
    }
    if (waiting || stopped) return;
    if (!isGone()) onStatus({ kind: 'saving' });
    waiting = true;
    later(() => void write(), KEEP_WITHIN);
  };

  const unsubscribe = store.subscribe(() => {
    if (store.get().changedAt !== written) follow();
  });
  return () => {
    stopped = true;
    unsubscribe();
  };
}
