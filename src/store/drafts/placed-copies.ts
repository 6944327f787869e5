import type { DraftRecord } from '../working-draft.ts';
import { isSameDraft, type PlacedDraft } from './draft-place.ts';

/** Knowledge of one place: which copies in it this page has read or written, and so may overwrite. */
export type PlacedCopies = {
  isKnown(key: string): boolean;
  /** The place was listed: there is nothing in it under a key that was not among its drafts. */
  listed(): void;
  /** Sure that the place holds nothing under the key, not even by a writing whose answer got lost. */
  isNowhere(key: string): boolean;
  begin(key: string, rev: string): void;
  know(key: string, rev: string): void;
  forget(key: string): void;
  /** A person has chosen: this copy may be overwritten. */
  settle(found: PlacedDraft): void;
  isSettled(found: PlacedDraft): boolean;
  mayReplace(found: PlacedDraft, record: DraftRecord): boolean;
};

export function createPlacedCopies(): PlacedCopies {
  let isListed = false;
  const known = new Map<string, string>();
  /** Keys of writings that were begun: one that failed may have arrived. */
  const begun = new Set<string>();
  /** Revisions of this page, also those whose answer got lost. */
  const own = new Set<string>();
  const settled: DraftRecord[] = [];
  const isSettled = (found: PlacedDraft) => settled.some((one) => isSameDraft(one, found.record));

  return {
    isKnown: (key) => known.has(key),
    listed() {
      isListed = true;
    },
    isNowhere: (key) => isListed && !known.has(key) && !begun.has(key),
    begin(key, rev) {
      own.add(rev);
      begun.add(key);
    },
    know: (key, rev) => void known.set(key, rev),
    forget(key) {
      known.delete(key);
      begun.delete(key);
    },
    settle: ({ record }) => void settled.push(record),
    isSettled,
    mayReplace: (found, record) =>
      found.rev === known.get(record.sendId) ||
      own.has(found.rev) ||
      isSameDraft(found.record, record) ||
      isSettled(found),
  };
}
