import { ComposerPage } from '../pages/ComposerPage.ts';
import { APP_PATH, expect, test } from '../pages/test.ts';

for (const open of ['post', 'get'] as const) {
  for (const path of ['/', '/b24/apps/v1/']) {
    test(`opens by ${open.toUpperCase()} at ${path}`, { tag: '@every-storage' }, async ({ page, portal }) => {
      const composer = new ComposerPage(page, portal);
      await composer.open({ open, path });
      await expect(composer.recipients).toBeEditable();
    });
  }
}

test('outside a portal it says what it is and how to install it', async ({ page, portal }) => {
  await page.goto(portal.appUrl + APP_PATH);
  await expect(page.getByRole('heading', { name: 'Herald lives inside Bitrix24' })).toBeVisible();
  await expect(page.getByText('How to install it')).toBeVisible();
});

test('a portal that does not answer is told after ten seconds, and trying again works', async ({
  page,
  portal,
}) => {
  await page.clock.install();
  await portal.post('switches', { silentBridge: true });
  const composer = new ComposerPage(page, portal);
  await composer.visit();
  await expect(composer.app.getByRole('status')).toHaveText('Connecting to the portal…');
  await page.clock.fastForward(11_000);
  await expect(composer.app.getByRole('alert')).toContainText('The portal does not answer');
  await portal.post('switches', { silentBridge: false });
  await composer.app.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.message).toBeEditable();
});

test('a portal that refuses at the start is told with its code', async ({ page, portal }) => {
  await portal.post('faults', { kind: 'error', code: 'user_access_error', status: 403, times: 4 });
  const composer = new ComposerPage(page, portal);
  await composer.visit();
  const alert = composer.app.getByRole('alert');
  await expect(alert).toContainText('You have no access to this app.');
  await expect(alert).toContainText('user_access_error');
  await portal.delete('faults');
  await composer.app.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.message).toBeEditable();
});

for (const [missing, words, again] of [
  ['react-*.js', 'Herald konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.', 'Noch einmal versuchen'],
  ['screen-*.js', 'Herald konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.', 'Noch einmal versuchen'],
  ['de-first-*.js', 'Herald couldn’t load. Check your connection.', 'Try again'],
] as const) {
  test(`without its file ${missing} it says so, and trying again helps`, async ({ page, portal }) => {
    await page.route(`**/assets/${missing}`, (route) => route.abort());
    const composer = new ComposerPage(page, portal);
    await composer.visit({ lang: 'de' });
    // After three more tries, each a little later.
    await expect(composer.app.getByRole('alert')).toHaveText(words, { timeout: 20_000 });
    await page.unrouteAll();
    await composer.app.getByRole('button', { name: again, exact: true }).click();
    await expect(composer.app.getByRole('textbox').first()).toBeEditable();
  });
}

test('the language of the address is used before the portal answers', async ({ page, portal }) => {
  await portal.post('switches', { silentBridge: true });
  const composer = new ComposerPage(page, portal);
  await composer.visit({ lang: 'ar-XB' });
  await expect(composer.app.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(composer.app.getByRole('status')).not.toHaveText(/^Connecting/);
});

test('the pseudo-language leaves no sentence in English', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.visit({ lang: 'ar-XB' });
  const app = composer.app;
  await expect(app.getByRole('textbox').first()).toBeEditable();
  const texts = await app.locator('body').evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (/[A-Za-z]{4}/.test(text)) found.push(text);
    }
    return found;
  });
  // What stays Latin is the name of the person who writes, and the moment in the words of Intl.
  expect(texts.filter((text) => !/Smith|\d:\d\d/.test(text))).toEqual([]);
});

test('the first picture has all its words before the others have come', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  const asked: string[] = [];
  // Catalogues come in two parts; all but the first one asked for is held back.
  await page.route(/assets\/en-.*\.js$/, async (route) => {
    asked.push(route.request().url());
    if (asked.length === 1) await route.continue();
  });
  await composer.visit();
  await expect(composer.message).toBeEditable();
  await expect.poll(() => asked.length).toBe(2);
  const shown = await composer.app.locator('body').innerText();
  expect(shown).toContain('Recipients');
  expect(shown).not.toMatch(/\b[a-z]+[A-Za-z]*\.[a-z]\w+/);
});

test('in the windows of a laptop and of a phone Send and the buttons of a dialog are in sight', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  for (const [width, height] of [
    [1366, 625],
    [1024, 560],
    [375, 600],
    [320, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await composer.open();
    await expect(composer.send, `Send at ${width} px`).toBeInViewport({ ratio: 1 });
    await app.getByRole('button', { name: 'Paste a list' }).click();
    for (const name of ['Check', 'Close'])
      await expect(app.getByRole('dialog').getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
});
