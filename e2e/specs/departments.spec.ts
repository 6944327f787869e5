import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

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
  await new SendingPanel(composer).confirm();
  await expect(composer.outcome).toContainText(/^Sent to/, {
    timeout: 30_000,
  });
  const totals = await Promise.all(
    people.map(async ({ id }) => [id, (await composer.centreOf(id)).total] as const),
  );
  const holders = totals.filter(([, total]) => total > 0);
  expect(holders.every(([id, total]) => total === 1 && expected.includes(id))).toBe(true);
  expect(holders.map(([id]) => id)).toContain(3);
});
