import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DepartmentTree, departmentTree, withBelow } from '#people/department-tree.ts';
import type { PortalError } from '#portal/call.ts';
import { countMembers } from '#portal/departments.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { DIRECTORY_FRESH, departmentsQuery, directoryAccess } from '#store/departments-query.ts';
import { batchCounts } from './count-batcher.ts';

/** Rows appear together, but not in one moment, ms. */
const TOGETHER = 30;

export type TreeState =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly tree: DepartmentTree; readonly guessed: boolean }
  | { readonly state: 'failed'; readonly error: PortalError; readonly again: () => void };

/** The tree of departments, read at first use and shared by all who show a part of it. */
export function useDepartmentTree(): TreeState {
  const portal = usePortal();
  const { data, isFetching, refetch } = useQuery(departmentsQuery(portal));
  const tree = useMemo(() => (data?.ok === true ? departmentTree(data.departments) : undefined), [data]);
  if (data?.ok === true && tree !== undefined) return { state: 'read', tree, guessed: data.guessed };
  if (data === undefined || data.ok || isFetching) return { state: 'reading' };
  return { state: 'failed', error: data.error, again: () => void refetch() };
}

export type Counted = {
  /** Undefined while it is counted, and where it cannot be. */
  readonly count: number | undefined;
  readonly counting: boolean;
  /** When it was counted, ms since 1970. */
  readonly at: number;
};

/** How many people work in each choice of departments; asked together, remembered for a while. */
export function useCounts(
  tree: DepartmentTree | undefined,
  choices: readonly (readonly { readonly id: number; readonly withSub: boolean }[])[],
): readonly Counted[] {
  const portal = usePortal();
  const count = useMemo(
    () =>
      batchCounts(
        (groups) => countMembers(directoryAccess(portal), groups),
        (run) => setTimeout(run, TOGETHER),
      ),
    [portal],
  );
  return useQueries({
    queries: choices.map((choice) => ({
      queryKey: [
        'members',
        choice
          .map(({ id, withSub }) => `${id}${withSub ? '+' : ''}`)
          .toSorted()
          .join(),
      ],
      enabled: tree !== undefined && choice.length > 0,
      staleTime: DIRECTORY_FRESH,
      retry: false,
      // A query must not answer undefined; null stands for "nobody can say".
      queryFn: async () =>
        tree === undefined ? null : ((await count([...withBelow(tree, choice)])) ?? null),
    })),
    combine: (results) =>
      results.map((result) => ({
        count: result.data ?? undefined,
        counting: result.isLoading,
        at: result.dataUpdatedAt,
      })),
  });
}
