/** The name of this browser (drafts/browser-drafts.ts) for those who have the portal only. */
import type { Portal } from '#portal/portal.ts';

const names = new WeakMap<Portal, string>();

/** To be told before the history is asked for the first time. */
export function nameDevice(portal: Portal, name: string): void {
  names.set(portal, name);
}

export function thisDevice(portal: Portal): string | undefined {
  return names.get(portal);
}
