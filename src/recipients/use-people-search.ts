import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#people/person.ts';
import type { PortalError } from '#portal/call.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { type PeopleResult, SEARCH_LIMIT_PEOPLE, searchPeople } from '#portal/people.ts';
import { useRested } from '#ui/use-rested.ts';

/** Enough for a first look, and one request; more come when the list is walked to its end. */
const FIRST_LOOK = 50;

export type PeopleSearch = {
  readonly state: 'idle' | 'short' | 'searching' | 'found' | 'failed';
  readonly people: readonly Person[];
  readonly error: PortalError | undefined;
  /** There are more than anybody reads; the search should be refined. */
  readonly refine: boolean;
  readonly more: () => void;
  readonly again: () => void;
};

function stateOf(wanted: string, outdated: boolean, reply: PeopleResult | undefined): PeopleSearch['state'] {
  if (wanted === '') return 'idle';
  if (outdated || reply === undefined) return 'searching';
  if (reply.ok) return 'found';
  return reply.reason === 'tooShort' ? 'short' : 'failed';
}

/**
 * Answers that are outdated are dropped: the key of a query is the text that was asked for. `everyone` finds dismissed
 * people, external ones and bots, too.
 */
export function usePeopleSearch(text: string, everyone = false): PeopleSearch {
  const portal = usePortal();
  const wanted = text.trim();
  const asked = useRested(wanted);
  const [deepFor, setDeepFor] = useState('');
  const limit = deepFor === asked ? SEARCH_LIMIT_PEOPLE : FIRST_LOOK;
  const query = useQuery({
    queryKey: ['people', asked, limit, everyone],
    enabled: asked !== '' && asked === wanted,
    queryFn: () =>
      searchPeople({ call: portal.call, scopes: portal.context.scopes }, { text: asked, limit, everyone }),
    staleTime: 60_000,
    // A day of typing must not fill the memory with a whole company.
    gcTime: 60_000,
    retry: false,
    // The list grows in place; the answer to another text is never shown.
    placeholderData: (previous, before) =>
      before?.queryKey[1] === asked && before.queryKey[3] === everyone
        ? keepPreviousData(previous)
        : undefined,
  });
  const reply = query.data;
  const state = stateOf(wanted, asked !== wanted || (query.isFetching && reply?.ok !== true), reply);
  return {
    state,
    people: state === 'found' && reply?.ok === true ? reply.people : [],
    error: state === 'failed' && reply?.ok === false && reply.reason === 'failed' ? reply.error : undefined,
    refine: reply?.ok === true && reply.more && limit === SEARCH_LIMIT_PEOPLE,
    more: () => {
      if (reply?.ok === true && reply.more) setDeepFor(asked);
    },
    again: () => void query.refetch(),
  };
}
