import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { wordsOf } from '../pages/words.ts';

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

      const list = await picker.pasteList('John Miller\nNobody Here\n20\n22\n5');
      await expect(list.getByText(/^Adds 1 person/)).toBeVisible();
      await expectFits();
      await list.getByRole('button', { name: 'Add', exact: true }).click();

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

test.describe('departments', () => {
  test('are chosen with what is below them, counted, and left out, by keyboard', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const opener = composer.app.getByRole('button', { name: 'Departments', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = picker.departments;
    await expect(picker.department('Sales')).toBeVisible();
    await expect(picker.department('Sales')).toHaveAccessibleName(/^Sales \d+ people$/);
    await picker.department('Sales').focus();
    await page.keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: 'with the sub-departments of Sales' })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(picker.chips()).toHaveCount(1);
    await expect(picker.chips()).toHaveText(/^Sales and below\d+$/);
    await expect(composer.app.getByText(/^About \d+ people in these departments, as of \d/)).toBeVisible();

    await picker.openDepartments();
    await dialog.getByRole('button', { name: 'Sub-departments of Sales' }).click();
    await dialog.getByRole('button', { name: 'Leave out Retail' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(picker.chips()).toHaveText([/^Sales and below/, 'not Retail']);

    await composer.app.getByRole('button', { name: 'Leave people out' }).click();
    const leave = composer.app.getByRole('dialog', { name: 'Leave people out' });
    await leave.getByRole('searchbox', { name: 'Find a person' }).fill('Oliver');
    await leave.getByRole('button', { name: 'Leave out Oliver Brown' }).click();
    await leave.getByRole('button', { name: 'Done' }).click();
    await expect(picker.chips().filter({ hasText: 'not Oliver Brown' })).toHaveCount(1);
    await composer.app.getByRole('button', { name: 'Stop leaving out Oliver Brown' }).press('Delete');
    await expect(picker.chips()).toHaveCount(2);
    await expect(composer.recipients).toBeFocused();
  });

  test('are found by their names, with the way to them', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const dialog = await picker.openDepartments();
    await dialog.getByRole('searchbox', { name: 'Find a department' }).fill('reta');
    await expect(dialog.getByRole('checkbox')).toHaveCount(1);
    await expect(picker.department('Retail')).toHaveAccessibleName(/Northwind › Sales/);
    await picker.department('Retail').check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(picker.chips()).toHaveText(/^Retail\d+$/);
  });

  test('are a guess with the scope im alone, which is said', async ({ page, portal }) => {
    await portal.post('switches', { scopes: ['im'] });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const dialog = await picker.openDepartments();
    await expect(dialog.getByText(/may not read the tree of departments/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Sub-departments of Sales' }).click();
    await expect(picker.department('Retail')).toHaveAccessibleName(/^Retail \d+ people$/);
    await picker.department('Sales').check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(picker.chips()).toHaveText(/^Sales and below\d+$/);
  });

  test('survive a reload, exceptions too', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const dialog = await picker.openDepartments();
    await picker.department('Sales').check();
    await dialog
      .getByRole('button', { name: 'Leave out Retail' })
      .or(dialog.getByRole('button', { name: 'Sub-departments of Sales' }))
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Leave out Retail' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(composer.app.getByText(/^Saved /).first()).toBeVisible();
    await page.reload();
    await expect(picker.chips()).toHaveText([/^Sales and below/, 'not Retail']);
  });
});

test.describe('a pasted list', () => {
  const LIST = [
    'John Miller',
    'Maria Garcia',
    '#2',
    'user7@northwind.example',
    'Nobody Here',
    '20',
    '99999',
  ].join('\n');

  test('ends with a word for every line, and adds whom it should', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList(LIST);
    // Two people are called John Miller.
    const choose = list.getByRole('combobox', { name: 'John Miller' });
    await expect(choose).toBeVisible();
    await expect(list.getByText('Several people fit: 1')).toBeVisible();
    await expect(list.getByText('Not found: 2')).toBeVisible();
    await expect(list.getByText('Dismissed: 1')).toBeVisible();
    await expect(list.getByText('Found: 3')).toBeVisible();
    await expect(list.getByText('Adds 3 people; 4 lines bring nobody.')).toBeVisible();
    await choose.selectOption({ value: '5' });
    await expect(list.getByText('Adds 4 people; 3 lines bring nobody.')).toBeVisible();
    await list.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(list).toBeHidden();
    await expect(picker.chips()).toHaveCount(4);
    await expect(composer.send).toHaveAccessibleName('Send to 4 people');

    await expect(composer.app.getByText('3 lines of your list brought nobody.')).toBeVisible();
    await composer.app.getByRole('button', { name: 'Show them' }).click();
    await expect(list.getByRole('textbox', { name: 'People, one per line' })).toHaveValue(
      'Nobody Here\n20\n99999',
    );
  });

  test('counts somebody of several routes once', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    await composer.choose('Oliver', 'Oliver Brown');
    const list = await picker.pasteList('2\nOliver Brown\nuser2@northwind.example; 3');
    await expect(list.getByText('Adds 1 person; 3 lines name somebody who is there already.')).toBeVisible();
    await list.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(picker.chips()).toHaveCount(2);
  });

  test('is read from a CSV file of an old Excel', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal, { words: wordsOf('ru') });
    await composer.open({ lang: 'ru' });
    const picker = new RecipientPicker(composer);
    await picker.everyone.waitFor();
    await composer.app.getByRole('button', { name: composer.words('recipients.pasteList') }).click();
    const cyrillic = 'Фамилия;Имя\r\nПетров;Иван\r\n';
    const bytes = [...cyrillic].map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
    await picker.list
      .getByLabel(composer.words('pasteList.file'))
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await picker.list.getByRole('button', { name: composer.words('pasteList.check') }).click();
    await expect(picker.list.getByText('Первая строка прочитана как заголовки: Фамилия, Имя.')).toBeVisible();
    await expect(picker.list.getByText('Найдено: 1')).toBeVisible();
  });

  test('names the right that is missing where e-mails cannot be asked for', async ({ page, portal }) => {
    await portal.post('switches', { scopes: ['im'] });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList('user5@northwind.example\nMaria Garcia');
    await expect(list.getByText(/may not see e-mail addresses/)).toBeVisible();
    await expect(list.getByText('user_basic')).toBeVisible();
    await expect(list.getByText('Not checked: 1')).toBeVisible();
    await expect(list.getByText('Adds 1 person; 1 line brings nobody.')).toBeVisible();
  });

  test('has to be checked anew when it is changed', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList('2');
    await expect(list.getByRole('button', { name: 'Add', exact: true })).toBeVisible();
    await list.getByRole('textbox', { name: 'People, one per line' }).fill('2\n3');
    await expect(list.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
  });

  test('does not change while it is checked', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    await portal.post('faults', { kind: 'slow', ms: 3000, times: 10 });
    const list = await picker.pasteList('2');
    const lines = list.getByRole('textbox', { name: 'People, one per line' });
    await expect(lines).toHaveAttribute('aria-readonly', 'true');
    await lines.press('End');
    await page.keyboard.type('3');
    await expect(list.getByText('Adds 1 person')).toBeVisible();
    await expect(lines).toHaveValue('2');
    await expect(lines).toHaveAttribute('aria-readonly', 'false');
  });

  test('of five thousand lines is there within two seconds of the answers, and only some chips are drawn', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    let answered = 0;
    page.on('response', (reply) => {
      if (reply.url().includes('/rest/batch')) answered = Date.now();
    });
    const lines = Array.from({ length: 5000 }, (_, at) => String(at + 1));
    await composer.app.getByRole('button', { name: 'Paste a list' }).click();
    const { list } = picker;
    // Not typed: the browser's own insertion of so many lines takes minutes under test.
    await list
      .getByLabel('Or open a CSV or text file')
      .setInputFiles({ name: 'ids.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
    await list.getByRole('button', { name: 'Check' }).click();
    await expect(list.getByText(/^Adds \d+ people/)).toBeVisible();
    expect(answered).toBeGreaterThan(0);
    expect(Date.now() - answered).toBeLessThan(2000);
    await expect(list.getByText('Not found: 4,880')).toBeVisible();
    await list.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(picker.chips()).toHaveCount(31);
    const more = picker.selected.getByRole('button', { name: /^and \d+ more$/ });
    await more.click();
    const all = composer.app.getByRole('dialog', { name: /chosen people$/ });
    await all.getByRole('searchbox', { name: 'Find among the chosen' }).fill('Oliver Brown');
    await all.getByRole('button', { name: 'Remove Oliver Brown' }).first().click();
    await expect(all.getByRole('status').filter({ hasText: 'Oliver Brown removed' })).toHaveCount(1);
  });
});

