import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Only inside the drawn notice are the portal's own faint colours allowed (design.md). */
const DRAWN_NOTICE = '[data-drawn-notice]';
const IN_FRAME = 'iframe[id^="appframe_"]';
/** The emulator's own page around the app is no part of it. */
const OF_WHOLE_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main'];

/** What axe finds in the app's frame, as sentences; the contrast inside the drawn notice is not judged. */
export async function violations(page: Page): Promise<string[]> {
  const whole = await new AxeBuilder({ page })
    .include([IN_FRAME, 'body'])
    .exclude([IN_FRAME, DRAWN_NOTICE])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(OF_WHOLE_PAGES)
    .analyze();
  const drawn = await new AxeBuilder({ page })
    .include([IN_FRAME, 'body'])
    .disableRules(['color-contrast', ...OF_WHOLE_PAGES])
    .analyze();
  return [...whole.violations, ...drawn.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
}
