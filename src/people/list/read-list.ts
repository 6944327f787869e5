import { isBareNumber } from './column-content.ts';
import { findTable } from './find-table.ts';
import { entriesOfLine, isOneName } from './free-lines.ts';
import { roleOfHeading, titleKeys } from './headings.ts';
import type { ListEntry } from './list-entry.ts';
import type { ColumnRole, FreeLine, ListTable } from './list-table.ts';
import { phoneKey } from './phone-key.ts';
import { entryOfRow } from './table-entries.ts';

export type PeopleList =
  | { readonly kind: 'table'; readonly table: ListTable }
  /** Free text: each line, or each part of a "To" line, is a person. */
  | { readonly kind: 'lines'; readonly lines: readonly FreeLine[] }
  /** Nothing but numbers: only the user knows what they are. */
  | { readonly kind: 'numbers'; readonly lines: readonly FreeLine[] };

export type ListKnowledge = {
  /** Titles of user.fields in any case → field name ('Last Name' → 'LAST_NAME'); empty if they cannot be read. */
  readonly titles: ReadonlyMap<string, string>;
  /** `knownNamesOf` the people whom the portal gave for this list so far: they show which column holds names. */
  readonly knownNames?: ReadonlySet<string>;
};

export type NumbersAre = 'bitrixIds' | 'somethingElse';

/** Excel's own line that names the delimiter. */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[^\S\n]*(?:\n|$)/i;
const BETWEEN_NUMBERS = /[,，、،;；؛\t|]|(?<=\d)\s+(?=[#№\d])/u;

/** Reads a pasted list or a file as a table, as lines of free text, or as numbers of unknown meaning. */
export function readList(text: string, { titles, knownNames }: ListKnowledge): PeopleList {
  const knowledge = { titles: titleKeys(titles), ...(knownNames === undefined ? {} : { knownNames }) };
  const plain = text.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n');
  const separator = SEPARATOR_LINE.exec(plain);
  // The line stays as an empty one, so that the others keep their numbers.
  const source = separator === null ? plain : plain.replace(SEPARATOR_LINE, '\n');
  const numbers = numbersOf(source, knowledge.titles);
  if (numbers !== undefined) return { kind: 'numbers', lines: numbers };
  const table = findTable(source, knowledge, separator?.[1]);
  return table === undefined ? { kind: 'lines', lines: linesOf(source) } : { kind: 'table', table };
}

export function withRole(table: ListTable, column: number, role: ColumnRole): ListTable {
  return { ...table, roles: table.roles.map((before, at) => (at === column ? role : before)) };
}

/** Entries to look up. A list of numbers without an answer gives none. */
export function entriesOf(list: PeopleList, numbersAre?: NumbersAre): readonly ListEntry[] {
  switch (list.kind) {
    case 'table':
      return list.table.rows.map((row) => entryOfRow(row, list.table));
    case 'lines': {
      const isNameList = list.lines.length > 1 && list.lines.every(({ text }) => isOneName(text));
      return list.lines.flatMap((line) => entriesOfLine(line, isNameList));
    }
    case 'numbers':
      return numbersAre === undefined ? [] : list.lines.map((line) => entryOfNumber(line, numbersAre));
  }
}

function linesOf(text: string): readonly FreeLine[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

/** The numbers of a list that holds nothing else, but for headings like "ID"; full phone numbers are not such a list. */
function numbersOf(text: string, titles: ReadonlyMap<string, string>): readonly FreeLine[] | undefined {
  const lines = linesOf(text);
  const [first] = lines;
  const isHeader =
    first !== undefined && cellsOf(first).every((cell) => roleOfHeading(cell.text, titles) === 'number');
  const numbers: FreeLine[] = [];
  for (const line of isHeader ? lines.slice(1) : lines) {
    const cells = cellsOf(line);
    if (!cells.every((cell) => isBareNumber(cell.text))) return undefined;
    numbers.push(...cells);
  }
  return numbers.every(({ text: number }) => phoneKey(number) !== undefined) ? undefined : numbers;
}

function cellsOf({ line, text }: FreeLine): readonly FreeLine[] {
  return text
    .split(BETWEEN_NUMBERS)
    .map((cell) => ({ line, text: cell.trim() }))
    .filter((cell) => cell.text !== '');
}

function entryOfNumber({ line, text }: FreeLine, numbersAre: NumbersAre): ListEntry {
  const digits = text.normalize('NFKC').replace(/[^\d]/g, '');
  const isId = numbersAre === 'bitrixIds' && /^[1-9]\d{0,9}$/.test(digits);
  if (isId) return { line, text, id: Number(digits) };
  return phoneKey(text) === undefined ? { line, text } : { line, text, phone: text };
}
