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

/** Also as Chinese, Japanese and Arabic keyboards write them. */
const COMMAS = ',，、،';
const ANY_SEPARATOR = `${COMMAS};；؛\t`;

/** Nobody is called more than this, and no address is longer; in characters. */
const LONGEST = 320;
/** What pages and mail programs leave in copied text, and nobody sees. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

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
  const cells = joinNames(readCells(text, ANY_SEPARATOR), text);
  return { header: undefined, entries: cells.filter((cell) => cell.text !== '').map(entryOfCell) };
}

/** Whom a text means: an id (`5`, `#5`, `[USER=5]…`, the address of a profile), an e-mail, else a name. */
export function wantedOf(text: string): Wanted {
  const name = text.replace(UNSEEN, '').trim();
  if (name.length > LONGEST) return { kind: 'name', name };
  // Full-width digits and signs are what they look like.
  const plain = name.normalize('NFKC');
  const id =
    /^(?:#?([1-9]\d{0,9})|\[user=([1-9]\d{0,9})\].*|.*\/company\/personal\/user\/([1-9]\d{0,9})\/?)$/is.exec(
      plain,
    );
  const digits = id?.[1] ?? id?.[2] ?? id?.[3];
  if (digits !== undefined) return { kind: 'id', id: Number(digits) };
  const email = /^(?:.*<\s*|mailto:)?([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+?)\s*>?$/i.exec(plain);
  if (email?.[1] !== undefined) return { kind: 'email', email: email[1].toLowerCase() };
  return { kind: 'name', name };
}

function entryOfCell({ text, line }: Cell): ListEntry {
  return { line, text, wanted: wantedOf(text) };
}

const isComma = ({ separator }: Cell) => separator !== '' && COMMAS.includes(separator);
const isName = ({ text }: Cell) => wantedOf(text).kind === 'name';
const hasAddress = (cell: Cell) => cell.text.includes('<') && wantedOf(cell.text).kind === 'email';

/**
 * A comma separates people, unless the list shows that it stands inside of names: each line is one "Smith, Anna", or
 * semicolons separate "Smith, Anna <anna@x.com>" as mail programs write it.
 */
function joinNames(rows: readonly (readonly Cell[])[], text: string): readonly Cell[] {
  const lines = rows.filter((row) => row.some((cell) => cell.text !== ''));
  if (lines.length > 1 && lines.every(isOneName)) return lines.flatMap(joined);
  if (!/>\s*;/.test(text) || />\s*,/.test(text)) return rows.flat();
  return rows.flatMap((row) =>
    groupsOf(row).flatMap((group) => {
      const [last, ...names] = group.toReversed();
      return last !== undefined && names.length > 0 && hasAddress(last) && names.every(isName)
        ? joined(group)
        : group;
    }),
  );
}

/** "Smith, Anna": two names, one of them of a single word; two whole names would be two people. */
function isOneName(row: readonly Cell[]): boolean {
  const [last, first] = row;
  if (row.length !== 2 || last === undefined || first === undefined || !isComma(last)) return false;
  if (last.text === '' || first.text === '' || !isName(last) || !isName(first)) return false;
  return !/\s/.test(last.text) || !/\s/.test(first.text);
}

/** Cells between which commas stand. */
function groupsOf(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups: Cell[][] = [[]];
  for (const cell of row) {
    groups.at(-1)?.push(cell);
    if (!isComma(cell)) groups.push([]);
  }
  return groups;
}

function joined(group: readonly Cell[]): readonly Cell[] {
  const [first] = group;
  return first === undefined ? [] : [{ ...first, text: group.map((cell) => cell.text).join(', ') }];
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
