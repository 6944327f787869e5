import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { findVariables, type Variables, type VariableValues } from '#notice/variables.ts';
import type { Person } from '#people/person.ts';
import { valuesOf } from '#people/values-of.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { readDepartmentNames } from './department-names.ts';
import { directoryAccess } from './departments-query.ts';
import { useLaterDraft, writtenNotice } from './use-draft.ts';
import { useReaders } from './use-readers.ts';

export type ReaderValues = {
  readonly variables: Variables;
  readonly valuesOf: (person: Person) => VariableValues;
  /** False while departments that the texts ask for are not there: nobody may be said to have none. */
  readonly known: boolean;
  /** Who gets the notice, as far as it is known; people of departments only where the texts say something of people. */
  readonly readers: readonly Person[];
  /** There are people of departments whose values are not known yet; they are looked at before the confirmation. */
  readonly unread: boolean;
};

/** What the texts of the draft say of each person; departments are asked for only where a text wants them. */
export function useReaderValues(): ReaderValues {
  const portal = usePortal();
  const notice = useLaterDraft(writtenNotice);
  const variables = useMemo(() => findVariables(notice), [notice]);
  const { people, unread } = useReaders(variables.uses.length > 0);
  const asks = variables.uses.some(({ name }) => name === 'department') && people.length > 0;
  const ids = useMemo(() => (asks ? people.map(({ id }) => id) : []), [asks, people]);
  const { data } = useQuery({
    queryKey: ['departmentNames', ids],
    queryFn: () => readDepartmentNames(directoryAccess(portal), ids),
    enabled: asks,
    staleTime: 60_000,
  });
  const names = data?.ok === true ? data.names : undefined;
  const of = useCallback((person: Person) => valuesOf(person, names?.get(person.id)), [names]);
  return { variables, valuesOf: of, known: !asks || names !== undefined, readers: people, unread };
}
