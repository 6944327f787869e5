import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';

test('a choice is kept, used by a colleague who is told who has left, renamed, deleted and brought back', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  for (const id of [5, 6, 7]) await composer.choose(String(id), '');
  const departments = await picker.openDepartments();
  await picker.department('Sales').check();
  await departments.getByRole('button', { name: 'Sub-departments of Sales' }).click();
  await departments.getByRole('button', { name: 'Leave out Retail' }).click();
  await departments.getByRole('button', { name: 'Done' }).click();
  await picker.saveAudience('Shops', 'Everybody who uses Herald here');

  await portal.post('person', { id: 6, active: false });
  await composer.open({ user: 5 });
  const dialog = await picker.openAudiences();
  await expect(dialog.getByRole('button', { name: 'Save the present choice' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await picker.audience('Shops').click();
  await expect(dialog.getByText(/^1 person is no longer here and is not added/)).toBeVisible();
  await expect(dialog.getByRole('status').filter({ hasText: 'Adds 2 people' })).toBeVisible();
  await expect(dialog.getByText(/^Leaves out: .*Retail/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this audience' }).click();
  await expect(dialog).toBeHidden();
  await expect(picker.chips()).toHaveText([/John Miller/, /./, /^Sales and below/, 'not Retail']);

  // What is chosen now is never replaced in silence.
  await composer.selected.getByRole('button', { name: 'Stop leaving out Retail' }).click();
  await composer.choose('Oliver', 'Oliver Brown');
  await picker.openAudiences();
  await picker.audience('Shops').click();
  await dialog.getByRole('button', { name: 'Add to the present choice' }).click();
  await expect(picker.chips()).toHaveCount(5);
  await picker.openAudiences();
  await picker.audience('Shops').click();
  await dialog.getByRole('button', { name: 'Replace the present choice' }).click();
  await expect(picker.chips()).toHaveCount(4);
  await composer.app.getByRole('button', { name: 'Undo' }).click();
  await expect(picker.chips()).toHaveCount(5);

  await picker.openAudiences();
  await picker.audience('Shops').click();
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Sales without shops');
  await dialog.getByRole('textbox', { name: 'New name' }).press('Enter');
  await dialog.getByRole('button', { name: 'Delete this audience' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(picker.audience('Sales without shops')).toHaveCount(1);
  await page.reload();
  await picker.openAudiences();
  await expect(picker.audience('Sales without shops')).toHaveCount(1);
});

test('who got a tag comes in as they are today, with their number first', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  for (const id of [5, 6, 7]) await composer.choose(String(id), '');
  await composer.message.fill('Come on Friday');
  await composer.tag.fill('PARTY');
  await composer.send.click();
  await composer.app.getByRole('button', { name: 'Send now' }).click();
  await expect(composer.outcome).toHaveText(/^Sent to 3/, { timeout: 15_000 });
  await portal.post('person', { id: 6, active: false });

  await composer.delivery.getByRole('button', { name: 'New notice' }).click();
  const dialog = await picker.openAudiences();
  await dialog.getByRole('tab', { name: 'Who got a tag' }).click();
  await dialog.getByRole('searchbox', { name: 'Find a tag' }).fill('party');
  await dialog.getByRole('button', { name: /^PARTY/ }).click();
  await expect(dialog.getByText(/^1 person is no longer here/)).toBeVisible();
  const rows = dialog.getByRole('list', { name: 'People found' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText('Inactive');
  await expect(rows.nth(2)).toContainText('not added');
  await dialog.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(picker.chips()).toHaveCount(2);
});

test('the missing right is named, and keeps nothing else from working', async ({ page, portal }) => {
  await portal.post('switches', { scopes: ['im'] });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const dialog = await picker.openAudiences();
  await expect(dialog.getByText('The app lacks the right “entity”.', { exact: false })).toHaveCount(2);
  await dialog.getByRole('tab', { name: 'Who got a tag' }).click();
  await expect(dialog.getByText('The app lacks the right “entity”.', { exact: false })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await composer.choose('Anna', 'Anna Smith');
  await expect(picker.chips()).toHaveCount(1);
});

for (const width of [375, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the dialog passes the scan in each of its states', async ({ page, portal }) => {
      const composer = new ComposerPage(page, portal);
      await composer.open();
      const picker = new RecipientPicker(composer);
      const expectClean = async () => expect(await violations(page, 'dialog')).toEqual([]);
      await composer.choose('5', '');
      const dialog = await picker.saveAudience('First', 'Only me');
      await portal.post('person', { id: 5, active: false });
      await picker.audience('First').click();
      await expect(dialog.getByText(/^1 person is no longer here/)).toBeVisible();
      await expectClean();
      await dialog.getByRole('button', { name: 'Rename' }).click();
      await dialog.getByRole('textbox', { name: 'New name' }).fill(' / ');
      await dialog.getByRole('button', { name: 'Rename' }).click();
      await expect(dialog.getByText('Give the audience a name.')).toBeVisible();
      await expectClean();
      await dialog.getByRole('button', { name: 'Save the present choice' }).click();
      await dialog.getByRole('textbox', { name: 'Name' }).fill('First');
      await expect(dialog.getByText(/^There is an audience “First”/)).toBeVisible();
      await expectClean();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByRole('tab', { name: 'Who got a tag' }).click();
      await expect(dialog.getByText('No notice with such a tag was sent with Herald here.')).toBeVisible();
      await expectClean();
    });
  });
}
