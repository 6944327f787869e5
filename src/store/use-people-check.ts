import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CheckedPeople, checkPeople } from '#people/check-people.ts';
import type { Person } from '#people/person.ts';
import type { PortalError } from '#portal/call.ts';
import { lookUpPeople } from '#portal/look-up.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sleep } from '#portal/sleep.ts';

export type PeopleCheck = { readonly checked: CheckedPeople; readonly error: PortalError | undefined };

/** Who of these people is still here, and as whom; undefined while the portal is asked. */
export function usePeopleCheck(people: readonly Person[] | undefined): PeopleCheck | undefined {
  const { callBatch, context } = usePortal();
  const ids = useMemo(() => (people ?? []).map(({ id }) => id), [people]);
  const { data } = useQuery({
    queryKey: ['peopleCheck', ids],
    enabled: people !== undefined,
    queryFn: async () => {
      const entries = ids.map((id) => ({ id }));
      const answer = await lookUpPeople({ callBatch, scopes: context.scopes, sleep }, entries);
      const unasked = new Set(entries.filter((entry) => answer.unasked.has(entry)).map(({ id }) => id));
      return { found: answer.people, unasked, error: answer.error };
    },
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return useMemo(
    () =>
      people === undefined || data === undefined
        ? undefined
        : { checked: checkPeople(people, data.found, data.unasked), error: data.error },
    [people, data],
  );
}
