import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { findVariables, type Variables, type VariableValues } from '#notice/variables.ts';
import type { Person } from '#people/person.ts';
import { valuesOf } from '#people/values-of.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { readDepartmentNames } from './department-names.ts';
import { useDraft, useLaterDraft, writtenNotice } from './use-draft.ts';

export type ReaderValues = {
  readonly variables: Variables;
  readonly valuesOf: (person: Person) => VariableValues;
  /** False while departments that the texts ask for are not there: nobody may be said to have none. */
  readonly known: boolean;
};

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the texts of the draft say of each single person; departments are asked for only where a text wants them. */
export function useReaderValues(): ReaderValues {
  const { callBatch, context } = usePortal();
  const notice = useLaterDraft(writtenNotice);
  const people = useDraft((state) => state.timeline.present.people);
  const variables = useMemo(() => findVariables(notice), [notice]);
  const asks = variables.uses.some(({ name }) => name === 'department') && people.length > 0;
  const ids = useMemo(() => (asks ? people.map(({ id }) => id) : []), [asks, people]);
  const { data } = useQuery({
    queryKey: ['departmentNames', ids],
    queryFn: () => readDepartmentNames({ callBatch, sleep, scopes: context.scopes }, ids),
    enabled: asks,
    staleTime: 60_000,
  });
  const names = data?.ok === true ? data.names : undefined;
  const of = useCallback((person: Person) => valuesOf(person, names?.get(person.id)), [names]);
  return { variables, valuesOf: of, known: !asks || names !== undefined };
}
