import { ComposerPage } from '../pages/ComposerPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { ask } from '../pages/write-and-send.ts';

/** The manager who opens the app. */
const ME = 1;

test('an administrator caps a send and keeps System notices to administrators; the others are told why', async ({
  page,
  portal,
  browser,
}) => {
  const other = new ComposerPage(await (await browser.newContext()).newPage(), portal);
  const theirs = new SendingPanel(other);
  await other.open({ user: 5 });
  await other.message.fill('To three');
  for (const id of [6, 7, 8]) await other.choose(String(id), '');
  await expect(other.send).toBeEnabled();

  const composer = new ComposerPage(page, portal);
  await composer.open({ user: ME });
  await composer.fromMenu('Portal check');
  const check = composer.app.getByRole('dialog', { name: 'Portal check' });
  await check.getByRole('textbox', { name: 'People of one send at most' }).fill('2');
  await check.getByRole('textbox', { name: 'People of one send at most' }).press('Enter');
  await expect(check.getByText('Saved.')).toBeVisible();
  await check
    .getByRole('combobox', { name: 'System notices' })
    .selectOption('Only administrators may send them');
  await expect(check.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');

  // A page that was open before learns it at the press of Send.
  await other.send.click();
  await expect(theirs.region.getByRole('alert')).toContainText('allows 2 people at most');
  await expect(other.send).toHaveAccessibleDescription(
    /allows 2 people at most in one send, and these are 3/,
  );
  await expect(other.app.getByRole('radio', { name: 'System' })).toBeDisabled();
  await expect(other.app.getByRole('radiogroup', { name: 'Type' })).toHaveAccessibleDescription(
    /switched System notices off/,
  );
  await other.app
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await other.page.keyboard.press('Control+Enter');
  await expect(theirs.dialog).toContainText('2 people get this notice.');
  await other.page.context().close();

  // Administrators are not bound, and are told.
  await composer.message.fill('To three');
  await composer.app.getByRole('radio', { name: 'System' }).check();
  await ask(composer, [6, 7, 8]);
  await expect(new SendingPanel(composer).dialog).toContainText('Administrators are not bound by it.');
  expect((await composer.centreOf(6)).total).toBe(0);
});
