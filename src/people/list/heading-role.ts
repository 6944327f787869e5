import type { ColumnRole } from './list-table.ts';

/**
 * `name`: a first name beside a surname, else a whole name ("Name", "Nom", "Имя"). `number`: an id or a number of
 * another system, which identifies nobody here.
 */
export type HeadingRole = ColumnRole | 'name' | 'number';

/** Headings of a role, separated by commas; case, blanks and signs do not count. */
export type HeadingWords = readonly (readonly [HeadingRole, string])[];
