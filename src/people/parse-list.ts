import { type Cell, readCells } from './read-cells.ts';

/** Whom one entry of a list means. */
export type Wanted =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };

export type ListEntry = {
  /** The line on which it stands, from 1. */
  readonly line: number;
  /** As written, so that what cannot be found can be shown. */
  readonly text: string;
  readonly wanted: Wanted;
};

export type ParsedList = {
  readonly entries: readonly ListEntry[];
  /** The first line, when it was taken for the names of columns. */
  readonly header: readonly string[] | undefined;
};

type Column = 'id' | 'email' | 'name' | 'firstName' | 'lastName';

/** Headings as they are after removing everything but letters, in the languages in which lists usually come. */
const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...titles('id', 'id', 'userid', 'bitrixid', 'bitrix24id', 'employeeid', 'идентификатор', 'idпользователя'),
  ...titles(
    'email',
    'email',
    'mail',
    'emailaddress',
    'correo',
    'courriel',
    'почта',
    'элпочта',
    'электроннаяпочта',
  ),
  ...titles(
    'name',
    'name',
    'fullname',
    'employee',
    'person',
    'recipient',
    'фио',
    'сотрудник',
    'nombre',
    'nom',
  ),
  ...titles('firstName', 'firstname', 'givenname', 'vorname', 'prénom', 'имя', 'imię'),
  ...titles(
    'lastName',
    'lastname',
    'surname',
    'familyname',
    'nachname',
    'apellido',
    'apellidos',
    'фамилия',
    'nazwisko',
  ),
]);

const ANY_SEPARATOR = ',;\t';

/**
 * Reads a pasted list or a CSV file. Without a header each cell is one person, whatever separates them; with one
 * each row is one person, by id, else by e-mail, else by name. Nothing is dropped but empty cells.
 */
export function parseList(text: string): ParsedList {
  const separator = separatorOf(text);
  const [first, ...rest] = readCells(text, separator).filter((row) => row.some((cell) => cell.text !== ''));
  const columns = first?.map((cell) => COLUMNS.get(heading(cell.text)));
  if (first !== undefined && columns?.some((column) => column !== undefined) && !first.some(isSomebody)) {
    return {
      header: first.map((cell) => cell.text),
      entries: rest.flatMap((row) => entriesOfRow(row, columns)),
    };
  }
  const cells = readCells(text, ANY_SEPARATOR).flat();
  return { header: undefined, entries: cells.filter((cell) => cell.text !== '').map(entryOfCell) };
}

/** Whom a text means: an id (`5`, `#5`, `[USER=5]…`, the address of a profile), an e-mail, else a name. */
export function wantedOf(text: string): Wanted {
  const id = /^(?:#|\[user=)?([1-9]\d{0,9})(?:\D.*)?$/i.exec(text);
  if (id?.[1] !== undefined && /^(?:#?\d+|\[user=\d+\].*)$/i.test(text))
    return { kind: 'id', id: Number(id[1]) };
  const profile = /\/company\/personal\/user\/([1-9]\d{0,9})\/?$/.exec(text);
  if (profile?.[1] !== undefined) return { kind: 'id', id: Number(profile[1]) };
  const email = /^(?:.*<)?([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)>?$/.exec(text);
  if (email?.[1] !== undefined) return { kind: 'email', email: email[1].toLowerCase() };
  return { kind: 'name', name: text };
}

function entryOfCell({ text, line }: Cell): ListEntry {
  return { line, text, wanted: wantedOf(text) };
}

function entriesOfRow(row: readonly Cell[], columns: readonly (Column | undefined)[]): readonly ListEntry[] {
  const line = row[0]?.line ?? 0;
  const value = (column: Column) => row[columns.indexOf(column)]?.text ?? '';
  const text = row
    .map((cell) => cell.text)
    .join(' ')
    .trim();
  const id = wantedOf(value('id'));
  if (id.kind === 'id') return [{ line, text, wanted: id }];
  const email = wantedOf(value('email'));
  if (email.kind === 'email') return [{ line, text, wanted: email }];
  const name =
    value('name') || `${value('firstName')} ${value('lastName')}`.trim() || value('id') || value('email');
  // A row whose known columns are empty still ends as "not found", under everything that stands in it.
  return [{ line, text, wanted: name === '' ? { kind: 'name', name: text } : wantedOf(name) }];
}

/** In a file with a header one sign separates everywhere; a comma may then stand inside a name. */
function separatorOf(text: string): string {
  const [firstLine = ''] = text.trimStart().split(/[\r\n]/, 1);
  const counted = [...ANY_SEPARATOR].map((sign) => ({ sign, count: firstLine.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function isSomebody(cell: Cell): boolean {
  return wantedOf(cell.text).kind !== 'name';
}

function heading(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function titles(column: Column, ...names: readonly string[]): readonly (readonly [string, Column])[] {
  return names.map((name) => [name, column] as const);
}
