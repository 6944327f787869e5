import { AttachmentEditor } from '../pages/AttachmentEditor.ts';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { APP_PATH, expect, test } from '../pages/test.ts';
import { pageViolations, violations } from '../pages/violations.ts';

test('an empty screen', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await expect(composer.app.getByRole('region', { name: 'Preview' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('on a phone the tabs Write and Preview have panels, and side by side there are neither', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const panel = (name: string) => composer.app.getByRole('tabpanel', { name, exact: true });
  await expect(composer.message).toBeVisible();
  await expect(panel('Write')).toHaveCount(0);
  await page.setViewportSize({ width: 375, height: 740 });
  await expect(panel('Write').getByRole('textbox', { name: 'Message' })).toBeVisible();
  await composer.app.getByRole('tab', { name: 'Preview', exact: true }).click();
  await expect(panel('Preview').getByRole('region', { name: 'Preview' })).toBeVisible();
  await expect(panel('Write')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('a written notice with the people found, the size details and errors', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.pressSend();
  await composer.message.fill('Hello [b]you');
  await composer.choose('5', '');
  await composer.applyJson('[{"MESSAGE":"one"},{"LINK":{"LINK":"javascript:alert(1)"}}]');
  await composer.app.getByRole('button', { name: 'Size details' }).click();
  await composer.recipients.fill('an');
  await expect(composer.app.getByRole('option').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the question before sending, and a report with every outcome', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  for (const id of [5, 6, 7]) await composer.choose(String(id), '');
  await composer.message.fill('For three');
  await portal.post('person', { id: 6, mutes: true });
  await portal.post('faults', {
    kind: 'row-error',
    method: 'im.notify',
    code: 'ACCESS_DENIED',
    where: { USER_ID: '7' },
  });
  await composer.send.click();
  const dialog = composer.app.getByRole('dialog', { name: 'Confirm sending' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(composer.outcome).toHaveText('Partly sent: 1 of 3');
  expect(await violations(page)).toEqual([]);
});

test('every dialog, the editors and the menus, one after the other', async ({ page, portal }) => {
  test.slow();
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  const picker = new RecipientPicker(composer);
  const editor = new AttachmentEditor(page, app);
  const dialog = app.getByRole('dialog');
  const scan = async (state: string) => expect(await violations(page), state).toEqual([]);
  const closed = async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await composer.open();
  await picker.openDepartments();
  await expect(picker.departments.getByRole('checkbox').first()).toBeVisible();
  await scan('departments');
  await closed();
  const list = await picker.pasteList('U5\nU6\nNobody Here\nJohn Miller');
  await expect(picker.group('Not found')).toBeVisible();
  await scan('a checked list');
  await page.keyboard.press('Escape');
  await expect(list.getByText('Press Escape once more')).toBeVisible();
  await scan('a dialog that holds on to what was typed');
  await closed();

  await composer.choose('5', '');
  await composer.message.fill('Hello {{name}}');
  for (const kind of ['Text', 'Person', 'Fields', 'Images', 'Files', 'Rich link'] as const) {
    await editor.add(kind);
    await scan(`the editor of ${kind}`);
  }
  await editor.region.getByRole('button', { name: 'Add block' }).click();
  await scan('the menu of blocks');
  await page.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Attachment settings' }).click();
  await editor.openJson();
  await editor.apply('[{"MESSAGE":"one"');
  await expect(editor.region.getByRole('alert')).toBeVisible();
  await scan('JSON that cannot be read');
  await app.getByRole('button', { name: 'Web address' }).first().click();
  await scan('a link');
  await closed();
  for (const channel of ['Phone', 'Push', 'E-mail']) {
    await app.getByRole('tab', { name: channel }).click();
    await scan(channel);
  }
  await app.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(dialog.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await scan('the help');
  await closed();
  for (const entry of ['Keyboard shortcuts', 'Light or dark']) {
    await composer.fromMenu(entry);
    await expect(dialog).toBeVisible();
    await scan(entry);
    await closed();
  }
});

test('history, correcting and withdrawing', async ({ page, portal }) => {
  test.slow();
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  const sending = new SendingPanel(composer);
  const history = new HistoryPage(composer);
  const scan = async (state: string) => expect(await violations(page), state).toEqual([]);
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await composer.message.fill('For two');
  await composer.tag.fill('SCAN');
  await composer.send.click();
  await sending.sendNow.click();
  await expect(sending.status).toHaveText(/^Sent to 2/);
  await history.open();
  await expect(history.row('For two')).toBeVisible();
  await scan('the history');
  await history.openNotice('For two');
  await scan('a notice of the history');
  await history.button('Withdraw').click();
  await expect(history.withdrawDialog).toBeVisible();
  await scan('the question before withdrawing');
  await page.keyboard.press('Escape');
  await history.button('Correct').click();
  await expect(app.getByText(/You are correcting/)).toBeVisible();
  await app.getByRole('button', { name: 'Show what changes' }).click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await scan('what a correction changes');
  await page.keyboard.press('Escape');
  await scan('a correction');
});

test('a portal that does not answer', async ({ page, portal }) => {
  await page.clock.install();
  await portal.post('switches', { silentBridge: true });
  const composer = new ComposerPage(page, portal);
  await composer.visit();
  await expect(composer.app.getByRole('status')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.clock.fastForward(11_000);
  await expect(composer.app.getByRole('alert')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('outside a portal', async ({ page, portal }) => {
  await page.goto(portal.appUrl + APP_PATH);
  await expect(page.getByRole('heading', { name: 'Herald lives inside Bitrix24' })).toBeVisible();
  expect(await pageViolations(page)).toEqual([]);
});
