import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Person } from '#people/person.ts';
import type { PortalError } from '#portal/call.ts';
import { type PeoplePage, searchPeople } from '#portal/people.ts';
import { usePortal } from '#portal/PortalProvider.tsx';

/** How long typing has to rest before the portal is asked, ms. */
const DEBOUNCE = 200;

/** More people than this are no choice but a reason to refine the search. */
export const SEARCH_CAP = 200;

export type PeopleSearch = {
  readonly people: readonly Person[];
  readonly state: 'idle' | 'short' | 'searching' | 'found' | 'failed';
  readonly error: PortalError | undefined;
  /** There are more than the cap; the search should be refined. */
  readonly refine: boolean;
  /** Asks for the next page, when there is one within the cap. */
  readonly more: () => void;
  readonly again: () => void;
};

class SearchFailure extends Error {
  readonly error: PortalError;
  constructor(error: PortalError) {
    super(error.code);
    this.error = error;
  }
}

function useRested(value: string, ms: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

/** Answers that are outdated are dropped: the query's key is the text that was asked for. */
export function usePeopleSearch(text: string): PeopleSearch {
  const portal = usePortal();
  const wanted = text.trim();
  const asked = useRested(wanted, DEBOUNCE);
  const short = [...wanted].length < portal.context.searchMinimum;
  const query = useInfiniteQuery({
    queryKey: ['people', asked],
    enabled: asked !== '' && asked === wanted && !short,
    staleTime: 60_000,
    retry: false,
    initialPageParam: 0,
    queryFn: async ({ pageParam }): Promise<PeoplePage> => {
      const reply = await searchPeople(portal, asked, pageParam);
      if (!reply.ok) throw new SearchFailure(reply.error);
      return reply.page;
    },
    getNextPageParam: (last, pages) =>
      pages.reduce((count, page) => count + page.people.length, 0) >= SEARCH_CAP ? undefined : last.next,
  });
  const pages = wanted === '' || short ? [] : (query.data?.pages ?? []);
  const people = pages.flatMap((page) => page.people).slice(0, SEARCH_CAP);
  const searching = asked !== wanted || query.isFetching;
  return {
    people: asked === wanted ? people : [],
    state:
      wanted === ''
        ? 'idle'
        : short
          ? 'short'
          : query.isError && !searching
            ? 'failed'
            : searching && people.length === 0
              ? 'searching'
              : 'found',
    error: query.error instanceof SearchFailure ? query.error.error : undefined,
    refine: people.length >= SEARCH_CAP,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    again: () => void query.refetch(),
  };
}
