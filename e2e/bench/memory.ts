import type { Browser } from '@playwright/test';
import { frameOf } from '../pages/frame-of.ts';
import { startPortal } from '../portal/server.ts';
import { DIST } from '../scripts/first-load.ts';
import { heapOf } from './heap.ts';
import { aHeraldPage } from './herald-page.ts';
import { askToSend, LONGEST, reachable } from './large-send.ts';
import { countRow, type Row } from './row.ts';

// What a page keeps that is never closed: many large sends one after the other.

const FEW = 5;
const MANY = 50;
const PEOPLE = 1000;
const EMPLOYEES = 2 * PEOPLE;
const IDS = reachable(EMPLOYEES, PEOPLE);

export async function measureMemory(browser: Browser): Promise<Row[]> {
  const portal = await startPortal({
    appDir: DIST,
    employees: EMPLOYEES,
    // Herald keeps to the larger bucket of this plan, which makes the row three times as quick.
    switches: { plan: 'enterprise', operatingLimit: 0 },
  });
  try {
    const herald = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
    await herald.open({ user: 1 });
    const frame = await frameOf(herald.page);
    const after: number[] = [];
    for (let send = 1; send <= MANY; send += 1) {
      const sending = await askToSend(herald, IDS, `Numbers of week ${send}`);
      await sending.sendNow.click();
      await sending.status
        .filter({ hasText: `Sent to ${PEOPLE.toLocaleString('en')}` })
        .waitFor({ timeout: LONGEST });
      await sending.button('New notice').click();
      if (send === FEW || send === MANY) after.push(await heapOf(frame));
    }
    await herald.page.context().close();
    const [few = NaN, many = NaN] = after;
    const name = `memory after ${MANY} sends to ${PEOPLE.toLocaleString('en')}`;
    return [countRow(name, 'bytes', many, `after ${FEW}`, few, { targetRatio: 1.2 })];
  } finally {
    await portal.close();
  }
}
