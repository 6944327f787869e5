import { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

const ATTACH = JSON.stringify([{ MESSAGE: 'For {{position|}}' }]);

test('people of a small department are read while one writes: preview, meter and Send know them', async ({
  page,
  portal,
}) => {
  await portal.post('person', { id: 30, departments: [3], position: 'P'.repeat(200) });
  await portal.post('person', { id: 31, departments: [3], lastName: '' });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const { people } = await portal.get<{ people: { id: number; name: string }[] }>('people?limit=40');
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? '';
  const dialog = await picker.openDepartments();
  await dialog.getByRole('searchbox', { name: 'Find a department' }).fill('Retail');
  await picker.department('Retail').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await composer.message.fill('Dear {{last_name}}');
  await composer.applyJson(ATTACH);

  // Who lacks a value is named before anything is sent.
  await expect(composer.send).toHaveAccessibleDescription(
    new RegExp(`${nameOf(31)}.* have no value for \\{\\{last_name`),
  );
  await composer.message.fill('Dear {{last_name|colleague}}');
  const bytes = JSON.stringify([{ MESSAGE: `For ${'P'.repeat(200)}` }]).length;
  await expect(composer.meter).toHaveAttribute('aria-valuenow', String(bytes));
  await composer.app.getByRole('button', { name: 'Size details' }).click();
  await expect(
    composer.app.getByText(`Counted for ${nameOf(30)}, whose values make it largest.`),
  ).toBeVisible();

  const preview = composer.app.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: /^As .* sees it$/ }).click();
  await preview.getByRole('combobox', { name: 'As seen by' }).selectOption({ value: '30' });
  await expect(preview).toContainText('For PPPP');
});

test('people of large departments are looked at before the confirmation, and the meter says that they are not counted in', async ({
  page,
  portal,
}) => {
  await portal.reset({ employees: 1500 });
  await portal.post('person', { id: 1400, active: true, departments: [3], lastName: '' });
  // These two have a first name only.
  for (const id of [26, 112]) await portal.post('person', { id, lastName: 'Named' });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const picker = new RecipientPicker(composer);
  const dialog = await picker.openDepartments();
  await picker.department('Northwind').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await composer.message.fill('Dear {{last_name}}');
  await composer.applyJson(ATTACH);
  await expect(composer.meter).toHaveAttribute('aria-valuetext', /^about /);
  await composer.app.getByRole('button', { name: 'Size details' }).click();
  await expect(
    composer.app.getByText('People of departments are not counted in yet.', { exact: false }),
  ).toBeVisible();
  await composer.app.getByRole('button', { name: 'Size details' }).click();
  const { people } = await portal.get<{ people: { id: number; name: string }[] }>('people?limit=1400');
  const name = people.find(({ id }) => id === 1400)?.name ?? '';
  await composer.send.click();
  await expect(composer.delivery).toContainText(new RegExp(`${name}.* have no value for \\{\\{last_name`), {
    timeout: 20_000,
  });
  await expect(composer.app.getByRole('dialog', { name: 'Confirm sending' })).toBeHidden();
  expect(
    (await portal.get<{ calls: { method: string }[] }>('calls?since=0')).calls.some(
      ({ method }) => method === 'im.notify',
    ),
  ).toBe(false);
});

test('variables: each person gets their own words; who lacks one is named before', async ({
  page,
  portal,
}) => {
  await portal.post('person', { id: 5, firstName: '[b]Anna', position: '' });
  await portal.post('person', { id: 6, firstName: 'Boris', position: 'Analyst' });
  const composer = new ComposerPage(page, portal);
  const sending = new SendingPanel(composer);
  const preview = composer.app.getByRole('region', { name: 'Preview' });
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await composer.message.fill('Dear {{name}}, {{position}} of {{department}}, {{foo}}');
  await expect(composer.send).toHaveAccessibleDescription(/has no value for \{\{position\}\}/);
  await composer.message.fill('Dear {{name}}, {{position|colleague}} of {{department}}, {{foo}}');
  await expect(preview).toContainText('Dear (b)Anna, colleague of');
  await expect(preview).toContainText('“{{foo}}” is none of the variables');
  await preview.getByRole('button', { name: /^As .* sees it$/ }).click();
  await preview.getByLabel('As seen by').selectOption({ index: 1 });
  await expect(preview).toContainText('Dear Boris, Analyst of');
  await sending.send();
  await expect(sending.status).toHaveText(/^Sent to 2/);
  expect((await composer.centreOf(5)).notices[0]?.storedText).toMatch(
    /^Dear \(b\)Anna, colleague of \S.*\{\{foo\}\}$/,
  );
  expect((await composer.centreOf(6)).notices[0]?.storedText).toMatch(/^Dear Boris, Analyst of \S/);
});
