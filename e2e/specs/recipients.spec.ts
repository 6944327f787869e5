import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';

for (const width of [375, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('every dialog passes the scan and stays within the page', async ({ page, portal }) => {
      const composer = new ComposerPage(page, portal);
      await composer.open();
      const picker = new RecipientPicker(composer);
      const expectFits = async () => {
        expect(await violations(page)).toEqual([]);
        const widths = composer.app.locator('html, dialog[open], dialog[open] *').evaluateAll((elements) =>
          elements
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
            .filter((element) => getComputedStyle(element).overflowX !== 'visible' || element.matches('html'))
            .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
            // A table of many columns scrolls in a frame of its own.
            .filter((element) => element.querySelector(':scope > table') === null)
            .map((element) => `${element.tagName} ${element.className}`),
        );
        expect(
          (await widths).filter((what) => !what.startsWith('INPUT') && !what.startsWith('SELECT')),
        ).toEqual([]);
      };

      const dialog = await picker.openDepartments();
      await picker.department('Sales').check();
      await dialog.getByRole('button', { name: 'Sub-departments of Sales' }).click();
      await dialog.getByRole('button', { name: 'Leave out Retail' }).click();
      await expectFits();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await expect(picker.chips()).toHaveCount(2);
      await expectFits();

      await picker.pasteList(
        'Name;E-mail;ID in Bitrix24\nJohn Miller;user2@northwind.example;\nNobody Here;;\n;;U20\n;;22\nJohn Miller;;',
      );
      await expectFits();
      await picker.added.click();

      await composer.app.getByRole('button', { name: 'Leave people out' }).click();
      await composer.app.getByRole('searchbox', { name: 'Find a person' }).fill('an');
      await expect(composer.app.getByRole('button', { name: 'Leave out Anna Smith' })).toBeVisible();
      await expectFits();
    });
  });
}

test.describe('the portal’s own dialog', () => {
  test('blocks nothing when it is closed, and brings whom it confirms', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const first = await picker.openPortalDialog();
    await page.keyboard.press('Escape');
    await expect(first).toBeHidden();
    await composer.choose('5', '');
    await expect(picker.chips()).toHaveCount(1);

    const second = await picker.openPortalDialog();
    await second.getByRole('button', { name: 'John Miller' }).first().click();
    await second.getByRole('button', { name: 'Oliver Brown' }).click();
    await second.getByRole('button', { name: /^Select/ }).click();
    await expect(picker.chips()).toHaveCount(2);
    await expect(picker.chips().nth(1)).toContainText('Oliver Brown');
  });
});

test('external people are found with a mark; bots and inactive people only by their whole name, with the reason', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const option = (name: RegExp) => composer.app.getByRole('option', { name });
  await expect(composer.app.getByRole('checkbox')).toHaveCount(0);
  for (const [name, reason] of [
    ['Helper Bot', 'Bot: can’t receive notifications'],
    ['Former Colleague', 'Inactive: can’t receive notifications'],
  ] as const) {
    await picker.search.fill(name.slice(0, -1));
    await expect(composer.app.getByText('Nobody found.', { exact: false })).toBeVisible();
    await picker.search.fill(name);
    await expect(option(new RegExp(`^${name}`))).toHaveAttribute('aria-disabled', 'true');
    await expect(option(new RegExp(`^${name}`))).toContainText(reason);
    await picker.search.press('Enter');
    await option(new RegExp(`^${name}`)).click({ force: true });
    await expect(picker.chips()).toHaveCount(0);
  }
  await picker.search.fill('Pierre Dubois');
  await expect(option(/^Pierre Dubois/)).toContainText('External · Conseiller externe');
  await option(/^Pierre Dubois/).click();
  await expect(picker.chips()).toHaveText([/Pierre Dubois\s*External/]);
});

test('the search says offline at once, keeps what it found, and goes on when the line is back', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const options = composer.app.getByRole('option');
  await picker.search.fill('oliver');
  await expect(options.first()).toContainText('Oliver');
  const found = await options.allTextContents();
  await page.context().setOffline(true);
  const offline = composer.app
    .getByRole('status')
    .filter({ hasText: 'The search goes on when the connection is back' });
  await expect(offline).toBeVisible();
  await expect(options).toHaveText(found);
  await picker.search.fill('oliver br');
  await expect(options).toHaveText(found.filter((text) => text.includes('Oliver Br')));
  await picker.search.fill('maria');
  await expect(options).toHaveCount(0);
  await expect(offline).toBeVisible();
  await page.context().setOffline(false);
  await expect(offline).toBeHidden();
  await expect(options.first()).toContainText('Maria');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 800 } });

  test('names of any kind are text wherever they stand, and turn or widen nothing around them', async ({
    page,
    portal,
  }) => {
    const names = new Map([
      [5, '[b]Bold[/b] {{last_name}}'],
      [6, '#BR#<img src=x onerror="document.title=1">'],
      [7, '\u202Eevil\u2066'],
      [8, 'L'.repeat(200)],
      [9, '👩‍💻\u200B😀'],
    ]);
    for (const [id, firstName] of names) await portal.post('person', { id, firstName, lastName: 'X' });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const shown = (id: number) => `${(names.get(id) ?? '').replaceAll(/[\u202E\u2066]/g, '')} X`;
    for (const id of names.keys()) {
      await picker.search.fill(String(id));
      const option = composer.app.getByRole('option').first();
      await expect(option).toContainText(shown(id));
      await option.click();
    }
    await picker.search.press('Escape');
    await expect(picker.chips()).toContainText([...names.keys()].map(shown));
    const expectInside = async () => {
      const wide = await composer.app
        .locator('html, dialog[open]')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
      expect(wide).toBe(0);
      await expect(composer.app.locator('img[src="x"]')).toHaveCount(0);
    };
    await expectInside();
    await composer.message.fill('Dear {{name}}, come');
    await page.keyboard.press('Control+Enter');
    const confirm = composer.app.getByRole('dialog', { name: 'Confirm sending' });
    await expect(confirm).toContainText('[b]Bold[/b] {{last_name}} X');
    await expectInside();
    await new SendingPanel(composer).confirm();
    await expect(composer.outcome).toHaveText(/^Sent to 5/, { timeout: 15_000 });
    await expectInside();
    const texts = [...names.keys()].map(async (id) => (await composer.centreOf(id)).notices[0]?.storedText);
    expect(await Promise.all(texts)).toEqual([
      'Dear (b)Bold(/b) { {last_name}}, come',
      'Dear ‹img src=x onerror="document.title=1"›, come',
      'Dear evil, come',
      `Dear ${'L'.repeat(200)}, come`,
      'Dear 👩‍💻\u200B😀, come',
    ]);
  });
});
