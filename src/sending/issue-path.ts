/** Where something has to be mended: a path of the notice (notice/issue.ts), or `people`. */
export type IssuePath = readonly (string | number)[];

/** What the portal itself found wrong, where its code names a field. */
export type RefusedField = { readonly path: IssuePath; readonly code: string };

/** The same in words. */
export type Refusal = { readonly path: IssuePath; readonly text: string };

/** What the way out knows and the form has to say. */
export type SendFindings = {
  /** Send was pressed and something was missing or wrong. */
  readonly attempted: boolean;
  /** Problem of the field if Send was pressed without a recipient. */
  readonly nobody: string | undefined;
  /** Said until the draft is changed. */
  readonly refused: Refusal | undefined;
  /** Why the type System cannot be chosen. */
  readonly systemOff?: string | undefined;
};

export const NO_FINDINGS: SendFindings = {
  attempted: false,
  nobody: undefined,
  refused: undefined,
};
