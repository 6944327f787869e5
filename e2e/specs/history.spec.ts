import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { press, send, textsOf, write } from '../pages/write-and-send.ts';

/** The manager who opens the app, and an administrator. */
const ME = 1;

const expectNoViolations = async (page: Page): Promise<void> => expect(await violations(page)).toEqual([]);

test.describe('The list of what was sent', () => {
  test('says that nothing was sent yet', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await history.open();
    await expect(composer.app.getByText('Nothing was sent yet')).toBeVisible();
  });

  test('shows a send, and the portal finds it by its text and its tag', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [5, 6], text: 'Quarterly numbers', tag: 'NUMBERS' });
    await history.open();
    await expect(history.row('Quarterly numbers')).toContainText('NUMBERS');
    await expect(history.row('Quarterly numbers')).toContainText('Sent to 2 people');
    await history.search.fill('nothing of the kind');
    await expect(composer.app.getByText('Nothing was sent that fits.')).toBeVisible();
    for (const odd of ['100%_', `"'<b>[`, 'x'.repeat(500)]) {
      await history.search.fill(odd);
      await expect(composer.app.getByText('Nothing was sent that fits.')).toBeVisible();
    }
    await history.search.fill('🎉 quarterly');
    await expect(history.row('NUMBERS')).toBeVisible();
    await history.row('NUMBERS').getByRole('button', { name: 'NUMBERS' }).click();
    await expect(composer.app.getByText('2 people hold a notice under the tag “NUMBERS” now.')).toBeVisible();
  });

  test('says what is wrong when the portal does not answer, and asks again', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [5], text: 'Quarterly numbers' });
    await portal.post('faults', { kind: 'html', status: 502, method: 'entity.item.get' });
    await history.open();
    await expect(composer.app.getByRole('alert')).toContainText('The history could not be read.');
    await composer.app.getByRole('button', { name: 'Try again' }).click();
    await expect(history.row('Quarterly numbers')).toBeVisible();
  });

  test('without the right to a storage holds one’s own sends and says so', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await portal.post('switches', { scopes: ['im', 'user', 'department'] });
    await composer.open({ user: ME });
    await send(composer, { people: [6], text: 'Quarterly numbers' });
    await history.open();
    await expect(composer.app.getByText('Only you see this list')).toBeVisible();
    await history.openNotice('Quarterly numbers');
    await history.withdraw();
    await expect(history.row('Withdrawn')).toBeVisible();
    expect(await textsOf(composer, 6)).toEqual([]);
  });
});

