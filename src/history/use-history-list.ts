import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { HistoryFilter, HistoryPage } from '#store/history/read-history.ts';
import { recordKey, type SendHeader } from '#store/history/send-record.ts';

const KEY = 'history';

type Page = HistoryPage | StoreFailure;
type Pages = { readonly pages: readonly Page[]; readonly pageParams: readonly unknown[] };

export type HistoryList = {
  /** Undefined until the first answer. */
  readonly headers: readonly SendHeader[] | undefined;
  /** All that the filter finds, where the portal counted. */
  readonly total: number | undefined;
  /** Why the list, or its rest, could not be read. */
  readonly failure: StoreFailure | undefined;
  /** Herald itself failed at the answer. */
  readonly isBroken: boolean;
  readonly loading: boolean;
  readonly more: boolean;
  readonly loadMore: () => void;
  readonly refresh: () => void;
  /** Puts a changed header in the place of the one that is shown. */
  readonly put: (header: SendHeader) => void;
};

/** The sends that the portal finds, page by page; nothing is filtered here. Another `visit` asks anew. */
export function useHistoryList(filter: HistoryFilter, visit: number): HistoryList {
  const portal = usePortal();
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: [KEY, filter, visit],
    queryFn: ({ pageParam }): Promise<Page> => historyOf(portal).list(filter, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.ok ? last.after : undefined),
    placeholderData: keepPreviousData,
    // Whoever comes back to the list begins at its top, with what the portal knows now.
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { data, isError, isFetching, hasNextPage, fetchNextPage, refetch } = query;
  const headers = useMemo(() => data?.pages.flatMap((page) => (page.ok ? page.headers : [])), [data]);
  const put = useCallback(
    (header: SendHeader) => {
      const change = (page: Page): Page =>
        page.ok
          ? {
              ...page,
              headers: page.headers.map((known) => (recordKey(known) === recordKey(header) ? header : known)),
            }
          : page;
      client.setQueriesData<Pages>({ queryKey: [KEY] }, (pages) =>
        pages === undefined ? undefined : { ...pages, pages: pages.pages.map(change) },
      );
    },
    [client],
  );
  const first = data?.pages[0];
  return {
    headers,
    total: first?.ok === true ? first.total : undefined,
    failure: data?.pages.find((page) => !page.ok),
    isBroken: isError,
    loading: isFetching,
    more: hasNextPage,
    loadMore: useCallback(() => {
      if (!isFetching && hasNextPage) void fetchNextPage();
    }, [isFetching, hasNextPage, fetchNextPage]),
    refresh: useCallback(() => void refetch(), [refetch]),
    put,
  };
}
