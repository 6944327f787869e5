import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';
import { wordsOf } from '../pages/words.ts';

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
