import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import type { PortalSnapshot } from '../portal/api.ts';

const ALL_RIGHTS = ['im', 'user', 'department', 'entity', 'placement'];
const PLACES = ['LEFT_MENU', 'USER_PROFILE_TOOLBAR', 'IM_TEXTAREA', 'IM_SIDEBAR', 'REST_APP_URI'];

const state = (portal: TestPortal) => portal.get<PortalSnapshot>('state');
const boundTo = async (portal: TestPortal) => (await state(portal)).placements.map((one) => one.placement);
const steps = (app: FrameLocator) => app.getByRole('list', { name: 'What is set up' }).getByRole('listitem');

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['iframe[id^="appframe_"]', 'body'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`install mode sets everything up, finishes, and may be run again (${colorScheme})`, async ({
    page,
    portal,
  }) => {
    await page.emulateMedia({ colorScheme });
    await portal.post('switches', { installed: false, scopes: ALL_RIGHTS });
    const composer = new ComposerPage(page, portal);
    await composer.visit();
    const start = composer.app.getByRole('button', { name: 'Set up Herald' });
    await expect(start).toBeVisible();
    // Nothing starts by itself.
    expect(await boundTo(portal)).toEqual([]);
    expect(await violations(page)).toEqual([]);

    await start.click();
    await expect(page).toHaveURL(/install_finished=Y/);
    await expect(composer.message).toBeEditable();
    const after = await state(portal);
    expect(after.switches.installed).toBe(true);
    expect(after.placements.map(({ placement }) => placement)).toEqual(PLACES);
    expect(after.placements[1]).toMatchObject({
      handler: `${portal.appUrl}/`,
      title: 'Send a notice',
      langAll: { en: { TITLE: 'Send a notice' }, tc: { TITLE: expect.stringMatching(/./) } },
    });
    expect(Object.keys(after.entities ?? {}).toSorted()).toEqual(
      expect.arrayContaining(['herald_body', 'herald_hist']),
    );

    // A second time: the same app is installed anew.
    await portal.post('switches', { installed: false });
    await composer.visit();
    await composer.app.getByRole('button', { name: 'Set up Herald' }).click();
    await expect(composer.message).toBeEditable();
    const again = await state(portal);
    expect(again.placements).toEqual(after.placements);
    expect(again.entities).toEqual(after.entities);
  });
}

test('install mode without some rights says what is left out, and finishes when told to', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { installed: false, scopes: ['im', 'user_basic'] });
  const composer = new ComposerPage(page, portal);
  await composer.visit();
  await composer.app.getByRole('button', { name: 'Set up Herald' }).click();
  await expect(steps(composer.app).filter({ hasText: 'lacks the right “placement”' })).toHaveCount(5);
  await expect(steps(composer.app).filter({ hasText: 'lacks the right “entity”' })).toHaveCount(1);
  expect((await state(portal)).switches.installed).toBe(false);
  await composer.app.getByRole('button', { name: 'Finish without them' }).click();
  await expect(composer.message).toBeEditable();
  expect((await state(portal)).switches.installed).toBe(true);
});

test('an address that the portal refuses is told, and trying again binds the rest', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { installed: false, scopes: ALL_RIGHTS });
  await portal.post('faults', {
    kind: 'error',
    method: 'placement.bind',
    code: 'ERROR_WRONG_HANDLER_URL',
    status: 400,
    times: 2,
  });
  const composer = new ComposerPage(page, portal);
  await composer.visit();
  await composer.app.getByRole('button', { name: 'Set up Herald' }).click();
  await expect(steps(composer.app).filter({ hasText: 'ERROR_WRONG_HANDLER_URL' })).toHaveCount(2);
  await composer.app.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.message).toBeEditable();
  expect((await boundTo(portal)).toSorted()).toEqual(PLACES.toSorted());
});

test('nobody else gets in before the installation is finished, and sees no place of it', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { installed: false, scopes: ALL_RIGHTS });
  const host = new PortalPage(page, portal);
  await host.open({ user: 5 });
  await expect(page.getByRole('alert')).toContainText('not fully installed');
});

test('the button for administrators binds the places, safely twice, and takes them away again', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { scopes: ALL_RIGHTS });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const check = composer.app.getByRole('dialog', { name: 'Portal check' });
  await composer.fromMenu('Portal check');
  await check.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(steps(composer.app).filter({ hasText: 'Sidebar of a chat: added' })).toBeVisible();
  await expect(check.getByText('Done.')).toBeVisible();
  const before = (await state(portal)).placements;
  expect(before.map(({ placement }) => placement)).toEqual(PLACES);
  await check.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(check.getByText('Everything is there already.')).toBeVisible();
  expect((await state(portal)).placements).toEqual(before);
  await check.getByRole('button', { name: 'Take Herald out of its places' }).click();
  await expect(steps(composer.app).filter({ hasText: 'taken away' })).toHaveCount(5);
  expect(await boundTo(portal)).toEqual([]);

  await composer.open({ user: 5 });
  await composer.fromMenu('Portal check');
  await expect(check.getByText('Right “im”')).toBeVisible();
  await expect(check.getByRole('button', { name: 'Set up this portal' })).toHaveCount(0);
});
