import { queryOptions } from '@tanstack/react-query';
import { type DirectoryAccess, readDepartments } from '#portal/departments.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';

/** How long a tree, a number or a list of people counts as fresh while one writes, ms; the confirmation reads anew. */
export const DIRECTORY_FRESH = 300_000;

export function directoryAccess(portal: Pick<Portal, 'callBatch' | 'context'>): DirectoryAccess {
  return { callBatch: portal.callBatch, scopes: portal.context.scopes, sleep };
}

/** The departments, read at first use and shared by all who need them. */
export function departmentsQuery(portal: Pick<Portal, 'callBatch' | 'context'>) {
  return queryOptions({
    queryKey: ['departments'],
    queryFn: () => readDepartments(directoryAccess(portal)),
    staleTime: DIRECTORY_FRESH,
    retry: false,
  });
}
