import type { Audience } from '#people/audience.ts';
import { departmentTree, withBelow } from '#people/department-tree.ts';
import type { Person } from '#people/person.ts';
import { type Directory, resolveAudience } from '#people/resolve-audience.ts';

/** More people of departments than this are not read while somebody writes: ten pages of the portal. */
export const READERS_AT_MOST = 500;

export type ReaderDirectory<Failure> = Directory<Failure> & {
  /** How many people work in these departments; undefined where nobody can say. */
  readonly count: (departments: readonly number[]) => Promise<number | undefined>;
};

/**
 * Everybody whom a choice means now, where its departments are few enough to be read while one writes; undefined where
 * they are many, or cannot be read. Only the confirmation knows for sure (product.md, promise 6).
 */
export async function readReaders<Failure>(
  audience: Audience,
  directory: ReaderDirectory<Failure>,
): Promise<readonly Person[] | undefined> {
  const read = await directory.departments();
  if (!read.ok) return undefined;
  const tree = departmentTree(read.departments);
  const ids = withBelow(tree, [...audience.departments, ...audience.excluded.departments]);
  const count = ids.size === 0 ? 0 : await directory.count([...ids]);
  if (count === undefined || count > READERS_AT_MOST) return undefined;
  const resolved = await resolveAudience(audience, { ...directory, departments: async () => read });
  return resolved.ok ? resolved.people : undefined;
}