test('everybody of a department but the exceptions gets exactly one notice, whoever joined since', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const dialog = await picker.openDepartments();
  await picker.department('Sales').check();
  await dialog.getByRole('button', { name: 'Sub-departments of Sales' }).click();
  await dialog.getByRole('button', { name: 'Leave out Wholesale & Export' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  // By name as well as by the department: still one notice.
  await composer.choose('John', 'John Miller');
  await composer.message.fill('To the shops');
  // After the estimate and before the confirmation.
  await portal.post('person', { id: 3, departments: [3] });
  const { people } = await portal.get<{ people: { id: number; active: boolean; departments: number[] }[] }>(
    'people?limit=1000',
  );
  const expected = people
    .filter((person) => person.active && person.departments.some((id) => id === 2 || id === 3))
    .filter((person) => !person.departments.includes(4))
    .map((person) => person.id);
  expect(expected).toContain(3);

  await composer.send.click();
  const confirm = composer.app.getByRole('dialog', { name: 'Confirm sending' });
  await expect(confirm).toContainText(`${expected.length} people`);
  await confirm.getByRole('button', { name: 'Send now' }).click();
  await expect(composer.delivery.getByRole('status')).toContainText(/^(Sent to|Partly sent)/, {
    timeout: 30_000,
  });
  const totals = await Promise.all(
    people.map(async ({ id }) => [id, (await composer.centreOf(id)).total] as const),
  );
  const holders = totals.filter(([, total]) => total > 0);
  expect(holders.every(([id, total]) => total === 1 && expected.includes(id))).toBe(true);
  expect(holders.map(([id]) => id)).toContain(3);
});

test('people who are off by default are shown when they are wanted', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  await picker.search.fill('Helper');
  await expect(composer.app.getByText('Nobody found.', { exact: false })).toBeVisible();
  await picker.everyone.check();
  await picker.search.fill('Helpe');
  await expect(composer.app.getByRole('option', { name: /^Helper Bot/ })).toContainText('bot');
  await picker.search.fill('Former');
  await expect(composer.app.getByRole('option', { name: /^Former Colleague/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
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
    await composer.send.click();
    const confirm = composer.app.getByRole('dialog', { name: 'Confirm sending' });
    await expect(confirm).toContainText('[b]Bold[/b] {{last_name}} X');
    await expectInside();
    await confirm.getByLabel('Time to cancel').selectOption('None');
    await confirm.getByRole('button', { name: 'Send now' }).click();
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
