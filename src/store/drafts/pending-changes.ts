import type { DraftRecord } from '../working-draft.ts';

export type WriteOptions = {
  /** The revision, where the copy stays the one of the page that wrote it. */
  readonly rev?: string | undefined;
  /** A key that has to be written first: the copy that this writing overwrites is saved under it. */
  readonly after?: string | undefined;
};

export type WriteChange = { readonly kind: 'write'; readonly record: DraftRecord } & WriteOptions;

/** A change of a place that is not made yet; of each key only the latest one counts. */
export type Change =
  | WriteChange
  /** With `mine`, only a copy that this page may overwrite is removed. */
  | { readonly kind: 'remove'; readonly mine?: DraftRecord | undefined };

export type Changes = ReadonlyMap<string, Change>;

export const isRemoval = ({ kind }: Change): boolean => kind === 'remove';

/** Removals first: a draft that went out must not wait for a writing that fails. */
export function keysInOrder(pending: Changes): readonly string[] {
  const changes = [...pending].toSorted(([, a], [, b]) => Number(isRemoval(b)) - Number(isRemoval(a)));
  return changes.map(([key]) => key);
}

/** Whether another key has to be written before this change. */
export function isHeldBack(change: Change, pending: Changes): boolean {
  return change.kind === 'write' && change.after !== undefined && pending.has(change.after);
}
