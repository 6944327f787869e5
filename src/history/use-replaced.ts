import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { mayBeReplaced, type ReplacedCounts, replacedByHeaders, replacedByRecords } from './replaced.ts';

const NONE: ReplacedCounts = new Map();
const NO_HEADERS: readonly SendHeader[] = [];

/** Replacements by later sends, by listed record. One request, or none if nothing in the list can have been replaced. */
export function useReplaced(
  headers: readonly SendHeader[] = NO_HEADERS,
  hasRecords: boolean,
): ReplacedCounts {
  const portal = usePortal();
  const some = useMemo(() => mayBeReplaced(headers), [headers]);
  const { data } = useQuery({
    queryKey: ['replaced', some.map(({ id, state }) => `${id} ${state}`)],
    queryFn: async (): Promise<ReplacedCounts> => {
      const found = await historyOf(portal).readAll(some);
      return found.ok ? replacedByRecords(found.records) : NONE;
    },
    enabled: hasRecords && some.length > 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const byHeaders = useMemo(() => (hasRecords ? NONE : replacedByHeaders(some)), [hasRecords, some]);
  return hasRecords ? (data ?? NONE) : byHeaders;
}
