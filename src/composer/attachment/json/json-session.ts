import type { AttachDraft, NoticeDraft } from '#notice/draft.ts';
import type { DraftStore } from '#store/draft-store.ts';
import { printAttach } from './print-attach.ts';
import { writeJson } from './write-json.ts';

/** Typing takes effect after a pause of this length, or after the longest time without one, ms. */
export const PAUSE = 250;
export const LONGEST = 500;

export type JsonSession = {
  /** The text that stands for this notice in the editor: as it was typed, else as the attachment is printed. */
  textOf(notice: Pick<NoticeDraft, 'attach' | 'jsonText'>): string;
  type(text: string): void;
  /** Applies pending typing at once: before a shortcut, and when the editor loses the focus. */
  flush(): void;
};

type Surroundings = {
  readonly store: DraftStore;
  readonly newId: () => string;
  readonly now: () => number;
  /** Calls back once after so many ms; returns how to prevent it. */
  readonly later: (callback: () => void, ms: number) => () => void;
};

/** Carries what is typed as JSON into the draft. Undo and redo are those of the draft: the editor has none of its own. */
export function createJsonSession({ store, newId, now, later }: Surroundings): JsonSession {
  /** As the person wrote it: undo brings an attachment back with its own text. */
  const typed = new WeakMap<AttachDraft, string>();
  let pending: { readonly text: string; readonly since: number; readonly sendId: string } | undefined;
  let cancel = () => {};

  function flush(): void {
    cancel();
    const written = pending;
    pending = undefined;
    // Another draft has been opened meanwhile; the text is none of its.
    if (written === undefined || written.sendId !== store.get().sendId) return;
    store.edit(
      (draft) => {
        const notice = writeJson(draft.notice, written.text, newId);
        if (notice.jsonText === '') typed.set(notice.attach, written.text);
        return { ...draft, notice };
      },
      'json',
      true,
    );
  }

  return {
    textOf: ({ attach, jsonText }) =>
      jsonText === '' ? (typed.get(attach) ?? printAttach(attach)) : jsonText,
    type(text) {
      pending = { text, since: pending?.since ?? now(), sendId: store.get().sendId };
      cancel();
      cancel = later(flush, Math.max(0, Math.min(PAUSE, pending.since + LONGEST - now())));
    },
    flush,
  };
}
