import type { Route } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { markUsable } from '../pages/mark-usable.ts';
import { expect, test } from '../pages/test.ts';
import { firstLoadFiles, readBudget, readManifest } from '../scripts/first-load.ts';

test('fetches before Recipients and Message are usable exactly what the size budget counts', async ({
  page,
  portal,
}) => {
  // The frame's own clock decides: when both fields are there, and when each file was asked for.
  await page.addInitScript(markUsable);
  await page.goto(`${portal.portalUrl}/?bare`);
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('combobox', { name: 'Recipients' })).toBeEditable();
  await expect(app.getByRole('textbox', { name: 'Message', exact: true })).toBeEditable();

  const fetched = await app.locator('html').evaluate(() => {
    const usable = performance.getEntriesByName('usable')[0]?.startTime;
    if (usable === undefined) throw new Error('The fields never came');
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime <= usable && new URL(entry.name).origin === location.origin)
      .map((entry) => new URL(entry.name).pathname.slice(new URL('.', location.href).pathname.length));
  });

  const counted = firstLoadFiles(readManifest(), readBudget().firstLoad.alsoAtStart);
  expect(['index.html', ...new Set(fetched)].toSorted()).toEqual(counted);
});

for (const width of [375, 1280]) {
  test(`at ${width} px what comes later pushes no field away from the pointer`, async ({ page, portal }) => {
    await page.setViewportSize({ width, height: 800 });
    const held: Route[] = [];
    await page.route('**/assets/compose-*.js', (route) => {
      held.push(route);
    });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    const places = () =>
      Promise.all([composer.recipients, composer.message].map((field) => field.boundingBox()));
    const before = await places();
    const bold = composer.app.getByRole('button', { name: 'Bold', exact: true });
    await expect.poll(() => held.length).toBe(1);
    await expect(bold).toBeHidden();
    for (const route of held) await route.continue();
    await expect(bold).toBeVisible();
    expect(await places()).toEqual(before);
  });
}
