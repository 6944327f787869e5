import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DraftKeeper, KeptWhere } from './draft-keeper.ts';

const KeeperContext = createContext<DraftKeeper | undefined>(undefined);
export const DraftKeeperProvider = KeeperContext.Provider;

export function useDraftKeeper(): DraftKeeper {
  const keeper = useContext(KeeperContext);
  if (keeper === undefined) throw new Error('useDraftKeeper needs a DraftKeeperProvider above it');
  return keeper;
}

/** What is kept where of the draft on the screen, followed. */
export function useKeptWhere(): KeptWhere {
  const keeper = useDraftKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.status);
}
