import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import { knownPolicy, type Policy } from './policy.ts';

const KEY = ['policy'];

/** What the administrator allows, the same for all who ask on this page; `learn` takes what was read since. */
export function usePolicy(): { readonly policy: Policy; readonly learn: (policy: Policy) => void } {
  const portal = usePortal();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => knownPolicy(portal),
    initialData: () => knownPolicy(portal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return {
    policy: data,
    learn: useCallback((policy: Policy) => void client.setQueryData(KEY, policy), [client]),
  };
}
