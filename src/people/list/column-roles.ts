import { type CellContent, contentOf, isFullName, isNameLike } from './column-content.ts';
import type { HeadingRole } from './heading-role.ts';
import type { ColumnRole, TableRow } from './list-table.ts';
import { nameWords, wordsKey } from './name-words.ts';

/** Cells of a column that are looked at; a list is of one kind from top to bottom. */
const SAMPLE = 200;
const MOST = 0.8;
/** Some people of a list are not known to the portal. */
const HALF = 0.5;

/**
 * The roles of columns: by their headings, then by content, for roles that no heading names. Several headings may name
 * one role ("E-mail 1", "E-mail 2"); content gives a role to one column only, so that the e-mails of managers do not
 * stand for a missing one.
 */
export function columnRoles(
  headings: readonly (HeadingRole | undefined)[],
  rows: readonly TableRow[],
  knownNames: ReadonlySet<string> = new Set(),
): readonly ColumnRole[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const columns = Array.from({ length: width }, (_, at) => contentsOf(rows, at));
  const named = namedRoles(headings, columns);
  const roles = columns.map((_, at) => named[at]);
  const give = (role: ColumnRole, is: (content: CellContent) => boolean, share = MOST) => {
    if (roles.includes(role)) return;
    const at = columns.findIndex(
      (column, index) => roles[index] === undefined && isMostly(column, is, share),
    );
    if (at !== -1) roles[at] = role;
  };
  give('email', ({ claims }) => claims.email !== undefined && claims.name === undefined);
  give(
    'bitrixId',
    ({ claims, isNumber }) => !isNumber && claims.id !== undefined && claims.name === undefined,
  );
  give('phone', ({ claims }) => isWrittenPhone(claims.phone) && claims.name === undefined);
  giveNames(roles, columns, headings.length > 0, knownNames);
  return columns.map((column, at) => roles[at] ?? (column.length === 0 ? 'ignore' : 'text'));
}

/**
 * "Name" alone is a whole name. Beside a surname it is the first name ("Имя", "Nombre"), and beside a first name the
 * surname ("Name" and "Vorname", "Nom" and "Prénom"), unless its cells hold whole names.
 */
function namedRoles(
  headings: readonly (HeadingRole | undefined)[],
  columns: readonly (readonly CellContent[])[],
): readonly (ColumnRole | undefined)[] {
  const [hasFirst, hasLast] = [headings.includes('firstName'), headings.includes('lastName')];
  const roleOfName = (column: readonly CellContent[]): ColumnRole => {
    if (hasLast && !hasFirst) return 'firstName';
    return hasFirst && !hasLast && !isMostly(column, isFullName, MOST) ? 'lastName' : 'fullName';
  };
  return headings.map((role, at) => {
    if (role === 'name') return roleOfName(columns[at] ?? []);
    return role === 'number' ? 'ignore' : role;
  });
}

/**
 * Columns of names are recognised if no heading names one. Below headings only people whom the portal knows show it: a
 * column with an unknown heading can hold anything, the names of managers, too.
 */
function giveNames(
  roles: (ColumnRole | undefined)[],
  columns: readonly (readonly CellContent[])[],
  hasHeader: boolean,
  knownNames: ReadonlySet<string>,
): void {
  if (roles.some((role) => role === 'fullName' || role === 'lastName' || role === 'firstName')) return;
  const find = (is: (content: CellContent) => boolean, share: number, from = 0) =>
    columns.findIndex((column, at) => at >= from && roles[at] === undefined && isMostly(column, is, share));
  const isKnown = ({ claims }: CellContent) => knownNames.has(wordsKey(nameWords(claims.name?.full ?? '')));
  const known = find(isKnown, HALF);
  const full = known !== -1 || hasHeader ? known : find(isFullName, MOST);
  if (full !== -1) {
    roles[full] = 'fullName';
    return;
  }
  if (hasHeader) return;
  const last = find(isNameLike, MOST);
  const first = last === -1 ? -1 : find(isNameLike, MOST, last + 1);
  if (last === -1) return;
  roles[last] = first === last + 1 ? 'lastName' : 'fullName';
  if (first === last + 1) roles[first] = 'firstName';
}

/** A number that was typed as a phone number: a longer id of another system is all digits as well. */
function isWrittenPhone(phone: string | undefined): boolean {
  return phone !== undefined && (/[+()\s-]/.test(phone) || phone.length >= 10);
}

/** Filled cells of a column. */
function contentsOf(rows: readonly TableRow[], at: number): readonly CellContent[] {
  const contents: CellContent[] = [];
  for (const { cells } of rows) {
    const cell = cells[at] ?? '';
    if (cell !== '') contents.push(contentOf(cell));
    if (contents.length === SAMPLE) break;
  }
  return contents;
}

function isMostly(
  column: readonly CellContent[],
  is: (content: CellContent) => boolean,
  share: number,
): boolean {
  return column.length > 0 && column.filter(is).length >= column.length * share;
}
