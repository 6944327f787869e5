import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Person } from '#people/person.ts';
import { countMembers, readMembers } from '#portal/departments.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { DIRECTORY_FRESH, departmentsQuery, directoryAccess } from './departments-query.ts';
import { readReaders } from './read-readers.ts';
import { useDraft } from './use-draft.ts';

export type Readers = {
  /** Who gets the notice, as far as it is known while one writes. */
  readonly people: readonly Person[];
  /** Some are not among them: people of departments that are not read, or not yet. */
  readonly unread: boolean;
};

/** Who reads the notice. The people of departments are asked for only where it is `wanted`, and they are few. */
export function useReaders(wanted: boolean): Readers {
  const portal = usePortal();
  const client = useQueryClient();
  const people = useDraft((state) => state.timeline.present.people);
  const departments = useDraft((state) => state.timeline.present.departments);
  const excluded = useDraft((state) => state.timeline.present.excluded);
  const isMore = departments.length > 0 || excluded.departments.length > 0;
  const asks = wanted && isMore;
  const key = useMemo(() => {
    if (!asks) return [];
    const short = (list: typeof departments) => list.map(({ id, withSub }) => (withSub ? id : -id));
    const ids = (list: readonly Person[]) => list.map(({ id }) => id);
    return [short(departments), short(excluded.departments), ids(people), ids(excluded.people)];
  }, [asks, people, departments, excluded]);
  const { data } = useQuery({
    queryKey: ['readers', key],
    enabled: asks,
    staleTime: DIRECTORY_FRESH,
    gcTime: 60_000,
    retry: false,
    // A query must not answer undefined; null stands for "not read".
    queryFn: async () => {
      const access = directoryAccess(portal);
      const read = await readReaders(
        { people, departments, excluded },
        {
          departments: () => client.fetchQuery(departmentsQuery(portal)),
          members: (ids) => readMembers(access, ids),
          count: async (ids) => (await countMembers(access, [ids]))[0],
        },
      );
      return read ?? null;
    },
  });
  return useMemo(() => {
    if (asks && data !== undefined && data !== null) return { people: data, unread: false };
    const out = new Set(excluded.people.map(({ id }) => id));
    const single = out.size === 0 ? people : people.filter(({ id }) => !out.has(id));
    return { people: single, unread: isMore };
  }, [asks, data, people, excluded, isMore]);
}
