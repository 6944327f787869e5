import type { Browser, Frame } from '@playwright/test';
import type { ComposerPage } from '../pages/ComposerPage.ts';
import { frameOf } from '../pages/frame-of.ts';
import { markUsable } from '../pages/mark-usable.ts';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { aHeraldPage } from './herald-page.ts';
import { SLOWER } from './open-slowly.ts';
import { startStaticHost } from './static-host.ts';

// A page that is slow from its very beginning: host page and app are of one site, so that one process draws both, and
// what slows it down is there before the frame is.

const BYTES_A_SECOND = 10_000_000 / 8;
const LATENCY_MS = 40;
const LONGEST = 60_000;

export type StaticPortal = { readonly portal: RunningPortal; readonly close: () => Promise<void> };

/** A portal whose app lies on a static host of its own. */
export async function startStaticPortal(folder: string): Promise<StaticPortal> {
  const host = await startStaticHost(folder);
  const portal = await startPortal({ appUrl: host.appUrl, switches: { open: 'get' } });
  return {
    portal: { ...portal, ...portal.sameSite },
    async close() {
      await portal.close();
      await host.close();
    },
  };
}

/** Runs in every frame before its own scripts do. Nothing named inside: what the loader adds is unknown in the page. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Opens the app, with nothing of it in the cache, until Recipients and Message can be used. */
export async function openCold(
  browser: Browser,
  { portal }: StaticPortal,
): Promise<{ readonly page: ComposerPage; readonly frame: Frame }> {
  const page = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
  await page.page.addInitScript(markUsable);
  await page.page.addInitScript(watchTasks);
  const session = await page.page.context().newCDPSession(page.page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.visit();
  await page.message.and(page.app.locator(':enabled')).waitFor({ timeout: LONGEST });
  return { page, frame: await frameOf(page.page) };
}

/** From the frame's beginning to the moment in which both fields could be used, ms. */
export const usableAfter = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const [mark] = performance.getEntriesByName('usable');
    if (mark === undefined) throw new Error('The fields never came.');
    return mark.startTime;
  });

/** The longest task of the app since the last question, ms; the browser tells of those above 50 only. */
export const longestTask = (frame: Frame): Promise<number> =>
  frame.evaluate<number>('Math.max(50, ...longTasks.splice(0))');
