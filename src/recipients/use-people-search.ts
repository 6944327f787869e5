import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadPart, PartUnavailable } from '#parts/load-part.ts';
import type { Person } from '#people/person.ts';
import type { PortalError } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { PeopleQuery, SearchResult } from '#portal/people.ts';
import type { Portal } from '#portal/portal.ts';
import { useOnline } from '#ui/use-online.ts';
import { useRested } from '#ui/use-rested.ts';
import { findKnown } from './find-known.ts';

/** Enough for a first look, and one request; more come when the list is walked to its end. */
const FIRST_LOOK = 50;

export type PeopleSearch = {
  readonly state: 'idle' | 'short' | 'searching' | 'found' | 'failed' | 'offline';
  readonly people: readonly Person[];
  /** Inactive people and bots of exactly this name; they cannot be chosen. */
  readonly unreachable: readonly Person[];
  readonly error: PortalError | undefined;
  /** There are more than anybody reads; the search should be refined. */
  readonly refine: boolean;
  readonly more: () => void;
  readonly again: () => void;
};

/** Searches with code that is not part of the first load, because nobody searches before something is typed. */
async function search({ call, context }: Portal, query: PeopleQuery): Promise<SearchResult> {
  try {
    const { searchPeople } = await loadPart(() => import('#portal/people.ts'));
    return await searchPeople({ call, scopes: context.scopes }, query);
  } catch (error) {
    if (error instanceof PartUnavailable)
      return { ok: false, reason: 'failed', error: portalError('NETWORK_ERROR', '', 0) };
    throw error;
  }
}

function stateOf(wanted: string, outdated: boolean, reply: SearchResult | undefined): PeopleSearch['state'] {
  if (wanted === '') return 'idle';
  if (outdated || reply === undefined) return 'searching';
  if (reply.ok) return 'found';
  return reply.reason === 'tooShort' ? 'short' : 'failed';
}

/** Outdated answers are dropped: the key of a query is its text. Offline, the last answer is searched instead. */
export function usePeopleSearch(text: string): PeopleSearch {
  const portal = usePortal();
  const online = useOnline();
  const wanted = text.trim();
  const asked = useRested(wanted);
  const [deepFor, setDeepFor] = useState('');
  const [last, setLast] = useState<readonly Person[]>([]);
  const isDeep = deepFor === asked;
  const query = useQuery({
    queryKey: ['people', asked, isDeep],
    enabled: asked !== '' && asked === wanted,
    queryFn: () => search(portal, isDeep ? { text: asked } : { text: asked, limit: FIRST_LOOK }),
    // A failed search is repeated as soon as the line is back.
    staleTime: ({ state }) => (state.data?.ok === false ? 0 : 60_000),
    // A day of typing must not fill the memory with a whole company.
    gcTime: 60_000,
    retry: false,
    // The list grows in place; the answer to another text is never shown.
    placeholderData: (previous, before) =>
      before?.queryKey[1] === asked ? keepPreviousData(previous) : undefined,
  });
  const reply = query.data;
  const known = stateOf(wanted, asked !== wanted || (query.isFetching && reply?.ok !== true), reply);
  const found = known === 'found' && reply?.ok === true ? reply : undefined;
  if (found !== undefined && found.people !== last) setLast(found.people);
  const state = online || known === 'idle' ? known : 'offline';
  return {
    state,
    people: found?.people ?? (state === 'offline' ? findKnown(last, wanted) : []),
    unreachable: found?.unreachable ?? [],
    error: state === 'failed' && reply?.ok === false && reply.reason === 'failed' ? reply.error : undefined,
    refine: reply?.ok === true && reply.more && isDeep,
    more: () => {
      if (reply?.ok === true && reply.more) setDeepFor(asked);
    },
    again: () => void query.refetch(),
  };
}
