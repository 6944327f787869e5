import { createContext, useContext } from 'react';
import type { StoreAccess } from './entity/run-calls.ts';

/** What is needed to keep things in the portal for this person. */
export type PersonalAccess = StoreAccess & {
  readonly scopes: ReadonlySet<string>;
  readonly user: { readonly id: number; readonly name: string };
  readonly now: () => number;
  readonly newId: () => string;
};

const AccessContext = createContext<PersonalAccess | undefined>(undefined);
export const StoreAccessProvider = AccessContext.Provider;

export function useStoreAccess(): PersonalAccess {
  const access = useContext(AccessContext);
  if (access === undefined) throw new Error('useStoreAccess needs a StoreAccessProvider above it');
  return access;
}
