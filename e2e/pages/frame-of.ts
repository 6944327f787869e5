import type { Frame, Page } from '@playwright/test';

/** The frame of the app, for what a locator cannot do: scripts of its own, its own clock. */
export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe[id^="appframe_"]').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no frame of the app.');
  return frame;
}
