import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import { keepAppName, knownAppName } from './app-name.ts';

const KEY = ['appName'];

export type AppName = {
  /** Undefined while nobody has found it out. */
  readonly name: string | undefined;
  /** Known here at once, and kept in the portal; false when the portal did not take it. */
  readonly keep: (name: string) => Promise<boolean>;
};

/** The app's name, the same for all who ask on this page. */
export function useAppName(): AppName {
  const portal = usePortal();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => knownAppName(portal) ?? '',
    initialData: () => knownAppName(portal) ?? '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const keep = useCallback(
    (name: string) => {
      client.setQueryData(KEY, name);
      return keepAppName(portal.call, { name, at: Date.now(), isAdmin: portal.context.user.isAdmin });
    },
    [client, portal],
  );
  return { name: data === '' ? undefined : data, keep };
}
