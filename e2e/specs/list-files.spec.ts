import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';

test.describe('a list of another program', () => {
  // The letters of windows-1250 that these lists need, beside ASCII.
  const CP1250 = new Map([
    ['ę', 0xea],
    ['ł', 0xb3],
    ['Ł', 0xa3],
    ['ż', 0xbf],
  ]);
  const cp1250 = (text: string) =>
    Uint8Array.from([...text].map((sign) => CP1250.get(sign) ?? sign.codePointAt(0) ?? 0));
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('names the people whom its rows mean, in the forms that other programs write', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    await picker.openList();
    const found = () => picker.group('Found').getByRole('listitem');

    // A number of another system is no ID in Bitrix24, unless somebody says so; then it contradicts the rest.
    await picker.checkList('id,email,first_name,last_name\n2,user6@northwind.example,Ivan,Petrov');
    await expect(found()).toHaveText([/Иван Петров/]);
    expect(await picker.columns()).toEqual(['Ignore', 'E-mail', 'First name', 'Last name']);
    await picker.setColumn(1, 'ID in Bitrix24');
    const people = picker.group('Contradiction').getByRole('button');
    await expect(people).toHaveText([/Oliver Brown.*by ID/, /Иван Петров.*by e-mail/]);
    await expect(picker.added).toHaveAttribute('aria-disabled', 'true');
    await people.nth(1).click();
    await expect(picker.added).toHaveText('Add 1 person');
    await picker.setColumn(1, 'Ignore');
    await expect(found()).toHaveText([/Иван Петров/]);

    // Extensions are no people.
    await picker.checkList('Anna Smith, 105\nOliver Brown, 106');
    await expect(found()).toHaveText([/Anna Smith/, /Oliver Brown/]);
    await expect(picker.added).toHaveText('Add 2 people');

    await picker.checkList('sep=;\nФИО;Внутренний телефон;E-mail\nПетров Иван;2;user6@northwind.example');
    await expect(found()).toHaveText([/Иван Петров/]);
    await expect(picker.list.getByRole('columnheader')).toHaveText(['ФИО', 'Внутренний телефон', 'E-mail']);

    await picker.checkList(
      'LAST_NAME;PERSONAL_PHOTO;NAME;SECOND_NAME;WORK_POSITION;EMAIL\nBrown;;Oliver;;Head of sales;\nSmith;;Anna;;;',
    );
    await expect(found()).toHaveText([/Oliver Brown/, /Anna Smith/]);

    await picker.checkList('John Miller [5]\nuser_6\n1. Anna Smith');
    await expect(found()).toHaveText([/John Miller/, /Иван Петров/, /Anna Smith/]);

    await picker.checkList('First Name,Last Name,E-mail 1 - Value\nJohn,Miller,user30@northwind.example');
    await expect(found()).toHaveText([/John Miller/]);
    expect(await picker.columns()).toEqual(['First name', 'Last name', 'E-mail']);

    await picker.checkList('Петров Иван Сергеевич');
    await expect(found()).toHaveText([/Иван Петров/]);

    // The id names another person than the name before it.
    await picker.checkList('John Miller [6]');
    await expect(picker.group('Contradiction').getByRole('button', { name: /^Иван Петров/ })).toHaveCount(1);
    await expect(picker.group('Contradiction').getByRole('button', { name: /^John Miller/ })).toHaveCount(2);
    await expect(picker.added).toHaveAttribute('aria-disabled', 'true');
  });

  test('is read in the encoding that its content has, and anew in one chosen by hand', async ({
    page,
    portal,
  }) => {
    await portal.post('person', { id: 8, firstName: 'Lech', lastName: 'Wałęsa' });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.openList();
    await picker.checkFile('polish.csv', cp1250('Imię;Nazwisko\nLech;Wałęsa\n'));
    await expect(list.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1250');
    await expect(list.getByRole('columnheader')).toHaveText(['Imię', 'Nazwisko']);
    await expect(picker.group('Found')).toContainText('Lech Wałęsa');
    await list.getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1252');
    await expect(picker.group('Not found')).toContainText('Wa³êsa');
    await list.getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1250');
    await expect(picker.group('Found')).toContainText('Lech Wałęsa');
  });

  test('that is no text says so and leaves what was written', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const picker = new RecipientPicker(composer);
    const list = await picker.openList();
    const lines = list.getByRole('textbox', { name: 'People, one per line' });
    await lines.fill('Maria Garcia');
    await picker.chooseFile('list.xlsx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04]));
    await expect(list.getByText(/^This is not a text file/)).toBeVisible();
    await expect(lines).toHaveValue('Maria Garcia');
    await picker.checkFile('list.csv', utf8('Имя;Фамилия\nСветлана;Иванова'));
    await expect(picker.group('Found')).toContainText('Светлана Иванова');
  });
});
