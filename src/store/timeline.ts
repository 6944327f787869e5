/** Undo and redo over any immutable value: what was, what is, what would come again. */
export type Timeline<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The step that further typing of the same kind joins. */
  readonly open: { readonly group: string; readonly at: number } | undefined;
};

/** Steps that can be undone; older ones are forgotten. */
export const TIMELINE_STEPS = 300;

/** Typing in one place joins one step until it rests for this long, in ms. */
export const TYPING_PAUSE = 1_000;

export function beginTimeline<T>(present: T): Timeline<T> {
  return { past: [], present, future: [], open: undefined };
}

/**
 * Records a change. `group` names the place that is being typed in; a change of the same group within
 * `TYPING_PAUSE` ms of the last one joins its step. Without a group every change is a step of its own.
 */
export function record<T>(timeline: Timeline<T>, next: T, at: number, group?: string): Timeline<T> {
  if (Object.is(next, timeline.present)) return timeline;
  const { open } = timeline;
  // A clock that was set back ends the step, too.
  const joins = group !== undefined && open?.group === group && Math.abs(at - open.at) < TYPING_PAUSE;
  return {
    past: joins ? timeline.past : [...timeline.past, timeline.present].slice(-TIMELINE_STEPS),
    present: next,
    future: [],
    open: group === undefined ? undefined : { group, at },
  };
}

export function undo<T>(timeline: Timeline<T>): Timeline<T> {
  const previous = timeline.past.at(-1);
  if (previous === undefined) return timeline;
  return {
    past: timeline.past.slice(0, -1),
    present: previous,
    future: [timeline.present, ...timeline.future],
    open: undefined,
  };
}

export function redo<T>(timeline: Timeline<T>): Timeline<T> {
  const [next, ...future] = timeline.future;
  if (next === undefined) return timeline;
  return { past: [...timeline.past, timeline.present], present: next, future, open: undefined };
}
