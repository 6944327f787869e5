import { expect } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';
import { HistoryPage } from './HistoryPage.ts';
import { RecipientPicker } from './RecipientPicker.ts';
import { SendingPanel } from './SendingPanel.ts';

const ATTACH = {
  COLOR_TOKEN: 'primary',
  COLOR: '#0091ff',
  BLOCKS: [
    { MESSAGE: 'The numbers of [b]the third quarter[/b]' },
    { LINK: { NAME: 'Report', LINK: '/docs/quarter-3/', DESC: '12 pages' } },
    { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } },
    { GRID: [{ NAME: 'Revenue', VALUE: '+12 %', DISPLAY: 'ROW' }] },
    { USER: { NAME: 'Maria Garcia', USER_ID: 3 } },
    { FILE: [{ NAME: 'report.pdf', LINK: 'https://example.com/report.pdf', SIZE: 1_500_000 }] },
    { MESSAGE: 'x', UNKNOWN: 1 },
  ],
};

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 800 };

/**
 * Goes through Herald's main states in any language, and names each state when it is on the screen: from an empty
 * notice over its sending to the history, wide and on a phone.
 */
export async function* mainStates(composer: ComposerPage, lang: string): AsyncGenerator<string> {
  const { app, page, portal, words } = composer;
  const picker = new RecipientPicker(composer);
  const sending = new SendingPanel(composer);
  const history = new HistoryPage(composer);
  const button = (key: string) => app.getByRole('button', { name: words(key), exact: true });
  const tab = (list: string, key: string) =>
    app.getByRole('tablist', { name: words(list) }).getByRole('tab', { name: words(key), exact: true });
  /** The frame follows the window a moment later, and what is pressed meanwhile moves away. */
  const resize = async (size: typeof WIDE) => {
    await page.setViewportSize(size);
    await expect
      .poll(() => app.locator('html').evaluate((html) => html.ownerDocument.defaultView?.innerWidth))
      .toBe(size.width);
  };
  /** The same state once more, on a phone. */
  async function* onPhone(name: string): AsyncGenerator<string> {
    await resize(PHONE);
    yield `${name}-phone`;
    await resize(WIDE);
  }

  await portal.reset();
  await page.setViewportSize(WIDE);
  await composer.open({ lang });
  await button('block.add').waitFor();
  yield 'empty';
  yield* onPhone('empty');

  await picker.pasteList('U2\nU3\nNobody Known\nPetrov');
  yield 'list';
  yield* onPhone('list');
  await picker.added.click();
  await picker.openDepartments();
  await picker.departments.getByRole('checkbox').first().waitFor();
  yield 'departments';
  await page.keyboard.press('Escape');

  await composer.message.fill('Hello [b]everybody[/b]');
  await composer.applyJson(JSON.stringify(ATTACH));
  yield 'json';
  await button('attachment.json').click();
  await app.getByRole('button', { name: /^4 / }).click();
  await button('size.details').click();
  yield 'written';
  yield* onPhone('written');
  await button('size.details').click();
  await resize(PHONE);
  await tab('app.views', 'app.preview').click();
  yield 'preview-narrow';
  await tab('app.views', 'app.write').click();
  await resize(WIDE);
  for (const view of ['phone', 'push', 'mail']) {
    await tab('preview.views', `preview.view.${view}`).click();
    yield `preview-${view}`;
  }
  await tab('preview.views', 'preview.view.web').click();

  await portal.post('person', { id: 2, mutes: true });
  await portal.post('faults', {
    kind: 'row-error',
    method: 'im.notify',
    code: 'ACCESS_DENIED',
    where: { USER_ID: '3' },
  });
  await app.locator('footer').getByRole('button').last().click();
  await sending.sendNow.waitFor();
  yield 'confirm';
  yield* onPhone('confirm');
  await sending.sendNow.click();
  await button('delivery.close').waitFor();
  yield 'report';
  yield* onPhone('report');

  await history.open();
  await history.table
    .getByRole('button', { name: words('history.open') })
    .first()
    .waitFor();
  yield 'history';
  yield* onPhone('history');
  await history.table
    .getByRole('button', { name: words('history.open') })
    .first()
    .click();
  await history.button(words('history.withdraw')).waitFor();
  yield 'notice';
  await history.button(words('history.withdraw')).click();
  await history.withdrawDialog.getByRole('button', { name: words('history.withdraw') }).waitFor();
  yield 'withdraw';
}
