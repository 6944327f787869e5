/** Roles of a column, in the order in which the dialog offers them. */
export const COLUMN_ROLES = [
  'email',
  'fullName',
  'firstName',
  'lastName',
  'middleName',
  'phone',
  'bitrixId',
  'text',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A line of free text, or a number; `line` counts from 1. */
export type FreeLine = { readonly line: number; readonly text: string };

export type TableRow = {
  /** The line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type ListTable = {
  /** Headings as written; undefined if the list has none. */
  readonly header: readonly string[] | undefined;
  /** Rows below the header, without empty ones. */
  readonly rows: readonly TableRow[];
  /** One per column: guessed, or set by hand. */
  readonly roles: readonly ColumnRole[];
  /** Titles above the header: shown, but nobody. */
  readonly above?: readonly FreeLine[];
};
