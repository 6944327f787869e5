import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';

/** Only inside the drawn notice are the portal's own faint colours allowed (design.md). */
const DRAWN_NOTICE = '[data-drawn-notice]';

async function violations(page: Page): Promise<string[]> {
  const inFrame = 'iframe[id^="appframe_"]';
  const whole = await new AxeBuilder({ page })
    .include([inFrame, 'body'])
    .exclude([inFrame, DRAWN_NOTICE])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(['region', 'page-has-heading-one', 'landmark-one-main'])
    .analyze();
  const drawn = await new AxeBuilder({ page })
    .include([inFrame, 'body'])
    .disableRules(['color-contrast', 'region', 'page-has-heading-one', 'landmark-one-main'])
    .analyze();
  return [...whole.violations, ...drawn.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('an empty screen', async ({ page, portal }) => {
      const composer = new ComposerPage(page, portal);
      await composer.open();
      await expect(composer.app.getByRole('region', { name: 'Preview' })).toBeVisible();
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
      await page.goto(portal.appUrl);
      await expect(page.getByRole('heading', { name: 'Herald lives inside Bitrix24' })).toBeVisible();
      const { violations: found } = await new AxeBuilder({ page }).analyze();
      expect(found).toEqual([]);
    });
  });
}
