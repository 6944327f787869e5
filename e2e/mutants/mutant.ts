/** One rule of the product that the core holds, and one way to break it. */
export type Mutant = {
  /** The rule, in the words of the product. */
  readonly rule: string;
  /** The file below src that holds it. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
};
