import type { KeptWhere } from './draft-keeper.ts';
import type { PlaceReason } from './draft-place.ts';

/** Why the draft is not saved in a place. */
export type SaveTrouble = { readonly browser?: PlaceReason; readonly portal?: PlaceReason };

/** The save status of the draft on the screen. */
export type KeptLine =
  | { readonly kind: 'nothing' }
  /** Neither place has the draft as it is on the screen; `late` after so long that it has to be said. */
  | { readonly kind: 'saving' | 'late'; readonly trouble: SaveTrouble }
  | { readonly kind: 'saved'; readonly at: number; readonly trouble: SaveTrouble };

/** Until then a place that fails is tried again in silence, ms. */
export const LATE_AFTER = 30_000;

/** Never "saved" while neither place has the draft as it is on the screen. */
export function keptLine({ browser, portal, unsavedSince }: KeptWhere, now: number): KeptLine {
  const trouble: SaveTrouble = {
    ...(browser.kind === 'failed' ? { browser: browser.reason } : {}),
    ...(portal.kind === 'failed' ? { portal: portal.reason } : {}),
  };
  if (unsavedSince === undefined) {
    const saved = browser.kind === 'saved' ? browser : portal;
    return saved.kind === 'saved' ? { kind: 'saved', at: saved.at, trouble } : { kind: 'nothing' };
  }
  return { kind: now - unsavedSince < LATE_AFTER ? 'saving' : 'late', trouble };
}
