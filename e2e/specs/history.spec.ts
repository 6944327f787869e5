import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

/** The manager who opens the app. */
const ME = 1;

async function send(
  composer: ComposerPage,
  { people, text, tag = '' }: { people: readonly number[]; text: string; tag?: string },
): Promise<void> {
  const sending = new SendingPanel(composer);
  const host = new PortalPage(composer.page, composer.portal);
  for (const id of people) await composer.choose((await host.person(id)).name);
  await composer.message.fill(text);
  await composer.tag.fill(tag);
  await composer.send.click();
  if (people.length > 1) {
    await sending.dialog.getByRole('combobox').selectOption('0');
    await sending.sendNow.click();
  }
  await expect(sending.status).toContainText('Sent to');
}

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
    await expect(history.row('Quarterly numbers')).toContainText('2 of 2');
    await history.search.fill('nothing of the kind');
    await expect(composer.app.getByText('Nothing was sent that fits.')).toBeVisible();
    await history.search.fill('quarterly');
    await expect(history.row('NUMBERS')).toBeVisible();
  });
});
