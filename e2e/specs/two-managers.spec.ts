import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { FOREIGN_HOST, FOREIGN_PICTURE, foreignHost } from '../pages/foreign-host.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import { press, send, sendToHalf, textsOf, write } from '../pages/write-and-send.ts';
import type { Calls } from '../portal/api.ts';
import { startPortal } from '../portal/server.ts';

/** The manager who opens the app, and an administrator. */
const ME = 1;
/** Another manager, who is none. */
const OTHER = 5;

/** The details of a send, in a page of this person. */
async function detailsIn(page: Page, portal: TestPortal, user: number, words: string): Promise<HistoryPage> {
  const composer = new ComposerPage(page, portal);
  const history = new HistoryPage(composer);
  await composer.open({ user });
  await history.open();
  await history.openNotice(words);
  return history;
}

test.describe('Two managers', () => {
  test('one corrects what the other has sent: each holds one notice, with the new text', async ({
    page,
    context,
    portal,
  }) => {
    const other = new ComposerPage(await context.newPage(), portal);
    await other.open({ user: OTHER });
    await other.applyJson(JSON.stringify([{ IMAGE: { LINK: FOREIGN_PICTURE } }]));
    await send(other, { people: [6, 7], text: 'Wrong numbers', tag: 'NUMBERS' });
    const requests = await foreignHost(context);

    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await history.open();
    await history.search.fill('NUMBERS');
    await history.openNotice('Wrong numbers');
    await expect(history.button(`Show pictures from ${FOREIGN_HOST}`)).toBeVisible();
    expect(requests).toEqual([]);
    await history.button(`Show pictures from ${FOREIGN_HOST}`).click();
    await expect.poll(() => requests).toEqual(['no referrer']);
    await history.button('Correct').click();
    const asked = composer.app.getByRole('dialog', { name: 'Correct' });
    await expect(asked).toContainText('your name and photo');
    await asked.getByRole('button', { name: 'Correct' }).click();
    await expect(composer.selected.getByRole('listitem')).toHaveCount(2);
    await composer.message.fill('Right numbers');
    await composer.app.getByRole('button', { name: 'Show what changes' }).click();
    const changes = composer.app.getByRole('dialog', { name: 'What changes' });
    await expect(changes.getByRole('deletion')).toContainText('Wrong');
    await expect(changes.getByRole('insertion')).toContainText('Right');
    await changes.getByRole('button', { name: 'Close' }).click();
    await press(composer);
    await expect(new SendingPanel(composer).status).toContainText('Sent to 2');
    for (const id of [6, 7]) expect(await textsOf(composer, id)).toEqual(['Right numbers']);
  });

  test('one who is no administrator cannot correct or withdraw the other’s', async ({
    page,
    context,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open({ user: ME });
    await send(composer, { people: [6], text: 'Mine' });
    const history = await detailsIn(await context.newPage(), portal, OTHER, 'Mine');
    await expect(history.button('Use again')).toBeVisible();
    await expect(history.details).toContainText('a rule of this screen');
    await expect(history.button('Correct')).toHaveCount(0);
    await expect(history.button('Withdraw')).toHaveCount(0);
  });

  test('a stranger’s notice under a shared tag stays until it is named and confirmed', async ({
    page,
    context,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open({ user: ME });
    await send(composer, { people: [6, 7], text: 'First', tag: 'SHARED', subTag: 'GROUP' });
    const other = new ComposerPage(await context.newPage(), portal);
    await other.open({ user: OTHER });
    // The second takes the place of the first for person 7, under the same wire tag; person 8 is new.
    await send(other, { people: [7, 8], text: 'Second', tag: 'SHARED', subTag: 'GROUP' });

    const history = new HistoryPage(composer);
    await history.open();
    await history.row('First').getByRole('button', { name: 'SHARED' }).click();
    await composer.app
      .getByRole('button', { name: '3 people hold a notice under the tag “SHARED” now.' })
      .click();
    const story = composer.app.getByRole('group', { name: 'What became of this tag' });
    await expect(story).toContainText('1 person holds it. For 1 person the one of');
    await expect(story).toContainText('holds “Second”');
    await history.openNotice('First');
    await history.button('Withdraw').click();
    await expect(history.withdrawDialog).toContainText('It will be removed for 1 person.');
    const stranger = (await new PortalPage(page, portal).person(7)).name;
    await expect(history.withdrawDialog).toContainText(stranger);
    await history.withdrawDialog.getByRole('button', { name: 'Withdraw' }).click();
    await expect(history.withdrawDialog).toHaveCount(0);
    expect(await textsOf(composer, 6)).toEqual([]);
    expect(await textsOf(composer, 7)).toEqual(['Second']);
    expect(await textsOf(composer, 8)).toEqual(['Second']);

    // Named and confirmed, it goes too; who shares no tag on the portal keeps theirs.
    await history.button('Withdraw').click();
    await history.withdrawDialog.getByRole('checkbox', { name: 'Withdraw this one as well' }).check();
    await history.withdrawDialog.getByRole('button', { name: 'Withdraw' }).click();
    await expect(history.details).toContainText('Withdrawn by');
    expect(await textsOf(composer, 7)).toEqual([]);
    expect(await textsOf(composer, 8)).toEqual(['Second']);
  });

  test('one sends on what the other could not, after having been told about the author', async ({
    page,
    context,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open({ user: ME });
    await sendToHalf(composer, 'Quarterly numbers');

    const history = await detailsIn(await context.newPage(), portal, OTHER, 'Quarterly numbers');
    await history.button('Retry failed').click();
    const asked = history.retryDialog;
    await expect(asked).toContainText('1 person will get it again');
    await expect(asked).toContainText('your name and photo');
    await expect(asked).toContainText((await new PortalPage(page, portal).person(7)).name);
    await expect(asked.getByRole('region', { name: 'Preview' })).toContainText('Quarterly numbers');
    await history.confirmRetry();
    await expect(history.details).toContainText('2 delivered');
    await expect(history.details.getByRole('status').filter({ hasText: 'Sent to 2 people' })).toBeVisible();
    await expect(history.row('Quarterly numbers')).toContainText('Sent to 2 people');
    for (const id of [6, 7]) expect(await textsOf(composer, id)).toEqual(['Quarterly numbers']);
  });
});

test('a send that is withdrawn meanwhile is not sent again, neither by its details nor by an open question', async ({
  page,
  context,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open({ user: ME });
  await sendToHalf(composer, 'Wrong numbers');

  const seen = await detailsIn(await context.newPage(), portal, OTHER, 'Wrong numbers');
  await seen.button('Retry failed').click();
  await expect(seen.retryDialog).toContainText('1 person will get it again');
  const tabHistory = await detailsIn(await context.newPage(), portal, ME, 'Wrong numbers');
  await expect(tabHistory.button('Retry failed')).toBeVisible();

  const history = new HistoryPage(composer);
  await history.open();
  await history.openNotice('Wrong numbers');
  await history.withdraw();
  await expect(history.details).toContainText('Withdrawn by');
  const { calls } = await portal.get<Calls>('calls?since=0');
  const sent = calls.filter(({ method }) => method === 'im.notify').length;

  const name = (await new PortalPage(page, portal).person(ME)).name;
  const saysWho = `Withdrawn by ${name}`;
  await seen.confirmRetry();
  await expect(seen.delivery.getByRole('alert')).toContainText('Not sent');
  await expect(seen.delivery.getByRole('alert')).toContainText(saysWho);
  // The details are read anew.
  await expect(seen.button('Retry failed')).toBeHidden();
  await tabHistory.button('Retry failed').click();
  await expect(tabHistory.delivery.getByRole('alert')).toContainText(saysWho);
  await expect(tabHistory.retryDialog).toBeHidden();

  // Nor from the report of the page that sent it first.
  await history.composeTab.click();
  await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
  await expect(composer.delivery.getByRole('alert')).toContainText(saysWho);
  for (const id of [6, 7]) expect(await textsOf(composer, id)).toEqual([]);
  const after = await portal.get<Calls>('calls?since=0');
  expect(after.calls.filter(({ method }) => method === 'im.notify')).toHaveLength(sent);
});

/** How far the portal's clock is ahead, ms. */
let ahead = 0;
const inTime = test.extend({
  emulator: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs here
    async ({}, use) => {
      const appDir = process.env['APP_DIR'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
      const emulator = await startPortal({ port: 0, appDir, clock: () => Date.now() + ahead });
      await use(emulator);
      await emulator.close();
    },
    { scope: 'worker' },
  ],
});

inTime(
  'A send whose page was killed is continued by another, and nobody has it twice',
  async ({ page, context, portal }) => {
    ahead = 0;
    const killed = new ComposerPage(await context.newPage(), portal);
    await killed.open({ user: ME });
    await write(killed, { people: [6], text: 'Quarterly numbers' });
    await portal.post('faults', { kind: 'slow', method: 'im.notify', ms: 20_000, when: 'after' });
    await press(killed);
    await expect.poll(() => textsOf(killed, 6)).toEqual(['Quarterly numbers']);
    await killed.page.close();
    await portal.delete('faults');

    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: OTHER });
    await history.open();
    await expect(history.row('Quarterly numbers')).toContainText('Not ended');
    await history.openNotice('Quarterly numbers');
    await expect(history.details).toContainText('This notice is being sent right now.');
    await expect(history.button('Retry failed')).toHaveAttribute('aria-disabled', 'true');
    ahead = 150_000;
    await composer.app.getByRole('button', { name: 'Refresh' }).click();
    await expect(history.details).toContainText('This send stopped before its end.');
    await expect(history.details).toContainText('1 left');
    await history.button('Retry failed').click();
    await expect(history.retryDialog).toContainText('your name and photo');
    await history.confirmRetry();
    await expect(history.row('Quarterly numbers')).toContainText('Sent to 1 person');
    const { notices } = await composer.centreOf(6);
    expect(notices.map(({ storedText, authorId }) => [storedText, authorId])).toEqual([
      ['Quarterly numbers', OTHER],
    ]);
  },
);
