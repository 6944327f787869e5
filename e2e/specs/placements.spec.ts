import type { FrameLocator, Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { APP_PATH, expect, type TestPortal, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';
import type { Opening, PortalSnapshot } from '../portal/api.ts';

const MILLER = 'John Miller';

/** Binds a place as an administrator's set-up does. */
async function bind(portal: TestPortal, PLACEMENT: string, more: object = {}): Promise<void> {
  const { initData } = await portal.post<Opening>('open', {});
  const reply = await fetch(`${portal.apiUrl}/rest/placement.bind`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      PLACEMENT,
      HANDLER: portal.appUrl + APP_PATH,
      TITLE: `Herald at ${PLACEMENT}`,
      auth: initData.AUTH_ID,
      ...more,
    }),
  });
  expect(await reply.json()).toMatchObject({ result: true });
}

const ICON = { OPTIONS: { iconName: 'fa-bell' } };

async function sendHere(composer: ComposerPage, text: string): Promise<void> {
  await composer.message.fill(text);
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
}

function inDialog(page: Page, name: string): FrameLocator {
  return page.getByRole('dialog', { name }).locator('iframe').contentFrame();
}

test.describe('Where Herald is opened decides who it is for', () => {
  test('in a profile: that person, and the notice reaches them', async ({ page, portal }) => {
    await portal.post('switches', { scopes: ['im', 'user', 'entity', 'placement'] });
    await bind(portal, 'USER_PROFILE_TOOLBAR');
    const host = new PortalPage(page, portal);
    await host.open();
    await page.getByRole('button', { name: 'Company' }).click();
    await page.getByRole('combobox', { name: 'Find an employee' }).fill('Miller');
    await page.locator('main [data-person="5"]').click();
    await page.getByRole('button', { name: `Open the profile of ${MILLER}` }).click();
    await page.getByRole('button', { name: 'Herald at USER_PROFILE_TOOLBAR' }).click();
    const composer = new ComposerPage(page, portal, {
      frame: inDialog(page, 'Herald at USER_PROFILE_TOOLBAR'),
    });
    await expect(composer.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    await expect(composer.app.getByText(`${MILLER} is filled in`)).toBeAttached();
    await sendHere(composer, 'From your profile');
    expect((await composer.centreOf(5)).notices[0]?.received).toMatchObject({ USER_ID: 5 });
    expect((await portal.get<PortalSnapshot>('state')).noticesTotal).toBe(1);
  });

  test('in a chat: that dialogue’s person, above the text field and in the sidebar; a group names nobody', async ({
    page,
    portal,
  }) => {
    await bind(portal, 'IM_TEXTAREA', ICON);
    await bind(portal, 'IM_SIDEBAR', ICON);
    const host = new PortalPage(page, portal);
    await host.open();
    await page.getByRole('button', { name: 'Messenger' }).click();
    const above = page.getByRole('region', { name: 'Above the text field' });
    const beside = page.getByRole('region', { name: 'Frame in the sidebar' });

    await page.getByRole('button', { name: 'Herald at IM_TEXTAREA' }).click();
    const group = new ComposerPage(page, portal, { frame: above.locator('iframe').contentFrame() });
    await expect(group.app.getByText('so nobody was filled in')).toBeVisible();
    await expect(group.selected).toHaveCount(0);

    await page.getByRole('combobox', { name: 'Talk to' }).fill('Miller');
    await page.locator('main [data-person="5"]').click();
    await page.getByRole('button', { name: 'Herald at IM_TEXTAREA' }).click();
    const small = new ComposerPage(page, portal, { frame: above.locator('iframe').contentFrame() });
    await expect(small.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    await sendHere(small, 'From the text field');

    await page.getByRole('button', { name: 'Herald at IM_SIDEBAR' }).click();
    const side = new ComposerPage(page, portal, { frame: beside.locator('iframe').contentFrame() });
    await expect(side.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    // The sidebar is small: the same goes on in the portal's slider, and comes back when that closes.
    await side.app.getByRole('button', { name: 'Larger window' }).click();
    const large = new ComposerPage(page, portal, { frame: inDialog(page, 'Herald') });
    await expect(large.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    await large.message.fill('Begun in the slider');
    await expect(large.app.getByText(/^Saved/)).toBeVisible();
    await page.getByRole('button', { name: 'Close the slider' }).click();
    await expect(side.message).toHaveValue('Begun in the slider');
    await press(side);
    await expect(side.outcome).toHaveText(/^Sent to 1/);
    const { notices } = await side.centreOf(5);
    expect(notices.map(({ received }) => [received['USER_ID'], received['MESSAGE']])).toEqual([
      [5, 'Begun in the slider'],
      [5, 'From the text field'],
    ]);
  });

  test('in the left menu: nobody', async ({ page, portal }) => {
    await bind(portal, 'LEFT_MENU');
    const host = new PortalPage(page, portal);
    await host.open();
    await page.getByRole('button', { name: 'Herald at LEFT_MENU' }).click();
    await expect(host.heading).toHaveText('Herald at LEFT_MENU');
    const composer = new ComposerPage(page, portal);
    await expect(composer.message).toBeEditable();
    await expect(composer.selected).toHaveCount(0);
  });

  test('somebody who left is told, and nobody is filled in', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open({ placement: 'IM_SIDEBAR', options: { dialogId: '20' } });
    await expect(composer.app.getByText('no longer works here')).toBeVisible();
    await expect(composer.selected).toHaveCount(0);
    await composer.open({ placement: 'USER_PROFILE_TOOLBAR', options: { USER_ID: '99999' } });
    await expect(composer.app.getByText('The portal knows nobody with the ID 99999')).toBeVisible();
  });

  test('a draft that is there is asked about and never lost', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.choose('6', '');
    await composer.message.fill('For somebody else');
    await expect(composer.app.getByText(/^Saved/)).toBeVisible();
    const visit = { placement: 'USER_PROFILE_TOOLBAR', options: { USER_ID: '5' } };

    await composer.open(visit);
    await expect(composer.app.getByText('there is a draft here already')).toBeVisible();
    await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
    await composer.app.getByRole('button', { name: 'Leave the draft as it is' }).click();
    await expect(composer.message).toHaveValue('For somebody else');

    await composer.open(visit);
    await composer.app.getByRole('button', { name: `Add ${MILLER} to this draft` }).click();
    await expect(composer.selected.getByRole('listitem')).toHaveCount(2);
    await expect(composer.message).toHaveValue('For somebody else');
    await expect(composer.app.getByText(/^Saved/)).toBeVisible();

    await composer.open(visit);
    const anew = composer.app.getByRole('button', { name: `New notice to ${MILLER}` });
    await expect(anew).toBeVisible();
    await expect(composer.app.getByRole('button', { name: /to this draft$/ })).toHaveCount(0);
    await anew.click();
    await expect(composer.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    await expect(composer.message).toHaveValue('');
    await composer.app.getByRole('button', { name: 'Drafts' }).click();
    await expect(composer.app.getByRole('dialog').getByText('For somebody else')).toBeVisible();
  });
});

test.describe('A link inside a notice', () => {
  test('opens the history at its record; a record that is gone is told', async ({ page, portal }) => {
    await bind(portal, 'REST_APP_URI');
    const host = new PortalPage(page, portal);
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.choose('6', '');
    await sendHere(composer, 'The one that is meant');
    const { entities, clientId } = await portal.get<PortalSnapshot>('state');
    const record = /"REC":"(?<id>[0-9a-z]{10})"/.exec(JSON.stringify(entities))?.groups?.['id'] ?? '';
    const link = (id: string) => `/marketplace/view/${clientId}/?params%5Brecord%5D=${id}`;
    await host.notify({
      USER_ID: 5,
      MESSAGE: `[url=${link(record)}]See the record[/url] and [url=${link('0000000000')}]another one[/url]`,
    });
    await host.open({ employee: 5 });
    await host.notices.getByRole('link', { name: 'See the record' }).click();
    const opened = new ComposerPage(page, portal, { frame: inDialog(page, 'Herald') });
    const history = new HistoryPage(opened);
    await expect(history.details.getByRole('heading', { name: 'The one that is meant' })).toBeVisible();
    await page.getByRole('button', { name: 'Close the slider' }).click();
    await host.notices.getByRole('link', { name: 'another one' }).click();
    await expect(opened.app.getByText('is not in the history')).toBeVisible();
    await expect(opened.message).toBeEditable();
  });
});

test.describe('What a place brings along is ids or nothing', () => {
  const HOSTILE: readonly (readonly [placement: string, options: object])[] = [
    ['USER_PROFILE_TOOLBAR', { USER_ID: '5<img src=x onerror=alert(1)>', message: 'Pay now' }],
    ['IM_SIDEBAR', { dialogId: '99999999999999999999' }],
    ['IM_TEXTAREA', { dialogId: ['5', '6'] }],
    ['REST_APP_URI', { record: '[b]x[/b]', tag: 'T', people: [5] }],
    ['DEFAULT', { person: '{"id":5}', message: 'Hello', send: '1', USER_ID: '5' }],
  ];
  test('texts, tags, people, HTML, huge numbers and lists change nothing and send nothing', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    for (const [placement, options] of HOSTILE) {
      await composer.open({ placement, options });
      await expect(composer.app.getByText(/can be read/)).toBeVisible();
      await expect(composer.message).toHaveValue('');
      await expect(composer.tag).toHaveValue('');
      await expect(composer.selected).toHaveCount(0);
      await expect(composer.app.locator('img[src="x"]')).toHaveCount(0);
    }
    expect((await portal.get<PortalSnapshot>('state')).noticesTotal).toBe(0);
    // As JSON text, which some portals send, an id is read the same way.
    await portal.post('switches', { optionsAsText: true });
    await composer.open({ placement: 'IM_SIDEBAR', options: { dialogId: '5', text: 'x' } });
    await expect(composer.selected.getByRole('listitem')).toHaveText([new RegExp(MILLER)]);
    await expect(composer.message).toHaveValue('');
  });
});
