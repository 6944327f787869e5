import { claimsOfText } from './claims-of-text.ts';
import type { ListEntry, NameClaim } from './list-entry.ts';
import type { ColumnRole, ListTable, TableRow } from './list-table.ts';
import { phoneKey } from './phone-key.ts';

const NAME_PARTS = ['firstName', 'middleName', 'lastName'] as const;

/** Claims of a row about its person, by the roles of the columns. Explicit ids and addresses count in a name, too. */
export function entryOfRow({ line, cells }: TableRow, { roles, header }: ListTable): ListEntry {
  const valuesOf = (role: ColumnRole): readonly string[] =>
    cells.filter((cell, at) => cell !== '' && roles[at] === role);
  const parts = {
    first: plainName(valuesOf('firstName')),
    middle: plainName(valuesOf('middleName')),
    last: plainName(valuesOf('lastName')),
  };
  const [fullName = NAME_PARTS.flatMap(valuesOf).join(' ')] = valuesOf('fullName');
  const whole = claimsOfText(fullName);
  const id = idOf(valuesOf('bitrixId')[0]) ?? whole.id;
  const email = firstOf(valuesOf('email'), (cell) => claimsOfText(cell).email) ?? whole.email;
  const phone =
    firstOf(valuesOf('phone'), (cell) => (phoneKey(cell) === undefined ? undefined : cell)) ?? whole.phone;
  const name = nameOf(whole.name?.full, parts);
  return {
    line,
    text: cells.filter((cell) => cell !== '').join(' '),
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    // Without headings nobody said which of two names is the first one.
    ...(name === undefined ? {} : { name: header === undefined ? { full: name.full } : name }),
  };
}

/** In a column of ids a number is enough. */
function idOf(cell: string | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const plain = cell.normalize('NFKC').trim();
  const digits =
    /^(?:#|No)?\s*([1-9]\d{0,9})(?:[.,]0+)?$/u.exec(plain)?.[1] ?? /^\[([1-9]\d{0,9})\]$/.exec(plain)?.[1];
  return digits === undefined ? claimsOfText(cell).id : Number(digits);
}

function firstOf(cells: readonly string[], read: (cell: string) => string | undefined): string | undefined {
  for (const cell of cells) {
    const value = read(cell);
    if (value !== undefined) return value;
  }
  return undefined;
}

type Parts = { readonly first: string; readonly middle: string; readonly last: string };

function nameOf(full: string | undefined, { first, middle, last }: Parts): NameClaim | undefined {
  if (full === undefined) return undefined;
  return {
    full,
    ...(first === '' ? {} : { first }),
    ...(middle === '' ? {} : { middle }),
    ...(last === '' ? {} : { last }),
  };
}

function plainName(cells: readonly string[]): string {
  return cells
    .map((cell) => claimsOfText(cell).name?.full ?? '')
    .join(' ')
    .trim();
}
