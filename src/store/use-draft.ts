import { createContext, startTransition, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftState, DraftStore } from './draft-store.ts';

const DraftContext = createContext<DraftStore | undefined>(undefined);
export const DraftProvider = DraftContext.Provider;

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext);
  if (store === undefined) throw new Error('useDraftStore needs a DraftProvider above it');
  return store;
}

/** A part of the draft; the component is drawn again only when that part changes by identity. */
export function useDraft<Part>(select: (state: DraftState) => Part): Part {
  const store = useDraftStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/**
 * A part of the draft for what may come after the key: unlike a deferred value, nothing is drawn on the way of the key
 * itself, and everything once. `select` has to stay the same function.
 */
export function useLaterDraft<Part>(select: (state: DraftState) => Part): Part {
  const store = useDraftStore();
  const [part, setPart] = useState(() => select(store.get()));
  useEffect(() => {
    const look = () => startTransition(() => setPart(() => select(store.get())));
    look();
    return store.subscribe(look);
  }, [store, select]);
  return part;
}

export const writtenNotice = (state: DraftState) => state.timeline.present.notice;

export const isBorrowed = (state: DraftState) => state.timeline.present.borrowed === true;
