import { nameText } from './name-text.ts';

/** A row of im.search.department.list; `full_name` is its path, leaf first, joined by " / " (portal-rest.md, 3). */
export type PathRow = { readonly id: number; readonly name: string; readonly full_name: string };

const JOINT = ' / ';

/**
 * Guesses who belongs to whom from the departments' paths, by name. The own name is cut off by its length, so a
 * name may hold " / " itself; two departments of one path cannot be told apart, and the first gets what is below.
 */
export function guessTree(
  rows: readonly PathRow[],
): readonly { readonly id: number; readonly name: string; readonly parent: number | undefined }[] {
  const byPath = new Map<string, number>();
  for (const { id, full_name: path } of rows) if (!byPath.has(path)) byPath.set(path, id);
  return [...new Map(rows.map((row) => [row.id, row])).values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, full_name: path }) => {
      const below = path.startsWith(name + JOINT)
        ? byPath.get(path.slice(name.length + JOINT.length))
        : undefined;
      return { id, name: nameText(name) || `#${id}`, parent: below === id ? undefined : below };
    });
}
