import { useQuery } from '@tanstack/react-query';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sureCountsOf } from '#store/history/counts-of.ts';
import { sendingElsewhere } from '#store/history/lease.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { hasRight } from '#store/rights.ts';
import { createRunLock } from './run-lock.ts';

export type Unfinished = {
  readonly record: SendRecord;
  readonly done: number;
  readonly rest: number;
  /** stopped: nobody sends it; elsewhere: another device or browser does; tab: another tab of this browser. */
  readonly where: 'stopped' | 'elsewhere' | 'tab';
};

/** While one is being sent elsewhere it is looked again whether it still is, ms. */
const LOOK_AGAIN = 20_000;

const lock = createRunLock();

/** This person's sends that stopped in the middle, the latest first, as they are when the page is opened. */
export function useUnfinished(): readonly Unfinished[] {
  const portal = usePortal();
  const { memberId, user, scopes } = portal.context;
  const { data } = useQuery({
    queryKey: ['unfinished'],
    queryFn: async (): Promise<readonly Unfinished[]> => {
      const history = historyOf(portal);
      const found = await history.unfinished();
      if (!found.ok) return [];
      const whereIs = async (record: SendRecord): Promise<Unfinished['where']> => {
        if (sendingElsewhere(record, history.device) !== undefined) return 'elsewhere';
        const release = await lock.take(`${memberId}:${user.id}:${record.header.sendId}`);
        release?.();
        return release === undefined ? 'tab' : 'stopped';
      };
      return Promise.all(
        found.records.map(async (record) => {
          const { total, left, refused, unknown } = sureCountsOf(record);
          return { record, done: total - left, rest: left + refused + unknown, where: await whereIs(record) };
        }),
      );
    },
    enabled: hasRight(scopes, 'entity'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) =>
      state.data?.some(({ where }) => where !== 'stopped') === true ? LOOK_AGAIN : false,
  });
  return data ?? [];
}
