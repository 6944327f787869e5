import type { Browser } from '@playwright/test';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { DIST } from '../scripts/first-load.ts';
import { makeBlocks } from './blocks.ts';
import { longestTask, openCold, startStaticPortal } from './cold-start.ts';
import { type Row, timeRow } from './row.ts';
import { median } from './samples.ts';
import { buildYardstick } from './yardsticks.ts';

// The longest the page stands still in what people do most, on a slow computer. Opening is seen beside React and the SDK
// alone, whose code takes the browser longer than the limit by itself.

const ROUNDS = 3;
const LIMIT_MS = 200;
const BLOCKS = 20;
const OPENING = 'opening';

export async function measureLongTasks(browser: Browser): Promise<Row[]> {
  const portal = await startStaticPortal(DIST);
  const empty = await startStaticPortal(await buildYardstick('empty'));
  const longest = new Map<string, number[]>();
  const opening: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const plain = await openCold(browser, empty);
      opening.push(await longestTask(plain.frame));
      await plain.page.page.context().close();
      const { page, frame } = await openCold(browser, portal);
      const done = async (journey: string) => {
        const ms = await longestTask(frame);
        longest.set(journey, [...(longest.get(journey) ?? []), ms]);
      };
      const sending = new SendingPanel(page);
      const history = new HistoryPage(page);
      await done(OPENING);
      await page.choose('John Miller');
      await page.choose('Anna Smith');
      await done('choosing two people');
      await page.message.pressSequentially('Quarterly numbers are ready', { delay: 60 });
      await page.tag.pressSequentially(`NUMBERS${round}`, { delay: 60 });
      await done('writing');
      await page.applyJson(JSON.stringify(makeBlocks(BLOCKS)));
      await page.app.getByRole('button', { name: 'JSON', exact: true }).click();
      await page.app
        .getByRole('group', { name: `${BLOCKS} ` })
        .first()
        .waitFor();
      await done(`${BLOCKS} blocks out of JSON`);
      await sending.send();
      await sending.status.filter({ hasText: 'Sent to 2' }).waitFor();
      await done('confirming and sending');
      await history.open();
      await history.openNotice(`NUMBERS${round}`);
      await done('history and one notice');
      await page.page.context().close();
    }
  } finally {
    await portal.close();
    await empty.close();
  }
  return [...longest].map(([journey, samples]) => {
    const [than, base] = journey === OPENING ? ['React and the SDK', opening] : ['limit', [LIMIT_MS]];
    return timeRow(`longest task, ${journey}`, samples, than, base, { targetValue: LIMIT_MS }, median);
  });
}
