import type { Frame } from '@playwright/test';
import { createEntityStorage } from '#store/entity/entity-storage.ts';
import { NO_COUNTS, type SendHeader } from '#store/history/send-record.ts';
import { BODIES, HEADERS, headerCall } from '#store/history/storages.ts';
import { frameOf } from '../pages/frame-of.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import type { Calls } from '../portal/api.ts';
import { DIST } from '../scripts/first-load.ts';
import { aStorePortal, type StorePortal } from '../store/a-store-portal.ts';
import { aHeraldPage, startBrowser } from './herald-page.ts';
import { type Row, timeRow } from './row.ts';
import { median, p95 } from './samples.ts';

// The history with many sends: how soon its first screen stands once the portal has answered, and how even scrolling is.
// Not slowed: the figures are those of this computer.

const RECORDS = 10_000;
const TAGS = 500;
const ROUNDS = 5;
const FIRST_SCREEN_MS = 300;
const FRAME_MS = 1000 / 60;
/** A screen may wait for one answer of the portal for the list, and one for what stands beside it. */
const MOST_REQUESTS = 2;

function header(no: number): SendHeader {
  return {
    id: `record${no}`,
    itemId: 0,
    sendId: `send${no}`,
    state: 'done',
    type: 'USER',
    tag: `TASK_${no % TAGS}`,
    subTag: '',
    wireSubTag: `HERALD_send${no}`,
    firstLine: `Quarterly numbers, edition ${no}`,
    names: ['John Miller', 'Anna Smith'],
    counts: { ...NO_COUNTS, delivered: 2, total: 2 },
    at: Date.now() - no * 60_000,
    lastWrite: { by: 1, at: 0 },
    senderId: 1,
    senderName: 'Anna Smith',
    appVersion: '0',
    follows: '',
  };
}

async function fill(portal: StorePortal): Promise<void> {
  const storage = createEntityStorage(await portal.open(1), [HEADERS, BODIES]);
  const calls = Array.from({ length: RECORDS }, (_, no) => headerCall(header(no), header(no).firstLine));
  const failed = (await storage.write(calls)).find((result) => !result.ok);
  if (failed !== undefined) throw new Error('The history could not be filled.');
}

/** From the end of the last answer of the portal to the first frame with rows in it, ms. */
const firstScreen = (frame: Frame): Promise<number> =>
  frame.evaluate(async () => {
    while (document.querySelector('tbody > [aria-rowindex]') === null)
      await new Promise(requestAnimationFrame);
    const drawn = performance.now();
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/rest/'));
    return drawn - Math.max(...answers.map((entry) => entry.startTime + entry.duration));
  });

/** What lies between the frames while the wheel turns through many pages, ms. */
const scrolling = (frame: Frame): Promise<readonly number[]> =>
  frame.evaluate(async () => {
    const box = document.querySelector('table')?.parentElement;
    const gaps: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (let count = 0; count < 240; count += 1) {
      box?.scrollBy(0, 60);
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - before);
      before = now;
    }
    return gaps;
  });

export async function measureHistory(): Promise<Row[]> {
  const portal = await aStorePortal({ page: true, appDir: DIST, switches: { bucket: false } });
  const browser = await startBrowser();
  try {
    await fill(portal);
    const first: number[] = [];
    const gaps: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const herald = await aHeraldPage(browser, portal.running, { viewport: { width: 1280, height: 900 } });
      await herald.open();
      const history = new HistoryPage(herald);
      const frame = await frameOf(herald.page);
      const { last } = await herald.portal.get<Calls>('calls?since=1000000000');
      await history.tab.click();
      first.push(await firstScreen(frame));
      const { calls } = await herald.portal.get<Calls>(`calls?since=${last}`);
      const requests = calls.filter(({ batch }) => batch === undefined);
      if (requests.length === 0 || requests.length > MOST_REQUESTS)
        throw new Error(`The first screen asked ${requests.length} times.`);
      gaps.push(...(await scrolling(frame)));
      await herald.page.context().close();
    }
    return [
      timeRow(
        `history of ${RECORDS} sends, first screen after the answer, median`,
        first,
        'what was asked',
        [FIRST_SCREEN_MS],
        { targetValue: FIRST_SCREEN_MS },
        median,
      ),
      timeRow(
        'history, between frames while it scrolls, median',
        gaps,
        '60 frames a second',
        [FRAME_MS],
        { targetRatio: 1.1 },
        median,
      ),
      timeRow(
        'history, between frames while it scrolls, 95 of 100',
        gaps,
        '60 frames a second',
        [FRAME_MS],
        {},
        p95,
      ),
    ];
  } finally {
    await browser.close();
    await portal.close();
  }
}
