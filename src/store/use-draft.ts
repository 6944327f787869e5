import { createContext, useContext, useSyncExternalStore } from 'react';
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
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
