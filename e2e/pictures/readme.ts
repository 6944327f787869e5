import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from '@playwright/test';
import { aHeraldPage, startBrowser, startHeraldPortal } from '../bench/herald-page.ts';

const ATTACH = {
  COLOR_TOKEN: 'primary',
  COLOR: '#0091ff',
  BLOCKS: [
    { MESSAGE: 'Finance closed [b]the third quarter[/b] today.' },
    { LINK: { NAME: 'Open the report', LINK: '/docs/quarter-3/', DESC: '12 pages, 4 minutes to read' } },
    { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } },
    {
      GRID: [
        { NAME: 'Revenue', VALUE: '+12 %', DISPLAY: 'ROW' },
        { NAME: 'Costs', VALUE: '−3 %', DISPLAY: 'ROW' },
        { NAME: 'Next review', VALUE: 'Thursday, 10:00', DISPLAY: 'ROW' },
      ],
    },
  ],
};
const PEOPLE = ['Oliver Brown', 'Maria Garcia', 'Günther Weiß'];

const PICTURES: Readonly<Record<string, BrowserContextOptions>> = {
  'compose-light': { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  'compose-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  'compose-phone': { viewport: { width: 375, height: 800 }, colorScheme: 'light' },
};

/** The pictures of the README, beside this file. */
export async function takeReadmePictures(): Promise<void> {
  // The frame takes its height from the screen, and a headless browser's own is tiny.
  const browser = await startBrowser('--screen-info={1920x1080}');
  const portal = await startHeraldPortal();
  for (const [name, options] of Object.entries(PICTURES)) {
    const herald = await aHeraldPage(browser, portal, { reducedMotion: 'reduce', ...options });
    // The same clock in every picture, so that a new one differs only where the app does.
    await herald.page.clock.setFixedTime(new Date('2026-10-09T14:02:00+02:00'));
    await herald.open();
    for (const person of PEOPLE) await herald.choose(person);
    await herald.message.fill('Quarterly numbers are ready');
    await herald.applyJson(JSON.stringify(ATTACH));
    await herald.app.getByRole('button', { name: 'JSON', exact: true }).click();
    await herald.app.getByRole('button', { name: /^2 Link/ }).click();
    await herald.app.locator(':root').evaluate((root) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      for (const element of root.querySelectorAll('*')) element.scrollTop = 0;
    });
    await herald.app.getByText(/^Saved \d/).waitFor();
    const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
    await herald.page.locator('iframe').screenshot({ path, caret: 'hide' });
    console.log(`e2e/pictures/${name}.png`);
    await herald.page.context().close();
  }
  await portal.close();
  await browser.close();
}
