import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import type { DraftRecord } from '#store/working-draft.ts';

/** Where the draft on the screen comes from. */
export type Origin = { readonly kind: 'again' | 'correct'; readonly record: SendRecord };

/** Handed up to the shell, which leads to the form. */
export type OpenDraft = (draft: DraftRecord, origin: Origin) => void;

/** A send that another screen asks to be shown; each asking is an object of its own. */
export type Wanted = { readonly header: SendHeader };