test.describe('A notice of the history', () => {
  test('is shown as it was seen, with its request and its report as a file', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await write(composer, { people: [5, 6], text: 'Quarterly [B]numbers[/B]', tag: 'NUMBERS' });
    await composer.applyJson('[{"MESSAGE":"kept"},{"HTML":"dropped"}]');
    await press(composer);
    await expect(new SendingPanel(composer).status).toContainText('Sent to 2');
    await history.open();
    await history.openNotice('NUMBERS');
    const drawn = history.details.locator('[data-drawn-notice]');
    await expect(drawn).toContainText('kept');
    await expect(drawn).not.toContainText('dropped');
    await expect(history.details.getByRole('group', { name: 'Result for each person' })).toContainText(
      'delivered',
    );
    await history.button('Request').click();
    await expect(history.details.getByText('"TAG": "NUMBERS|5"')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      history.button('Export CSV').click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain('NUMBERS|6');
  });

  test('is withdrawn from everybody who holds it, and the record says by whom', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [5, 6], text: 'Wrong numbers' });
    await history.open();
    await history.openNotice('Wrong numbers');
    await history.button('Withdraw').click();
    await expect(history.withdrawDialog).toContainText('It will be removed for 2 people.');
    await expect(history.withdrawDialog).toContainText('E-mails and push messages cannot be taken back');
    await history.withdrawDialog.getByRole('button', { name: 'Withdraw' }).click();
    await expect(history.details).toContainText('Withdrawn by');
    for (const id of [5, 6]) expect(await textsOf(composer, id)).toEqual([]);
    await expect(history.row('Wrong numbers')).toContainText('Withdrawn');
    await expect(history.button('Withdraw')).toHaveCount(0);
  });

  test('without a tag is corrected under the tags that Herald made, and withdrawn with its correction', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [6, 7], text: 'Wrong numbers' });
    await history.open();
    await history.openNotice('Wrong numbers');
    await history.button('Correct').click();
    await expect(history.composeTab).toBeFocused();
    await composer.message.fill('Right figures');
    const sending = new SendingPanel(composer);
    await expect(composer.send).toHaveText('Replace for 2 people');
    await composer.send.click();
    await expect(sending.replaceDialog).toHaveAccessibleName('Replace for 2 people?');
    await expect(sending.replaceDialog).toContainText(
      /2 people will see this text instead\. The version of .+ disappears from their list\./,
    );
    await expect(sending.replaceDialog.getByRole('deletion').first()).toContainText('Wrong');
    await expect(sending.replaceDialog.getByRole('insertion').first()).toContainText('Right');
    await sending.answer();
    await expect(sending.status).toHaveText('Sending to 2 people begins in 5 seconds.');
    await sending.sendNow.click();
    for (const id of [6, 7]) await expect.poll(() => textsOf(composer, id)).toEqual(['Right figures']);

    await history.open();
    await expect(history.row('Right figures')).toContainText('Sent to 2 people');
    await expect(history.row('Wrong numbers')).toContainText('Replaced for 2 people');
    await history.openNotice('Wrong numbers');
    await expect(history.details).toContainText('2 people got the later text in its place.');
    await history.button('Withdraw').click();
    await expect(history.withdrawDialog).toContainText('It will be removed for 2 people.');
    await expect(history.withdrawDialog).toContainText(
      /The later version “Right figures” by .+ will be removed, too, for 2 people/,
    );
    await history.withdrawDialog.getByRole('button', { name: 'Withdraw' }).click();
    for (const words of ['Wrong numbers', 'Right figures'])
      await expect(history.row(words)).toContainText('Withdrawn');
    for (const id of [6, 7]) expect(await textsOf(composer, id)).toEqual([]);
  });

  test('can be corrected also when somebody left meanwhile, who is named', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [6, 7], text: 'Wrong numbers' });
    await portal.post('person', { id: 7, active: false });
    await history.open();
    await history.openNotice('Wrong numbers');
    await history.button('Correct').click();
    const { name } = await new PortalPage(page, portal).person(7);
    await expect(composer.app.getByText(`${name} left meanwhile.`)).toBeVisible();
    await composer.message.fill('Right numbers');
    await press(composer);
    await expect.poll(() => textsOf(composer, 6)).toEqual(['Right numbers']);
    expect(await textsOf(composer, 7)).toEqual(['Wrong numbers']);
  });

  test('is used again as a new draft that keeps who is chosen', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await send(composer, { people: [5, 6], text: 'Quarterly numbers' });
    await composer.open({ user: ME });
    await composer.message.fill('');
    await composer.choose((await new PortalPage(page, portal).person(7)).name);
    const chosen = await composer.selected.getByRole('listitem').count();
    await history.open();
    await history.openNotice('Quarterly numbers');
    await history.button('Use again').click();
    await expect(composer.message).toHaveValue('Quarterly numbers');
    await expect(composer.selected.getByRole('listitem')).toHaveCount(chosen);
    await composer.app.getByRole('button', { name: 'Take the 2 people of then' }).click();
    await expect(composer.selected.getByRole('listitem')).toHaveCount(2);
  });
});

for (const width of [1280, 375]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('each state passes a scan, and the page never scrolls sideways', async ({ page, portal }, info) => {
      const composer = new ComposerPage(page, portal);
      const history = new HistoryPage(composer);
      await composer.open({ user: ME });
      await send(composer, { people: [5, 6], text: 'Quarterly numbers', tag: 'NUMBERS' });
      await history.open();
      await expect(history.row('Quarterly numbers')).toBeVisible();
      await page.screenshot({ path: info.outputPath('list.png') });
      await expectNoViolations(page);
      await history.openNotice('Quarterly numbers');
      await expect(history.details.locator('[data-drawn-notice]')).toBeVisible();
      await page.screenshot({ path: info.outputPath('details.png') });
      await expectNoViolations(page);
      const frame = page.locator('iframe[id^="appframe_"]');
      const sideways = await frame
        .contentFrame()
        .locator('body')
        .evaluate((body) => body.ownerDocument.documentElement.scrollWidth - body.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      await history.button('Withdraw').click();
      await expect(history.withdrawDialog).toContainText('It will be removed for 2 people.');
      await page.screenshot({ path: info.outputPath('withdraw.png') });
      await expectNoViolations(page);
      await history.withdrawDialog.getByRole('button', { name: 'Cancel' }).click();
      await history.button('Correct').click();
      await expect(composer.app.getByRole('button', { name: 'Show what changes' })).toBeVisible();
      await page.screenshot({ path: info.outputPath('correct.png') });
      await expectNoViolations(page);
    });
  });
}
