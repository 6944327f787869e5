import type { DraftRecord } from '../working-draft.ts';
import { latestDraft } from './browser-drafts.ts';
import { isSameDraft, type PlacedDraft } from './draft-place.ts';

export type LatestWork = {
  /** The draft for the screen. */
  readonly record: DraftRecord;
  /** The record of the place that it was read from. */
  readonly source: PlacedDraft;
  /** The copy of another page, between which and this one nobody has chosen yet. */
  readonly other: PlacedDraft | undefined;
  /** A second copy that says the same and is not needed. */
  readonly needless: PlacedDraft | undefined;
};

/** The draft under an id of its own, no longer the copy of another one. */
export function asOwnDraft(record: DraftRecord, sendId = record.sendId): DraftRecord {
  const { copyOf: _, ...own } = record;
  return { ...own, sendId };
}

/**
 * The latest of some drafts. Of a draft in two copies the one that was written beside the other, under the id of the
 * draft, so that a send that was begun goes on under the same tags.
 */
export function latestWork(drafts: readonly PlacedDraft[]): LatestWork | undefined {
  const latest = latestDraft(drafts);
  if (latest === undefined) return undefined;
  const key = latest.record.copyOf ?? latest.record.sendId;
  const original = drafts.find(({ record }) => record.sendId === key);
  const copy = latestDraft(drafts.filter(({ record }) => record.copyOf === key));
  if (original === undefined || copy === undefined)
    return { record: asOwnDraft(latest.record), source: latest, other: undefined, needless: undefined };
  if (isSameDraft(original.record, copy.record))
    return { record: asOwnDraft(original.record), source: original, other: undefined, needless: copy };
  return { record: asOwnDraft(copy.record, key), source: copy, other: original, needless: undefined };
}
