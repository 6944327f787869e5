import type { SendRecord } from '#store/history/send-record.ts';
import type { DraftRecord } from '#store/working-draft.ts';

/** Where the draft on the screen comes from. */
export type Origin = { readonly kind: 'again' | 'correct'; readonly record: SendRecord };

/** Handed up to the shell, which leads to the form. */
export type OpenDraft = (draft: DraftRecord, origin: Origin) => void;
