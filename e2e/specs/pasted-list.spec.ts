import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';
import { wordsOf } from '../pages/words.ts';

test.describe('a pasted list', () => {
  const LIST = [
    'John Miller',
    'Maria Garcia',
    'user_2',
    'user7@northwind.example',
    'Nobody Here',
    'user_20',
    'U24',
  ].join('\n');

  test('ends with a word for every line, and adds whom it should', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList(LIST);
    // Two people are called John Miller.
    const johns = picker.group('Choose a person').getByRole('button', { name: /^John Miller/ });
    await expect(johns).toHaveCount(2);
    for (const one of await johns.all()) await expect(one).toHaveAttribute('aria-pressed', 'false');
    await expect(picker.group('Found').getByRole('listitem')).toHaveText([
      /line 2 Maria Garcia.*Maria Garcia/,
      /line 3 user_2.*Oliver Brown/,
      /line 4 user7@northwind\.example.*Светлана Иванова/,
    ]);
    await expect(picker.group('Not found')).toContainText('line 5 Nobody Here');
    await expect(picker.group('No longer with the company')).toContainText('Former Colleague');
    await expect(picker.group('Can’t receive notifications')).toContainText('Helper Bot');
    await expect(list.getByRole('heading', { name: 'Found', exact: true })).toHaveCount(1);
    await expect(list.getByText('Adds 3 people; 4 lines bring nobody.')).toBeVisible();
    await johns.first().click();
    await expect(list.getByText('Adds 4 people; 3 lines bring nobody.')).toBeVisible();
    await johns.first().click();
    await expect(picker.added).toHaveText('Add 3 people');
    await johns.first().click();
    await list.getByRole('button', { name: 'Add 4 people' }).click();
    await expect(list).toBeHidden();
    await expect(picker.chips()).toHaveCount(4);
    await expect(composer.send).toHaveAccessibleName('Send to 4 people');

    await expect(composer.app.getByText('3 lines of your list brought nobody.')).toBeVisible();
    await composer.app.getByRole('button', { name: 'Show them' }).click();
    await expect(list.getByRole('textbox', { name: 'People, one per line' })).toHaveValue(
      'Nobody Here\nuser_20\nU24',
    );
  });

  test('counts somebody of several routes once', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    await composer.choose('Oliver', 'Oliver Brown');
    const list = await picker.pasteList('U2\nOliver Brown\nuser2@northwind.example\nuser_3');
    await expect(list.getByText('Adds 1 person; 3 lines name somebody who is there already.')).toBeVisible();
    await list.getByRole('button', { name: 'Add 1 person' }).click();
    await expect(picker.chips()).toHaveCount(2);
  });

  test('of numbers says what they are before anybody is found', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList('2\n3\n99999');
    const question = list.getByRole('radiogroup', { name: 'What are these numbers?' });
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(picker.added).toHaveAttribute('aria-disabled', 'true');
    await question.getByRole('radio', { name: 'IDs in Bitrix24' }).check();
    await expect(list.getByRole('button', { name: 'Add 2 people' })).toBeVisible();
    await expect(picker.group('Not found')).toContainText('99999');
    await question.getByRole('radio', { name: 'Something else' }).check();
    await expect(picker.group('Not found').getByRole('listitem')).toHaveCount(3);
    await expect(picker.added).toHaveAttribute('aria-disabled', 'true');
  });

  test('opens when it is pasted into the search, checked; a single name stays there', async ({
    page,
    portal,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const paste = async (text: string) => {
      await picker.search.focus();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await picker.search.press('ControlOrMeta+V');
    };
    await paste('Oliver Brown');
    await expect(picker.search).toHaveValue('Oliver Brown');
    await expect(composer.app.getByRole('option', { name: /^Oliver Brown/ }).first()).toBeVisible();
    await expect(picker.list).toBeHidden();
    await picker.search.fill('');
    await paste('Maria Garcia\nuser7@northwind.example\n');
    await expect(picker.group('Found').getByRole('listitem')).toHaveText([
      /Maria Garcia/,
      /Светлана Иванова/,
    ]);
    await picker.list.getByRole('button', { name: 'Add 2 people' }).click();
    await expect(picker.chips()).toHaveCount(2);
    await expect(picker.search).toHaveValue('');
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
    await picker.checkFile('list.csv', Uint8Array.from(bytes));
    await expect(picker.list.getByRole('columnheader')).toHaveText(['Фамилия', 'Имя']);
    await expect(picker.group('Найдены')).toContainText('Иван Петров');
  });

  test('names the right that is missing where e-mails cannot be asked for', async ({ page, portal }) => {
    await portal.post('switches', { scopes: ['im'] });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList('user5@northwind.example\nMaria Garcia');
    await expect(list.getByText(/may not see e-mail addresses/)).toBeVisible();
    await expect(list.getByText('user_basic')).toBeVisible();
    await expect(picker.group('Not checked')).toContainText('user5@northwind.example');
    await expect(list.getByText('Adds 1 person; 1 line brings nobody.')).toBeVisible();
  });

  test('has to be checked anew when it is changed', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.pasteList('U2');
    await list.getByRole('textbox', { name: 'People, one per line' }).fill('U2\nU3');
    await expect(picker.added).toBeHidden();
  });

  test('does not change while it is checked', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    await portal.post('faults', { kind: 'slow', ms: 3000, times: 10 });
    const list = await picker.openList();
    const lines = list.getByRole('textbox', { name: 'People, one per line' });
    await lines.fill('U2');
    await list.getByRole('button', { name: 'Check' }).click();
    await expect(lines).toHaveAttribute('aria-readonly', 'true');
    await lines.press('End');
    await page.keyboard.type('3');
    await expect(list.getByText('Adds 1 person')).toBeVisible();
    await expect(lines).toHaveValue('U2');
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
    const lines = Array.from({ length: 5000 }, (_, at) => `U${at + 1}`);
    const list = await picker.openList();
    // Not typed: the browser's own insertion of so many lines takes minutes under test.
    await picker.checkFile('ids.txt', Buffer.from(lines.join('\n')));
    await expect(list.getByText(/^Adds \d+ people/)).toBeVisible();
    expect(answered).toBeGreaterThan(0);
    expect(Date.now() - answered).toBeLessThan(2000);
    await expect(list.getByText('4,880', { exact: true })).toBeVisible();
    // Found people are all at hand, and only those in sight are drawn.
    expect(await picker.group('Found').getByRole('listitem').count()).toBeLessThan(40);
    await picker.added.click();
    await expect(picker.chips()).toHaveCount(31);
    const more = picker.selected.getByRole('button', { name: /^and \d+ more$/ });
    await more.click();
    const all = composer.app.getByRole('dialog', { name: /chosen people$/ });
    await all.getByRole('searchbox', { name: 'Find among the chosen' }).fill('Oliver Brown');
    await all.getByRole('button', { name: 'Remove Oliver Brown' }).first().click();
    await expect(all.getByRole('status').filter({ hasText: 'Oliver Brown removed' })).toHaveCount(1);
  });
});
