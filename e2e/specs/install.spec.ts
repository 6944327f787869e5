import type { FrameLocator } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { APP_PATH, expect, type TestPortal, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { press } from '../pages/write-and-send.ts';
import type { PortalSnapshot } from '../portal/api.ts';

const ALL_RIGHTS = ['im', 'user', 'department', 'entity', 'placement'];
const PLACES = ['LEFT_MENU', 'USER_PROFILE_TOOLBAR', 'IM_TEXTAREA', 'IM_SIDEBAR', 'REST_APP_URI'];

const state = (portal: TestPortal) => portal.get<PortalSnapshot>('state');
const boundTo = async (portal: TestPortal) => (await state(portal)).placements.map((one) => one.placement);
const steps = (app: FrameLocator) => app.getByRole('list', { name: 'What is set up' }).getByRole('listitem');

test('install mode sets everything up, finishes, and may be run again', async ({ page, portal }) => {
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
    handler: portal.appUrl + APP_PATH,
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

test('a link to a notice is offered once links lead somewhere, and leads back to it', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { scopes: ALL_RIGHTS });
  const composer = new ComposerPage(page, portal);
  const history = new HistoryPage(composer);
  await composer.open();
  await composer.choose('6', '');
  await composer.message.fill('To be found again');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  await history.open();
  await history.openNotice('To be found again');
  await expect(history.button('Use again')).toBeVisible();
  await expect(history.button('Copy link to this notice')).toHaveCount(0);
  await composer.fromMenu('Portal check');
  await composer.app.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(composer.app.getByText('Done.')).toBeVisible();

  // Told by the portal when its page is loaded.
  await composer.open();
  await history.open();
  await history.openNotice('To be found again');
  await composer.app.locator('body').evaluate((body) => {
    // A frame that may not use the clipboard, as in portals.
    body.ownerDocument.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await history.button('Copy link to this notice').click();
  const link = await composer.app.getByRole('textbox', { name: 'Link to this notice' }).inputValue();
  const host = new PortalPage(page, portal);
  await host.notify({ USER_ID: 5, MESSAGE: `[url=${link}]See it[/url]` });
  await host.open({ employee: 5 });
  await host.notices.getByRole('link', { name: 'See it' }).click();
  const slider = page.getByRole('dialog', { name: 'Herald' }).locator('iframe').contentFrame();
  const opened = new HistoryPage(new ComposerPage(page, portal, { frame: slider }));
  await expect(opened.details.getByRole('heading', { name: 'To be found again' })).toBeVisible();
  // From the report to a profile, in the portal's slider and where there is none.
  const profile = opened.details.getByRole('link', { name: /^Profile of / });
  await profile.click();
  await expect(page.getByRole('dialog', { name: 'Profile' })).toBeVisible();
  await page.keyboard.press('Escape');
  await portal.post('switches', { mobile: true });
  await slider.locator('body').evaluate((body) => {
    const view = body.ownerDocument.defaultView;
    if (view !== null) view.open = () => null;
  });
  await profile.click();
  await expect(opened.details.getByRole('link', { name: 'Open it in a new tab' })).toHaveAttribute(
    'href',
    /\/company\/personal\/user\/6\/$/,
  );
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
