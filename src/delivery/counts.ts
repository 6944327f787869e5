import type { DeliveryState } from './delivery-state.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';
import { type Plan, plannedNotices } from './plan.ts';

/** How many notices have which outcome; `left` have none yet, those on their way included. The sum is `total`. */
export type Counts = Readonly<Record<OutcomeKind | 'left' | 'total', number>>;

/** Counts everybody of a plan once, whatever the outcomes hold beside them. */
export function countOutcomes(plan: Plan, outcomes: ReadonlyMap<number, Outcome>): Counts {
  const counts = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 0, total: 0 };
  for (const { userId } of plannedNotices(plan)) {
    counts[outcomes.get(userId)?.kind ?? 'left'] += 1;
    counts.total += 1;
  }
  return counts;
}

/** Notices that are on their way: they may arrive, whatever is pressed now. */
export function countOnTheWay(state: DeliveryState): number {
  return [...state.inFlight.values()].reduce((sum, request) => sum + request.notices.length, 0);
}

/** "Done" may be said only when nobody is left, refused or unknown (product.md, "Outcome of one notice"). */
export function isDone(counts: Counts): boolean {
  return counts.left === 0 && counts.refused === 0 && counts.unknown === 0;
}
