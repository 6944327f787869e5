import type { ListEntry } from './list-entry.ts';
import type { ColumnRole, ListTable } from './list-table.ts';

export type FreeLine = { readonly line: number; readonly text: string };

export type PeopleList =
  | { readonly kind: 'table'; readonly table: ListTable }
  /** Free text: each line, or each part of a "To" line, is a person. */
  | { readonly kind: 'lines'; readonly lines: readonly FreeLine[] }
  /** Nothing but numbers: only the user knows what they are. */
  | { readonly kind: 'numbers'; readonly lines: readonly FreeLine[] };

export type ListKnowledge = {
  /** Titles of user.fields in any case → field name ('Last Name' → 'LAST_NAME'); empty if they cannot be read. */
  readonly titles: ReadonlyMap<string, string>;
  /** Names that the portal gave for this list so far: columns of names are recognised by them. */
  readonly knownNames?: ReadonlySet<string>;
};

export type NumbersAre = 'bitrixIds' | 'somethingElse';

export function readList(text: string, _knowledge: ListKnowledge): PeopleList {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  const kind = lines.length > 0 && lines.every((line) => /^\d+$/.test(line.text)) ? 'numbers' : 'lines';
  return { kind, lines };
}

export function withRole(table: ListTable, column: number, role: ColumnRole): ListTable {
  return { ...table, roles: table.roles.map((before, at) => (at === column ? role : before)) };
}

/** Entries to look up. A list of numbers without an answer gives none. */
export function entriesOf(list: PeopleList, numbersAre?: NumbersAre): readonly ListEntry[] {
  if (list.kind === 'table') {
    return list.table.rows.map(({ line, cells }) => ({ line, text: cells.join(' ').trim() }));
  }
  if (list.kind === 'numbers') {
    if (numbersAre === undefined) return [];
    return list.lines.map((line) => (numbersAre === 'bitrixIds' ? { ...line, id: Number(line.text) } : line));
  }
  return list.lines.map((line) =>
    line.text.includes('@')
      ? { ...line, email: line.text.toLowerCase() }
      : { ...line, name: { full: line.text } },
  );
}
