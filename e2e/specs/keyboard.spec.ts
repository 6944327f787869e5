import { AttachmentEditor } from '../pages/AttachmentEditor.ts';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { textsOf } from '../pages/write-and-send.ts';

test('the whole job by keyboard: choose, write, build, send, find, correct and withdraw', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const editor = new AttachmentEditor(page, composer.app);
  const sending = new SendingPanel(composer);
  const history = new HistoryPage(composer);
  const { keyboard } = page;
  await composer.open();
  await expect(composer.app.getByRole('button', { name: 'Send a test to me' })).toBeVisible();

  await composer.app.getByRole('tab', { name: 'Compose' }).focus();
  await editor.tabTo('Recipients');
  for (const name of ['John Miller', 'Oliver Brown']) {
    await keyboard.type(name);
    await expect(composer.app.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${name}`));
    await keyboard.press('Enter');
    await expect(composer.selected.getByText(name)).toBeVisible();
  }
  // One key too many goes to the last person, and takes nobody away.
  await keyboard.press('Escape');
  await keyboard.press('Backspace');
  expect(await editor.focused()).toBe('Remove Oliver Brown');
  await expect(composer.selected.getByRole('listitem')).toHaveCount(2);

  await editor.tabTo('Message');
  await keyboard.type('Numbers ');
  await keyboard.press('Control+b');
  await keyboard.type('today');
  await editor.tabTo('Add block');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('The quarter is closed');
  await editor.tabTo('Add block');
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.press('Enter');
  expect(await editor.names()).toEqual(['1 Text', '2 Divider']);
  await editor
    .block('2 Divider')
    .getByRole('button', { name: /^2 Divider/ })
    .focus();
  await keyboard.press('Alt+ArrowUp');
  expect(await editor.names()).toEqual(['1 Divider', '2 Text']);
  await keyboard.press('Control+z');
  expect(await editor.names()).toEqual(['1 Text', '2 Divider']);
  await keyboard.press('Control+y');
  await keyboard.press('Control+Shift+z');
  expect(await editor.names()).toEqual(['1 Divider', '2 Text']);
  await editor.tabTo('Tag');
  await keyboard.type('KEYS');
  await keyboard.press('Escape');
  await expect(composer.tag).toHaveValue('KEYS');

  // The key asks; only a button answers.
  await keyboard.press('Control+Enter');
  await expect(sending.dialog).toBeVisible();
  await sending.sendNow.focus();
  await keyboard.press('Control+Enter');
  await expect(sending.dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(sending.dialog).toHaveCount(0);
  await expect(composer.tag).toBeFocused();
  await keyboard.press('Control+Enter');
  await editor.tabTo('Time to cancel');
  await keyboard.press('Home');
  await editor.tabTo('Send now');
  await keyboard.press('Enter');
  await expect(sending.status).toHaveText(/^Sent to 2/);
  for (const id of [5, 13]) {
    const { notices } = await composer.centreOf(id);
    if (notices.length > 0) expect(notices[0]?.storedText).toBe('Numbers [B]today[/B]');
  }

  await composer.app.getByRole('tab', { name: 'Compose' }).focus();
  await keyboard.press('ArrowRight');
  await expect(history.row('Numbers')).toBeVisible();
  await editor.tabTo('Open');
  await keyboard.press('Enter');
  await history.details.waitFor();
  await editor.tabTo('Correct');
  await keyboard.press('Enter');
  await expect(composer.app.getByText(/You are correcting the notice/)).toBeVisible();
  await editor.tabTo('Message');
  await keyboard.press('Control+End');
  await keyboard.type(', corrected');
  await keyboard.press('Control+Enter');
  await editor.tabTo('Replace now');
  await keyboard.press('Enter');
  await expect(sending.status).toHaveText(/^Sent to 2/);

  await composer.app.getByRole('tab', { name: 'Compose' }).focus();
  await keyboard.press('ArrowRight');
  await expect(history.row('corrected')).toBeVisible();
  await editor.tabTo('Open');
  await keyboard.press('Enter');
  await history.details.waitFor();
  await editor.tabTo('Withdraw');
  await keyboard.press('Enter');
  await expect(history.withdrawDialog).toBeVisible();
  await editor.tabTo('Withdraw');
  await keyboard.press('Enter');
  await expect(history.row('Withdrawn').first()).toBeVisible();
});

test('Ctrl+Enter goes to Send with one person, leads to what is wrong, and sends nothing in either case', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await expect(composer.app.getByRole('button', { name: 'Send a test to me' })).toBeVisible();
  await composer.choose('5', '');
  await composer.message.press('Control+Enter');
  await expect(composer.message).toBeFocused();
  await expect(composer.message).toHaveAccessibleDescription(/Write a message/);
  await composer.message.fill('For one');
  await composer.message.press('Control+Enter');
  await expect(composer.send).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Meta+Enter');
  await expect(composer.delivery).toHaveCount(0);
  // In History Compose is out of sight, and the key does nothing.
  await composer.app.getByRole('tab', { name: 'History' }).click();
  await page.keyboard.press('Control+Enter');
  await composer.app.getByRole('tab', { name: 'Compose' }).click();
  await expect(composer.delivery).toHaveCount(0);
  expect(await textsOf(composer, 5)).toEqual([]);
  await composer.send.focus();
  await page.keyboard.press('Enter');
  await expect(composer.outcome).toHaveText('Sent to 1 person');
});

test('no single key loses what was typed: Escape in a dialog, the button of the JSON', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.app.getByRole('button', { name: 'Paste a list' }).click();
  const dialog = composer.app.getByRole('dialog', { name: 'Paste a list' });
  await dialog.getByRole('textbox').fill('anna@example.com\nboris@example.com');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Press Escape once more to close.')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveValue('anna@example.com\nboris@example.com');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(composer.app.getByRole('button', { name: 'Paste a list' })).toBeFocused();
  // Where nothing was typed one key is enough.
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const editor = new AttachmentEditor(page, composer.app);
  await editor.openJson();
  await editor.json.fill('[{"MESSAGE":"not finished');
  await editor.region.getByRole('button', { name: 'JSON', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(editor.json).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(editor.json).toContainText('not finished');
});

test('the keys are on a page of their own, by key and from the help; the help is found by its words', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  await composer.open();
  await composer.message.fill('A draft');
  await expect(app.getByRole('button', { name: 'Help' })).toBeVisible();
  await composer.message.press('Control+/');
  const keys = app.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByRole('row', { name: /^Redo/ })).toContainText('Ctrl + Shift + Z Ctrl + Y');
  await page.keyboard.press('Escape');
  await expect(composer.message).toBeFocused();

  await app.getByRole('button', { name: 'Help' }).click();
  const help = app.getByRole('dialog', { name: 'Help' });
  await expect(help.getByText('switched such notices off in their own settings')).toBeVisible();
  await help.getByRole('button', { name: 'Where your data is' }).click();
  await expect(help.getByRole('heading', { name: 'Where your data is' })).toBeFocused();
  await help.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(composer.message).toHaveValue('A draft');

  await composer.visit({ lang: 'ru' });
  // Templates, drafts, the help: found by their order, whatever the language calls them.
  await app.locator('header [aria-haspopup="dialog"]').nth(2).click();
  await expect(app.getByRole('heading', { name: 'Чего Herald не может и почему' })).toBeVisible();
});
