import type { Portal } from '#portal/portal.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { applyRetention } from '#store/retention.ts';

/** Records that one opened page deletes at most; the next one goes on. */
const AT_ONCE = 200;

/** Sees to the administrator's rule. What fails is tried again by the next page: nobody waits for it. */
export async function keepRule(portal: Portal): Promise<void> {
  if (portal.appOption('herald_retention_days') === undefined) return;
  await applyRetention(portal.call, historyOf(portal), AT_ONCE);
}
