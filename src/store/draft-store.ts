/**
 * The draft on the screen, with undo and redo over the whole of it, people included. Screens read parts of it and
 * tell it what was done; it knows neither React nor where drafts are kept.
 */
import { beginTimeline, record, redo, type Timeline, undo } from './timeline.ts';
import {
  type DraftRecord,
  EMPTY_WORKING_DRAFT,
  type HeldTags,
  NOTHING_HELD,
  type WorkingDraft,
} from './working-draft.ts';

export type DraftState = {
  readonly timeline: Timeline<WorkingDraft>;
  readonly sendId: string;
  readonly held: HeldTags;
  /** Rises when the draft changed otherwise than by typing, so that fields take over the new texts. */
  readonly revision: number;
  /** The draft went out to everybody; the first change makes it a new send. */
  readonly finished: boolean;
  /** How many drafts were opened in place of another. */
  readonly opened: number;
  readonly changedAt: number;
  /** Nothing is looked up for the tags of this draft: showing it broke the page. Another draft ends that. */
  readonly withoutTagWarnings: boolean;
};

export type DraftStore = {
  get(): DraftState;
  subscribe(listener: () => void): () => void;
  /**
   * `group` names the place that is being typed in, so that typing is undone in sensible steps. `refresh`: fields take
   * over the new values; a field that is typed in holds its own already.
   */
  edit(change: (draft: WorkingDraft) => WorkingDraft, group?: string, refresh?: boolean): void;
  undo(): void;
  redo(): void;
  /** Opens another draft; the steps of the former one are gone. */
  open(record: DraftRecord): void;
  /** Starts an empty draft; undo brings the former one back. */
  clear(): void;
  /** Remembers under which wire TAG people may hold this send, before the first call. */
  hold(held: HeldTags): void;
  /** The draft went out to everybody as `sent`; what was changed since is a new send, and stays. */
  finish(sent?: WorkingDraft): void;
  /** Shows this draft without what the history knows of its tags. */
  hideTagWarnings(): void;
};

type Surroundings = { readonly now: () => number; readonly newId: () => string };

export function createDraftStore({ now, newId }: Surroundings): DraftStore {
  const listeners = new Set<() => void>();
  let state: DraftState = {
    timeline: beginTimeline(EMPTY_WORKING_DRAFT),
    sendId: newId(),
    held: NOTHING_HELD,
    revision: 0,
    finished: false,
    opened: 0,
    changedAt: 0,
    withoutTagWarnings: false,
  };

  /** Later than the change before, also with a clock that was set back: of two copies the later change is the newer. */
  const changedNow = () => Math.max(now(), state.changedAt + 1);
  const set = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const move = (timeline: Timeline<WorkingDraft>, typing: boolean) => {
    if (timeline === state.timeline) return;
    set({
      timeline,
      changedAt: changedNow(),
      revision: typing ? state.revision : state.revision + 1,
      ...(state.finished ? { finished: false, sendId: newId(), held: NOTHING_HELD } : {}),
    });
  };

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(change, group, refresh = group === undefined) {
      const { timeline } = state;
      move(record(timeline, change(timeline.present), now(), group), !refresh);
    },
    undo: () => move(undo(state.timeline), false),
    redo: () => move(redo(state.timeline), false),
    open(draft) {
      set({
        timeline: beginTimeline(workingDraft(draft)),
        sendId: draft.sendId,
        held: draft.held,
        opened: state.opened + 1,
        revision: state.revision + 1,
        finished: false,
        changedAt: draft.changedAt,
        withoutTagWarnings: false,
      });
    },
    clear() {
      // In one step: an empty draft under the old id would look as if the old one had been emptied.
      const { timeline, finished } = state;
      // One step leads back to what was sent; its own steps are over, or a page of many sends would keep them all.
      const before = finished ? beginTimeline(timeline.present) : timeline;
      set({
        timeline: record(before, EMPTY_WORKING_DRAFT, now()),
        sendId: newId(),
        held: NOTHING_HELD,
        finished: false,
        revision: state.revision + 1,
        changedAt: changedNow(),
        withoutTagWarnings: false,
      });
    },
    hold(held) {
      const { typedTag, wire, editedAt } = state.held;
      const all = typedTag === held.typedTag ? { ...wire, ...held.wire } : held.wire;
      const edits = editedAt === undefined ? {} : { editedAt };
      set({ held: { typedTag: held.typedTag, wire: all, ...edits }, changedAt: changedNow() });
    },
    finish(sent = state.timeline.present) {
      set({ finished: true, changedAt: changedNow() });
      if (state.timeline.present === sent) return;
      set({ finished: false, sendId: newId(), held: NOTHING_HELD, changedAt: changedNow() });
    },
    hideTagWarnings: () => set({ withoutTagWarnings: true }),
  };
}

/** What is kept of the draft, so that it can come back as it was. */
export function draftRecord(state: DraftState): DraftRecord {
  const { sendId, held, changedAt } = state;
  return { version: 1, ...workingDraft(state.timeline.present), sendId, held, changedAt };
}

/** The part of a draft that is worked on, without the rest of its record. */
function workingDraft({ notice, people, departments, excluded, borrowed }: WorkingDraft): WorkingDraft {
  return { notice, people, departments, excluded, ...(borrowed === undefined ? {} : { borrowed }) };
}
