import type { ListEntry } from '../list/list-entry.ts';

/** An entry in one line: its line, its claims, and the number of people of its other reading. */
export function sayEntry({ line, id, email, phone, name, otherReading }: ListEntry): string {
  const claims = [id === undefined ? undefined : `id ${id}`, email, phone, name && `"${name.full}"`];
  const other = otherReading === undefined ? '' : ` or ${otherReading.length}`;
  return `${line}: ${claims.filter((claim) => claim !== undefined).join(' ')}${other}`.trim();
}
