import type { FrameLocator } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

/** px, WCAG 2.5.5 and the phones' own guides. */
const FINGER = 44;

/** What is smaller than a finger in front, and whether the page can be pushed sideways. */
async function findFaults(app: FrameLocator): Promise<string[]> {
  return app.locator(':root').evaluate((root, least) => {
    const faults: string[] = [];
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
    for (const part of root.querySelectorAll('main, main > *, header, footer, dialog, section')) {
      const { right } = part.getBoundingClientRect();
      if (part.checkVisibility() && right > root.clientWidth + 1) faults.push(`${part.tagName} sticks out`);
    }
    const front = root.querySelector('dialog[open]') ?? document.body;
    const targets = 'button, a[href], input, select, textarea, summary, [role=option]';
    for (const target of front.querySelectorAll<HTMLElement>(targets)) {
      if (target.closest('[data-drawn-notice]') !== null || !target.checkVisibility()) continue;
      // Actions of closed blocks are there for screen readers; a finger opens the block.
      const actions = target.parentElement;
      if (actions !== null && getComputedStyle(actions).clipPath !== 'none') continue;
      const touched = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
      const { width, height } = (touched ?? target).getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) {
        const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
        faults.push(
          `${target.tagName} "${name.slice(0, 30)}" is ${Math.round(width)} by ${Math.round(height)}`,
        );
      }
    }
    return faults;
  }, FINGER);
}

for (const width of [320, 430]) {
  test.describe(`a phone ${width} px wide`, () => {
    test.use({ viewport: { width, height: 720 }, hasTouch: true, isMobile: true });

    test('holds everything inside the window, in sizes for a finger', async ({ page, portal }) => {
      test.slow();
      const composer = new ComposerPage(page, portal);
      const { app } = composer;
      const picker = new RecipientPicker(composer);
      const sending = new SendingPanel(composer);
      const history = new HistoryPage(composer);
      const check = async (state: string) => expect(await findFaults(app), state).toEqual([]);
      await composer.open();
      await expect(app.getByRole('button', { name: 'Send a test to me' })).toBeVisible();
      await check('empty');
      await picker.openDepartments();
      await expect(picker.departments.getByRole('checkbox').first()).toBeVisible();
      await check('departments');
      await page.keyboard.press('Escape');
      for (const id of [5, 6]) await composer.choose(String(id), '');
      await composer.message.fill('For two');
      await composer.applyJson('[{"MESSAGE":"one"},{"GRID":[{"NAME":"Revenue","VALUE":"+12 %"}]}]');
      await app.getByRole('button', { name: 'JSON', exact: true }).click();
      await app.getByRole('button', { name: /^2 Fields/ }).click();
      await check('an open block');
      await app.getByRole('button', { name: 'Size details' }).click();
      await check('size details');
      await app.getByRole('button', { name: 'Size details' }).click();
      for (const entry of ['Templates', 'Drafts', 'Help', 'Keyboard shortcuts', 'Portal check']) {
        await composer.fromMenu(entry);
        const dialog = app.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await check(entry);
        await dialog.getByRole('button', { name: 'Close' }).click();
      }
      await app.getByRole('tab', { name: 'Preview' }).click();
      await expect(app.getByRole('region', { name: 'Preview' })).toBeVisible();
      await expect(composer.message).toBeHidden();
      await check('preview');
      await page.keyboard.press('Control+Enter');
      await expect(sending.dialog).toBeVisible();
      await check('confirmation');
      await sending.answer();
      await expect(sending.cancel).toBeVisible();
      await check('the undo window');
      await sending.sendNow.click();
      await expect(sending.status).toHaveText(/^Sent to 2/);
      await check('report');
      await history.open();
      await history.openNotice('For two');
      await check('a notice of the history');
    });
  });
}

test.describe('a frame beside an open panel of the portal', () => {
  test.use({ viewport: { width: 780, height: 700 } });

  test('shows in the history what was sent, and how it ended', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open();
    await composer.choose('5', '');
    await composer.message.fill('The numbers of the third quarter are ready');
    await new SendingPanel(composer).send();
    await expect(composer.outcome).toHaveText(/^Sent to 1/);
    await history.open();
    const width = (column: string) =>
      history.table
        .getByRole('columnheader', { name: column, exact: true })
        .evaluate((header) => header.clientWidth);
    expect(await width('Text')).toBeGreaterThan(150);
    expect(await width('Result')).toBeGreaterThan(100);
    await expect(history.table.getByText('Sent to 1 person')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('a window at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('scrolls as a whole, so that there is room to write and to send', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const { app } = composer;
    await composer.open();
    await composer.choose('5', '');
    // As in a slider or a page that gives the app no more than the window.
    await page.locator('iframe[id^="appframe_"]').evaluate((frame) => {
      frame.style.height = '256px';
    });
    await composer.message.fill('For one');
    await expect(composer.message).toBeInViewport({ ratio: 0.9 });
    await composer.send.focus();
    await expect(composer.send).toBeInViewport({ ratio: 1 });
    expect(
      await app.locator(':root').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    await page.keyboard.press('Enter');
    await expect(composer.outcome).toHaveText('Sent to 1 person');
  });
});

test('light or dark: as the system, until it is chosen; then from the first picture on', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  const scheme = async () =>
    app
      .locator(':root')
      .evaluate((root) => [
        getComputedStyle(root).colorScheme,
        getComputedStyle(root.querySelector('header') ?? root).color,
      ]);
  await composer.open();
  const [, light] = await scheme();
  await page.emulateMedia({ colorScheme: 'dark' });
  const [system, dark] = await scheme();
  expect(system).toBe('light dark');
  expect(dark).not.toBe(light);
  await composer.fromMenu('Light or dark');
  await app.getByRole('radio', { name: 'Light' }).check();
  expect(await scheme()).toEqual(['light', light]);
  await portal.post('switches', { silentBridge: true });
  await composer.visit();
  await expect(app.getByRole('status')).toBeVisible();
  expect(await scheme()).toEqual(['light', light]);
});

test('wider spacing of the text cuts no words, and forced colours still show what is chosen', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await composer.message.fill('For two');
  // The values of WCAG 1.4.12; the page's policy allows no style element.
  await app.locator(':root').evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const cut = () =>
    app.locator('button, [role=tab], label, h1, h2, h3, p, dt, dd, legend').evaluateAll((parts) =>
      parts
        .filter((part) => part.closest('[data-drawn-notice]') === null && part.checkVisibility())
        .filter(({ clientWidth, clientHeight, scrollWidth, scrollHeight }) => {
          const unseen = clientWidth <= 1;
          return !unseen && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2);
        })
        .map((part) => part.textContent),
    );
  expect(await cut()).toEqual([]);
  // A small send asks only when it is told to.
  await page.keyboard.press('Control+Enter');
  await expect(new SendingPanel(composer).dialog).toBeVisible();
  expect(await cut()).toEqual([]);
  await page.keyboard.press('Escape');

  await page.emulateMedia({ forcedColors: 'active' });
  for (const [name, outline] of [
    ['Compose', 'solid'],
    ['History', 'none'],
  ] as const) {
    await expect(app.getByRole('tab', { name })).toHaveCSS('outline-style', outline);
  }
});
