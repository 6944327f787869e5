import type { PlanName } from './api.ts';
import type { Portal } from './state.ts';

/** Leaky buckets of the plans: `drain` calls a second run off, above `threshold` a call is refused. */
const BUCKETS: Readonly<Record<PlanName, { readonly drain: number; readonly threshold: number }>> = {
  default: { drain: 2, threshold: 50 },
  enterprise: { drain: 5, threshold: 250 },
};
const MINUTE = 60;
/** Seconds that a minute of work stays in the account. */
const WINDOW = 600;

/** Counts one HTTP request of this source; false when it is one too many, which is then not counted. */
export function enterBucket(portal: Portal, source: string): boolean {
  const { switches, buckets } = portal.memory;
  if (!switches.bucket) return true;
  const { drain, threshold } = BUCKETS[switches.plan];
  const now = portal.clock();
  const bucket = buckets.get(source) ?? { level: 0, at: now };
  const level = Math.max(0, bucket.level - ((now - bucket.at) / 1000) * drain);
  const fits = level + 1 <= threshold;
  buckets.set(source, { level: fits ? level + 1 : level, at: now });
  return fits;
}

export type Operating = { readonly seconds: number; readonly resetAt: number };

/** Seconds that a method worked in the last ten minutes, and when the oldest minute of them drops out. */
export function operatingOf(portal: Portal, method: string): Operating {
  const minute = Math.floor(portal.clock() / 1000 / MINUTE);
  const baskets = portal.memory.operating.get(method) ?? new Map<number, number>();
  let seconds = 0;
  let oldest = minute;
  for (const [at, spent] of baskets) {
    if (at <= minute - WINDOW / MINUTE) {
      baskets.delete(at);
      continue;
    }
    seconds += spent;
    oldest = Math.min(oldest, at);
  }
  return { seconds, resetAt: oldest * MINUTE + WINDOW };
}

export function mayOperate(portal: Portal, method: string): boolean {
  const { operatingLimit } = portal.memory.switches;
  return operatingLimit <= 0 || operatingOf(portal, method).seconds < operatingLimit;
}

/** Bills a call: with what it took, or with the switch's fixed cost. */
export function bill(portal: Portal, method: string, tookSeconds: number): void {
  const { operatingCost } = portal.memory.switches;
  const minute = Math.floor(portal.clock() / 1000 / MINUTE);
  const baskets = portal.memory.operating.get(method) ?? new Map<number, number>();
  baskets.set(minute, (baskets.get(minute) ?? 0) + (operatingCost > 0 ? operatingCost : tookSeconds));
  portal.memory.operating.set(method, baskets);
}
