import type { KeptWhere } from './draft-keeper.ts';
import type { PlaceReason } from './draft-place.ts';

/** What the line beside the title says of the draft on the screen. */
export type KeptLine =
  | { readonly kind: 'nothing' | 'saving' | 'question' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'browserOnly' | 'portalOnly'; readonly at: number; readonly reason: PlaceReason }
  /** The browser keeps nothing; the portal has it soon. */
  | { readonly kind: 'waiting'; readonly reason: PlaceReason }
  | { readonly kind: 'failed'; readonly browser: PlaceReason; readonly portal: PlaceReason };

/** Never "saved" while neither place has the draft as it is on the screen. */
export function keptLine({ browser, portal }: KeptWhere): KeptLine {
  if (browser.kind === 'conflict' || portal.kind === 'conflict') return { kind: 'question' };
  switch (browser.kind) {
    case 'saved':
      return portal.kind === 'failed'
        ? { kind: 'browserOnly', at: browser.at, reason: portal.reason }
        : { kind: 'saved', at: browser.at };
    case 'failed':
      if (portal.kind === 'saved') return { kind: 'portalOnly', at: portal.at, reason: browser.reason };
      if (portal.kind === 'failed') return { kind: 'failed', browser: browser.reason, portal: portal.reason };
      return { kind: 'waiting', reason: browser.reason };
    case 'saving':
      return { kind: 'saving' };
    case 'nothing':
      return portal.kind === 'saved' ? { kind: 'saved', at: portal.at } : { kind: 'nothing' };
  }
}
