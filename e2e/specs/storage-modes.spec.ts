import { ComposerPage } from '../pages/ComposerPage.ts';
import type { StorageMode } from '../pages/storage-mode.ts';
import { expect, test } from '../pages/test.ts';

const EXPECTED: Readonly<Record<StorageMode, { portal: string; app: string; found: string }>> = {
  partitioned: { portal: 'portal.localhost', app: 'app.localhost', found: 'kept' },
  blocked: { portal: 'portal.localhost', app: 'app.localhost', found: 'SecurityError' },
  'same-site': { portal: 'portal.b24.localhost', app: 'app.b24.localhost', found: 'kept' },
};

// On a bare frame without the app: what the other specs rely on when they name a mode.
test('a frame has the storage that the mode promises', { tag: '@every-storage' }, async ({
  page,
  storage,
}) => {
  const { portal, app, found } = EXPECTED[storage];
  const html = (body: string) => ({ contentType: 'text/html', body });
  await page.route(`http://${portal}/`, (route) =>
    route.fulfill(html(`<iframe src="http://${app}/"></iframe>`)),
  );
  await page.route(`http://${app}/`, (route) => route.fulfill(html('<p>App</p>')));
  await page.goto(`http://${portal}/`);
  await expect(page.frameLocator('iframe').getByText('App')).toBeVisible();

  const kept = await page.frame({ url: `http://${app}/` })?.evaluate(() => {
    try {
      localStorage.setItem('draft', 'kept');
      return localStorage.getItem('draft');
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  });
  expect(kept).toBe(found);
});

test('over http the cause is named, with what to do, and the header stays as high as it is', async ({
  page,
  portal,
}) => {
  // localhost counts as secure, a portal on http does not.
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const { app } = composer;
  await expect(app.getByRole('button', { name: 'Templates' })).toBeVisible();
  const height = () => app.getByRole('banner').evaluate((header) => header.clientHeight);
  const before = await height();
  await composer.message.fill('Over http');
  await expect(app.getByText('Saving…')).toBeVisible();
  expect(await height()).toBe(before);
  await expect(app.getByText(/^Saved \d/)).toBeVisible();
  await app.getByRole('button', { name: 'About saving' }).click();
  await expect(app.getByText(/opened over http .* Ask an administrator/)).toBeVisible();
  expect(await height()).toBe(before);
});
