import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { startPortal } from '../portal/server.ts';

/** The manager who opens the app, and an administrator. */
const ME = 1;
/** Another manager, who is none. */
const OTHER = 5;

type Wish = {
  readonly people: readonly number[];
  readonly text: string;
  readonly tag?: string;
  readonly subTag?: string;
};

async function write(composer: ComposerPage, { people, text, tag = '', subTag = '' }: Wish): Promise<void> {
  const host = new PortalPage(composer.page, composer.portal);
  for (const id of people) await composer.choose((await host.person(id)).name);
  await composer.message.fill(text);
  await composer.tag.fill(tag);
  await composer.subTag.fill(subTag);
}

async function press(composer: ComposerPage, count: number): Promise<void> {
  const sending = new SendingPanel(composer);
  await composer.send.click();
  if (count > 1) {
    await sending.dialog.getByRole('combobox').selectOption('0');
    await sending.sendNow.click();
  }
}

async function send(composer: ComposerPage, wish: Wish): Promise<void> {
  await write(composer, wish);
  await press(composer, wish.people.length);
  await expect(new SendingPanel(composer).status).toContainText('Sent to');
}

const textsOf = async (composer: ComposerPage, id: number) =>
  (await composer.centreOf(id)).notices.map(({ storedText }) => storedText);

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
    await expect(history.row('Quarterly numbers')).toContainText('2 of 2');
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
    await press(composer, 2);
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
    await expect(history.withdrawDialog).toContainText('The notices of 2 people are deleted.');
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
    await press(composer, 2);
    for (const id of [6, 7]) await expect.poll(() => textsOf(composer, id)).toEqual(['Right figures']);

    await history.open();
    await expect(history.row('Right figures')).toContainText('2 of 2');
    await history.openNotice('Wrong numbers');
    await expect(history.details).toContainText('2 people got the later text in its place.');
    await history.withdraw();
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
    await press(composer, 2);
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
      await expect(history.withdrawDialog).toContainText('The notices of 2 people are deleted.');
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

test.describe('Two managers', () => {
  test('one corrects what the other has sent: each holds one notice, with the new text', async ({
    page,
    context,
    portal,
  }) => {
    const other = new ComposerPage(await context.newPage(), portal);
    await other.open({ user: OTHER });
    await send(other, { people: [6, 7], text: 'Wrong numbers', tag: 'NUMBERS' });

    const composer = new ComposerPage(page, portal);
    const history = new HistoryPage(composer);
    await composer.open({ user: ME });
    await history.open();
    await history.search.fill('NUMBERS');
    await history.openNotice('Wrong numbers');
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
    await press(composer, 2);
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
    const other = new ComposerPage(await context.newPage(), portal);
    const history = new HistoryPage(other);
    await other.open({ user: OTHER });
    await history.open();
    await history.openNotice('Mine');
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
    await expect(history.withdrawDialog).toContainText('The notice of 1 person is deleted.');
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
    await write(composer, { people: [6, 7], text: 'Quarterly numbers' });
    await portal.post('faults', {
      kind: 'row-error',
      code: 'INTERNAL_SERVER_ERROR',
      method: 'im.notify',
      where: { USER_ID: '7' },
    });
    await press(composer, 2);
    await expect(new SendingPanel(composer).status).toContainText('Partly sent: 1 of 2');

    const other = new ComposerPage(await context.newPage(), portal);
    const history = new HistoryPage(other);
    await other.open({ user: OTHER });
    await history.open();
    await history.openNotice('Quarterly numbers');
    await history.button('Retry failed').click();
    const asked = other.app.getByRole('dialog', { name: 'Retry failed' });
    await expect(asked).toContainText('1 person will get it again');
    await expect(asked).toContainText('your name and photo');
    await asked.getByRole('button', { name: 'Send now' }).click();
    await expect(history.details).toContainText('2 delivered');
    await expect(history.row('Quarterly numbers')).toContainText('2 of 2');
    for (const id of [6, 7]) expect(await textsOf(composer, id)).toEqual(['Quarterly numbers']);
  });
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
    await press(killed, 1);
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
    const asked = composer.app.getByRole('dialog', { name: 'Retry failed' });
    await expect(asked).toContainText('your name and photo');
    await asked.getByRole('button', { name: 'Send now' }).click();
    await expect(history.row('Quarterly numbers')).toContainText('1 of 1');
    const { notices } = await composer.centreOf(6);
    expect(notices.map(({ storedText, authorId }) => [storedText, authorId])).toEqual([
      ['Quarterly numbers', OTHER],
    ]);
  },
);
