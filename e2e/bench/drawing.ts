import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { openHeraldWithBlocks, openPlain } from './open-slowly.ts';
import { PaintClock } from './paint-clock.ts';
import type { BenchPortals } from './portals.ts';
import { type Row, timeRow } from './row.ts';
import { median } from './samples.ts';

// The preview of an attachment, drawn anew as a whole, against as many bare paragraphs that React draws.

const BLOCKS = 200;
const ROUNDS = 10;
const BETWEEN = 400;

export async function measureDrawing(browser: Browser, portals: BenchPortals): Promise<Row[]> {
  const { herald, frame } = await openHeraldWithBlocks(browser, portals.herald, BLOCKS);
  const { plain, frame: plainFrame } = await openPlain(browser, portals.plain, BLOCKS);
  const clock = await PaintClock.in(frame);
  const plainClock = await PaintClock.in(plainFrame);
  const push = herald.app.getByRole('tab', { name: 'Push' });
  const web = herald.app.getByRole('tab', { name: 'Web' });
  const paragraphs = plain.app.getByRole('button', { name: 'Paragraphs' });

  const drawn: number[] = [];
  const base: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await plain.page.bringToFront();
    const ofPlain = await plainClock.time('click', () => paragraphs.click(), { shows: 'section p' });
    await paragraphs.click();
    await herald.page.bringToFront();
    await push.click();
    await pause(BETWEEN);
    const ofPreview = await clock.time('click', () => web.click(), {
      shows: '[role="tabpanel"] a[href$="/docs/198/"]',
    });
    await pause(BETWEEN);
    if (round === 0) continue;
    base.push(ofPlain);
    drawn.push(ofPreview);
  }
  await herald.page.context().close();
  await plain.page.context().close();
  return [timeRow(`preview of ${BLOCKS} blocks, median`, drawn, `${BLOCKS} paragraphs`, base, {}, median)];
}
