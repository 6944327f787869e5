import { contentOf, isColumnOf, isFullName, isNameLike } from './column-content.ts';
import { columnRoles } from './column-roles.ts';
import type { HeadingRole } from './heading-role.ts';
import { roleOfHeading } from './headings.ts';
import type { ListTable, TableRow } from './list-table.ts';
import { readRows } from './read-rows.ts';

/** Also as Chinese, Japanese and Arabic keyboards write them. */
const DELIMITERS: readonly string[] = ['\t', ';', ',', '|', '；', '，', '、', '؛', '،'];
const COMMAS = new Set([',', '，', '、', '،']);
/** Titles and empty lines may stand above the header. */
const HEADER_WITHIN_ROWS = 10;
/** Enough rows to see how a list is built. */
const SAMPLE_ROWS = 50;
/** One line with more cells is a list of people. */
const MOST_COLUMNS = 200;
/** Share of rows that have more than one cell in a table without a header. */
const MOST = 0.6;

export type TableKnowledge = {
  /** By the form in which headings are compared. */
  readonly titles: ReadonlyMap<string, string>;
  readonly knownNames?: ReadonlySet<string>;
};

/** The table that a text is; undefined if it is free text. `forced`: the delimiter of a `sep=` line. */
export function findTable(
  text: string,
  knowledge: TableKnowledge,
  forced: string | undefined,
): ListTable | undefined {
  return withHeader(text, knowledge, forced) ?? withoutHeader(text, knowledge, forced);
}

/** How many headings of a text are recognised. */
export function headingCount(text: string, titles: ReadonlyMap<string, string>): number {
  return Math.floor(strengthOf(bestHeader(text, titles, undefined)?.roles ?? []));
}

type Header = {
  readonly delimiter: string;
  readonly at: number;
  readonly roles: readonly (HeadingRole | undefined)[];
};

function withHeader(
  text: string,
  knowledge: TableKnowledge,
  forced: string | undefined,
): ListTable | undefined {
  const best = bestHeader(text, knowledge.titles, forced);
  if (best === undefined) return undefined;
  const all = readRows(text, best.delimiter);
  const above = all.slice(0, best.at);
  const rows = all.slice(best.at + 1);
  const header = all[best.at]?.cells ?? [];
  const table: ListTable = {
    header,
    rows,
    roles: columnRoles(best.roles, rows, knowledge.knownNames),
    ...(above.length === 0
      ? {}
      : { above: above.map(({ line, cells }) => ({ line, text: cells.join(' ').trim() })) }),
  };
  return table;
}

function bestHeader(
  text: string,
  titles: ReadonlyMap<string, string>,
  forced: string | undefined,
): Header | undefined {
  let best: Header | undefined;
  for (const delimiter of forced === undefined ? DELIMITERS : [forced]) {
    const header = findHeader(readRows(text, delimiter, HEADER_WITHIN_ROWS), delimiter, titles);
    if (header !== undefined && strengthOf(header.roles) > strengthOf(best?.roles ?? [])) best = header;
  }
  return best;
}

function findHeader(
  rows: readonly TableRow[],
  delimiter: string,
  titles: ReadonlyMap<string, string>,
): Header | undefined {
  for (const [at, { cells }] of rows.entries()) {
    // A row of data ends the search: a heading below it would be a cell.
    if (cells.some(isData)) return undefined;
    const roles = cells.map((cell) => roleOfHeading(cell, titles));
    const isBelowTitles = rows.slice(0, at).every((row) => filled(row.cells) < filled(cells));
    if (strengthOf(roles) > 0 && (at === 0 || isBelowTitles)) return { delimiter, at, roles };
  }
  return undefined;
}

/** Recognised headings; those of numbers ("No", "ID") count little, because many texts are such. */
function strengthOf(roles: readonly (HeadingRole | undefined)[]): number {
  const known = roles.filter((role) => role !== undefined);
  const numbers = known.filter((role) => role === 'number').length;
  const strong = known.length - numbers;
  return strong === 0 ? 0 : strong + numbers / 100;
}

function isData(cell: string): boolean {
  const { isNumber, claims } = contentOf(cell);
  return isNumber || claims.email !== undefined || claims.id !== undefined || claims.phone !== undefined;
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

function withoutHeader(
  text: string,
  { knownNames }: TableKnowledge,
  forced: string | undefined,
): ListTable | undefined {
  for (const delimiter of forced === undefined ? DELIMITERS : [forced]) {
    if (!text.includes(delimiter)) continue;
    if (!isTable(readRows(text, delimiter, SAMPLE_ROWS), delimiter)) continue;
    const rows = readRows(text, delimiter);
    return { header: undefined, rows, roles: columnRoles([], rows, knownNames) };
  }
  return undefined;
}

/**
 * Rows are a table if most have several cells, at most one column names people, and a column is recognised by its
 * content. Commas stand inside of names, too: they need more than one row, the same number of cells in each, and a
 * column of numbers, addresses or phones.
 */
function isTable(rows: readonly TableRow[], delimiter: string): boolean {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const several = rows.filter(({ cells }) => cells.length > 1).length;
  if (width < 2 || width > MOST_COLUMNS || several < rows.length * MOST) return false;
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map(({ cells }) => contentOf(cells[at] ?? '')),
  );
  const count = (is: Parameters<typeof isColumnOf>[1]) =>
    columns.filter((column) => isColumnOf(column, is)).length;
  const emails = count(({ claims }) => claims.email !== undefined);
  const names = count(isFullName);
  const ids = count(({ claims }) => claims.id !== undefined);
  if (emails > 1 || ids > 1 || (names > 1 && delimiter !== '\t')) return false;
  const others = ids + count(({ claims: { id, phone } }) => id === undefined && phone !== undefined);
  if (COMMAS.has(delimiter)) {
    const hasContent = emails + others > 0 || (names === 1 && count(({ isNumber }) => isNumber) > 0);
    return hasContent && rows.length > 1 && rows.every(({ cells }) => cells.length === width);
  }
  if (emails + others > 0) return true;
  return rows.length > 1 && (names > 0 || count(isNameLike) > 1);
}
