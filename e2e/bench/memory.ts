import type { Browser } from '@playwright/test';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { startPortal } from '../portal/server.ts';
import { DIST } from '../scripts/first-load.ts';
import { heapOf } from './heap.ts';
import { aHeraldPage } from './herald-page.ts';
import { frameOf } from './open-slowly.ts';
import { countRow, type Row } from './row.ts';

// What a page keeps that is never closed: many large sends one after the other.

const FEW = 5;
const MANY = 50;
const PEOPLE = 1000;
const LONGEST = 120_000;
/** Numbers of people who work here and get notices. */
const IDS = Array.from({ length: 2 * PEOPLE }, (_, index) => index + 1)
  .filter((id) => id > 30 && id % 19 !== 0 && id % 23 !== 0 && id % 41 !== 0)
  .slice(0, PEOPLE);

export async function measureMemory(browser: Browser): Promise<Row[]> {
  const portal = await startPortal({
    appDir: DIST,
    employees: 2 * PEOPLE,
    switches: { bucket: false, operatingLimit: 0 },
  });
  try {
    const herald = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
    const sending = new SendingPanel(herald);
    const picker = new RecipientPicker(herald);
    await herald.open({ user: 1 });
    const frame = await frameOf(herald);
    const after: number[] = [];
    for (let send = 1; send <= MANY; send += 1) {
      const list = await picker.pasteList(IDS.join(', '));
      await list.getByRole('button', { name: /^Add/ }).click({ timeout: LONGEST });
      await herald.message.fill(`Numbers of week ${send}`);
      await herald.send.click();
      await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(PEOPLE));
      await sending.dialog.getByLabel('Time to cancel').selectOption('0');
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
