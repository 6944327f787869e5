import { type Plan, plannedNotices } from '#delivery/plan.ts';
import { restoreRecentTexts, whoGotText } from '#store/recent-texts.ts';
import type { Send } from './send.ts';

/** A send to more people asks first. */
export const ASKS_ABOVE = 10;

export type QuestionFacts = {
  /** People who get it now. */
  readonly count: number;
  readonly hasDepartments: boolean;
  /** The draft edits an earlier notification. */
  readonly isEdit: boolean;
  /** Notifications of other texts that it replaces, as far as is known. */
  readonly replaced: number;
  /** False if the history could not say who has a notification under the typed tag. */
  readonly holdersKnown: boolean;
  /** It was being sent before, and nobody knows how far that came. */
  readonly isBlind: boolean;
  /** People for whom it is night. */
  readonly night: number;
  /** People who got the same text of late. */
  readonly sameText: number;
  /** More people than an administrator allows to others. */
  readonly isBeyondLimit: boolean;
};

/** People to whom the same text went of late with another send; `recent` as the habits keep it. */
export function sameTextBefore(
  { send, plan }: { readonly send: Send; readonly plan: Plan },
  recent: unknown,
  now: number,
): ReturnType<typeof whoGotText> {
  const going = plannedNotices(plan).map(({ userId }) => userId);
  const ids = going.filter((id) => !send.outcomes.has(id));
  return whoGotText(restoreRecentTexts(recent), { text: send.sent.notice.message, ids, now });
}

/** Whether a send asks before its undo window; a small one to people chosen by hand does not. */
export function needsQuestion(facts: QuestionFacts): boolean {
  const { count, hasDepartments, isEdit, replaced, holdersKnown, isBlind } = facts;
  const { night, sameText, isBeyondLimit } = facts;
  const isLarge = count > ASKS_ABOVE || hasDepartments || isBeyondLimit;
  const replaces = isEdit || replaced > 0 || !holdersKnown;
  return isLarge || replaces || isBlind || night > 0 || sameText > 0;
}
