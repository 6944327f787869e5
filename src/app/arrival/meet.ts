import type { DraftState } from '#store/draft-store.ts';
import { isEmptyDraft } from '#store/working-draft.ts';

/** free: nothing is written, or it went out; theirs: the draft goes to this person alone; occupied: a draft for others, or for nobody yet. */
type Meeting = 'free' | 'theirs' | 'occupied';

/** How the draft on the screen meets a person who is to be filled in: it must not change unasked. */
export function meet({ timeline, finished }: DraftState, personId: number): Meeting {
  const draft = timeline.present;
  if (finished || isEmptyDraft(draft)) return 'free';
  const [first, ...others] = draft.people;
  const isAlone = first?.id === personId && others.length === 0 && draft.departments.length === 0;
  return isAlone ? 'theirs' : 'occupied';
}
