import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import { historyOf } from '#store/history/portal-history.ts';
import type { RecordResult } from '#store/history/read-record.ts';
import type { SendHeader } from '#store/history/send-record.ts';

export type KeptRecord = {
  /** Undefined until the answer is there. */
  readonly result: RecordResult | undefined;
  /** It could not be made sense of; it can be asked for again. */
  readonly isFailed: boolean;
  /** Asks again; gives the header as it is now. */
  readonly reload: () => Promise<SendHeader | undefined>;
};

/** One send with everything that the portal keeps of it. */
export function useRecord({ id, senderId, sendId }: SendHeader, enabled: boolean): KeptRecord {
  const portal = usePortal();
  const { data, isError, refetch } = useQuery({
    queryKey: ['historyRecord', id, senderId, sendId],
    queryFn: () => historyOf(portal).read(id, { senderId, sendId }),
    enabled,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return {
    result: data,
    isFailed: isError,
    reload: useCallback(async () => {
      const { data: fresh } = await refetch();
      return fresh?.ok === true ? fresh.record?.header : undefined;
    }, [refetch]),
  };
}
