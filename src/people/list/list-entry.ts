/** A name as written, by its parts if the columns tell them apart. */
export type NameClaim = {
  readonly full: string;
  readonly first?: string;
  readonly middle?: string;
  readonly last?: string;
};

/** One person of a list: all that its line says about that person. */
export type ListEntry = {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** As written, to be shown. */
  readonly text: string;
  /** Explicit ids only: `[5]` behind a name, `user_6`, `U7`, `[USER=5]`, a profile address, a column of ids. */
  readonly id?: number;
  /** In lower case. */
  readonly email?: string;
  /** As written; compared by its last ten digits. */
  readonly phone?: string;
  readonly name?: NameClaim;
  /** Second reading of the line as several people ("Smith, Anna"). */
  readonly otherReading?: readonly ListEntry[];
};
