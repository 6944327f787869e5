import { expect, test } from '../pages/test.ts';
import { firstLoadFiles, readBudget, readManifest } from '../scripts/first-load.ts';

test('fetches nothing before Recipients and Message are usable that the size budget does not count', async ({
  page,
  portal,
}) => {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === portal.appUrl) fetched.add(pathname === '/' ? 'index.html' : pathname.slice(1));
  });
  await page.goto(`${portal.portalUrl}/?bare`);
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('combobox', { name: 'Recipients' })).toBeEditable();
  await expect(app.getByRole('textbox', { name: 'Message', exact: true })).toBeEditable();

  const counted = firstLoadFiles(readManifest(), readBudget().firstLoad.alsoAtStart);
  expect([...fetched].filter((file) => !counted.includes(file))).toEqual([]);
  expect(counted.filter((file) => !fetched.has(file))).toEqual([]);
});
