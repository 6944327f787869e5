import type { StoreReason } from '../entity/store-failure.ts';
import type { DraftRecord } from '../working-draft.ts';

/** A draft as a place keeps it. */
export type PlacedDraft = {
  readonly record: DraftRecord;
  /** Unique to one writing, `device.id`: by it a page knows whether somebody else has written since. */
  readonly rev: string;
};

/**
 * blocked, full: the browser keeps nothing (more); noKey: the portal did not give the key that protects drafts; http: the
 * page has no secure context, in which alone a browser encrypts.
 */
export type PlaceReason = StoreReason | 'blocked' | 'full' | 'noKey' | 'http';
export type PlaceFailure = { readonly ok: false; readonly reason: PlaceReason };

/** Somewhere drafts are kept, each under the id of the send that it will become. Never throws and never rejects. */
export type DraftPlace = {
  list(): Promise<{ readonly ok: true; readonly drafts: readonly PlacedDraft[] } | PlaceFailure>;
  read(key: string): Promise<{ readonly ok: true; readonly draft: PlacedDraft | undefined } | PlaceFailure>;
  /** Takes the place of the copy that was read last. */
  write(draft: PlacedDraft): Promise<{ readonly ok: true } | PlaceFailure>;
  remove(key: string): Promise<{ readonly ok: true } | PlaceFailure>;
};

/** Whether two copies hold the same, whenever and by whom they were written. */
export function isSameDraft(a: DraftRecord, b: DraftRecord): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ notice, people, departments, excluded }: DraftRecord): string {
  const ids = [people, excluded.people].map((list) => list.map(({ id }) => id));
  const { attach, ...texts } = notice;
  // Keys of blocks are made new in some places and say nothing.
  const blocks = attach.blocks.map((block) => block.json);
  return JSON.stringify([texts, attach.fields, blocks, ids, departments, excluded.departments]);
}
