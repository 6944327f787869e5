import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';

test('a draft comes back after a reload, people and attachment included', { tag: '@every-storage' }, async ({
  page,
  portal,
  storage,
}) => {
  test.skip(
    storage === 'blocked',
    'the browser lets the app keep nothing: the next test says what is told then',
  );
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Половина мысли 😀');
  await composer.tag.fill('HALF');
  await composer.subTag.fill('SUB');
  await composer.messageOut.fill('For mail');
  await composer.app.getByRole('radio', { name: 'System' }).check();
  await composer.applyJson('[{"MESSAGE":"kept"}]');
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();

  await composer.open();
  await expect(composer.message).toHaveValue('Половина мысли 😀');
  await expect(composer.tag).toHaveValue('HALF');
  await expect(composer.subTag).toHaveValue('SUB');
  await expect(composer.messageOut).toHaveValue('For mail');
  await expect(composer.app.getByRole('radio', { name: 'System' })).toBeChecked();
  await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
  await expect(composer.meter).toHaveAttribute('aria-valuenow', '20');
});

test('where the browser keeps nothing, the status says so and why', { tag: '@every-storage' }, async ({
  page,
  portal,
  storage,
}) => {
  test.skip(storage !== 'blocked', 'only where storage is blocked');
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('Nowhere to go');
  await expect(composer.app.getByText('Saving…')).toBeVisible();
  await composer.app.getByRole('button', { name: 'About saving' }).click();
  await expect(composer.app.getByText(/^Drafts are saved in the portal only/)).toBeVisible();
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await composer.choose('5', '');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
});

test('a draft is nobody else’s: another manager in the same browser starts empty', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open({ user: 1 });
  await composer.message.fill('Confidential');
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await composer.open({ user: 5 });
  await expect(composer.message).toHaveValue('');
  const kept = await composer.app.locator('html').evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('Confidential');
  await composer.open({ user: 1 });
  await expect(composer.message).toHaveValue('Confidential');
});

test('a page that dies after the notice went out repeats it under the same tag', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Once only');
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await portal.post('faults', { kind: 'lost-reply', method: 'im.notify', times: 3 });
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Not sent/);
  await portal.delete('faults');

  await composer.open();
  await expect(composer.message).toHaveValue('Once only');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('a notice that reached everybody is no draft any more', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Done');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  await composer.delivery.getByRole('button', { name: 'New notice' }).click();
  await expect(composer.message).toHaveValue('');
  await composer.open();
  await expect(composer.message).toHaveValue('');
});

test('parts that are gone after an update ask to reload, and the draft comes back', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('Before the update');
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await page.route(/compose-.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/index.html', (route) =>
    route.fulfill({ body: '<script src="./assets/start-newer.js"></script>' }),
  );
  await composer.visit();
  await expect(composer.app.getByRole('alert').first()).toContainText('Herald was updated');
  await page.unrouteAll();
  await composer.app.getByRole('button', { name: 'Reload' }).first().click();
  await expect(composer.message).toHaveValue('Before the update');
});
