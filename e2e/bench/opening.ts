import type { Browser } from '@playwright/test';
import { DIST } from '../scripts/first-load.ts';
import { openCold, type StaticPortal, startStaticPortal, usableAfter } from './cold-start.ts';
import { type Row, timeRow } from './row.ts';
import { median } from './samples.ts';
import { buildYardstick } from './yardsticks.ts';

// From the beginning of the app's frame to the first key: a cheap office computer, a slow line, an empty cache.

const ROUNDS = 7;

async function openOnce(browser: Browser, portal: StaticPortal): Promise<number> {
  const { page, frame } = await openCold(browser, portal);
  const ms = await usableAfter(frame);
  await page.page.context().close();
  return ms;
}

export async function measureOpening(browser: Browser): Promise<Row[]> {
  const herald = await startStaticPortal(DIST);
  const empty = await startStaticPortal(await buildYardstick('empty'));
  try {
    const [ours, base]: [number[], number[]] = [[], []];
    // In turns, so that what else the computer does falls on both.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [one, other] = [await openOnce(browser, herald), await openOnce(browser, empty)];
      // The first one warms up.
      if (round === 0) continue;
      ours.push(one);
      base.push(other);
    }
    const than = 'React and the SDK';
    return [timeRow('opening to usable, median', ours, than, base, { targetRatio: 1.3 }, median)];
  } finally {
    await herald.close();
    await empty.close();
  }
}
