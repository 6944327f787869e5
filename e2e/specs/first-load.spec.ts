import { expect, test } from '../pages/test.ts';
import { firstLoadFiles, readBudget, readManifest } from '../scripts/first-load.ts';

const USABLE = 'Recipients and Message are usable';

test('fetches before Recipients and Message are usable exactly what the size budget counts', async ({
  page,
  portal,
}) => {
  const fetched = new Set<string>();
  let usable = false;
  page.on('console', (message) => {
    if (message.text() === USABLE) usable = true;
  });
  // Told by the frame itself, at the moment at which both fields are there.
  await page.addInitScript((word) => {
    const watch = new MutationObserver(() => {
      const [recipients, message] = ['[role="combobox"]', 'textarea'].map((field) =>
        document.querySelector(`${field}:enabled`),
      );
      if (!recipients || !message) return;
      watch.disconnect();
      console.info(word);
    });
    watch.observe(document, { childList: true, subtree: true });
  }, USABLE);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === portal.appUrl && !usable) fetched.add(pathname === '/' ? 'index.html' : pathname.slice(1));
  });

  await page.goto(`${portal.portalUrl}/?bare`);
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('combobox', { name: 'Recipients' })).toBeEditable();
  await expect(app.getByRole('textbox', { name: 'Message', exact: true })).toBeEditable();
  expect(usable).toBe(true);

  const counted = firstLoadFiles(readManifest(), readBudget().firstLoad.alsoAtStart);
  expect([...fetched].toSorted()).toEqual(counted);
});
