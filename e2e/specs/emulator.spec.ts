import { answers, connected, test } from '../pages/bridge-tester.ts';
import type { PortalPage } from '../pages/PortalPage.ts';
import { expect } from '../pages/test.ts';
import type { PortalSnapshot } from '../portal/api.ts';

test.describe('opening', () => {
  for (const open of ['post', 'get'] as const) {
    const tag = open === 'post' ? ['@every-storage'] : [];
    test(`the SDK connects to a frame that was opened by ${open.toUpperCase()}`, { tag }, async ({
      host,
      page,
    }) => {
      const request = page.waitForRequest((one) => one.url().includes('APP_SID='));
      await host.open({ open, user: 3, lang: 'de' });
      const app = await connected(host);

      const sent = await request;
      expect(sent.method()).toBe(open.toUpperCase());
      expect(new URLSearchParams(sent.postData() ?? '').has('AUTH_ID')).toBe(open === 'post');
      const name = await app.evaluate(() => window.name);
      expect(name).toMatch(/^portal(?:\.b24)?\.localhost:\d+\|0\|[0-9a-f]{32}$/);
      await expect(host.iframe).toHaveAttribute('id', `appframe_${name.split('|')[2]}`);
      await expect(host.iframe).not.toHaveAttribute('sandbox');
      const who = await app.evaluate(async () => {
        const b24 = await window.b24;
        const reply = await b24.actions.v2.call.make({ method: 'user.current' });
        return [b24.getLang(), reply.getData()?.result];
      });
      expect(who).toEqual(['de', expect.objectContaining({ ID: '3' })]);
    });
  }

  test('the app is served from a folder, and gets the parameters of the page as options', async ({
    host,
  }) => {
    await host.open({ path: '/b24/apps/v1/', query: { record: '42' } });
    const app = await connected(host);

    expect(new URL(app.url()).pathname).toBe('/b24/apps/v1/');
    const given = await app.evaluate(async () => (await window.b24).placement.options as unknown);
    expect(given).toEqual({ record: '42' });
  });

  test('a place gives its own options, and may not set the title', async ({ host }) => {
    await host.open({ placement: 'IM_TEXTAREA', options: { dialogId: '5' } });
    const app = await connected(host);

    const place = await app.evaluate(async () => {
      const { placement } = await window.b24;
      return [placement.placement, placement.options as unknown];
    });
    expect(place).toEqual(['IM_TEXTAREA', expect.objectContaining({ dialogId: '5' })]);
    expect(await answers(app, ['setTitle:{"title":"Mine"}:t1:SID'])).toEqual(['last:{"scroll":0}']);
    const textarea = { method: 'im:getImTextareaContent', params: '', callback: 't2' };
    expect(await answers(app, [textarea])).toEqual(['t2:""', 'last:{"scroll":0}']);
  });

  test('nobody but an administrator opens an app whose installation is not finished', async ({
    host,
    page,
  }) => {
    await host.turn({ installed: false });
    await host.open({ user: 3 });

    await expect(page.getByRole('alert')).toContainText('not fully installed');
    await expect(host.iframe).toHaveCount(0);
  });

  test('bare, the page holds the frame and nothing else', async ({ host, page }) => {
    await host.open({ bare: true });
    await connected(host);

    await expect(host.centre).toHaveCount(0);
    const size = await host.iframe.boundingBox();
    expect(size).toEqual({ x: 0, y: 0, ...page.viewportSize() });
  });
});

test.describe('bridge', () => {
  test('what is not understood or not allowed is never answered', async ({ host, page, portal }) => {
    await host.open({ user: 3 });
    const app = await connected(host);
    const sid = (await app.evaluate(() => window.name)).split('|')[2];
    await page.evaluate((text) => window.postMessage(text, '*'), `setScroll:{"scroll":1}:t0:${sid}`);

    const came = await answers(app, [
      'setScroll:{"scroll":1}:t1:0123456789abcdef0123456789abcdef',
      'setScroll:{"scroll":1}:t2',
      'setScroll:{broken:t3:SID',
      'deleteEverything:t4:SID',
      'setAppOption:{"name":"a","value":"b"}:t5:SID',
      'closeApplication:t6:SID',
      'placementBindEvent:{"event":"onAnything"}:t7:SID',
      'imOpenMessenger:{"dialogId":"5"}:t8:SID',
      { method: 'im:getImTextareaContent', params: '', callback: 't9' },
    ]);

    expect(came).toEqual(['last:{"scroll":0}']);
    expect((await portal.get<PortalSnapshot>('state')).appOptions).toEqual([]);
    await expect(page.getByText('The portal would open dialog 5.')).toBeVisible();
  });

  test('a portal page that hangs does not answer getInitData', async ({ host }) => {
    await host.open();
    const app = await connected(host);
    expect(await answers(app, ['getInitData:t1:SID'])).toHaveLength(2);

    await host.setSwitch('silentBridge', true);
    await expect.poll(() => answers(app, ['getInitData:t2:SID'])).toEqual(['last:{"scroll":0}']);
  });

  test('an expired token is renewed over the bridge, and the call repeated', async ({ host, portal }) => {
    await host.open();
    const app = await connected(host);
    await portal.post('expire', {});

    const result = await app.evaluate(
      async () => (await (await window.b24).callMethod('user.current')).isSuccess,
    );

    expect(result).toBe(true);
    const calls = await host.callsOf('user.current');
    expect(calls.map((call) => [call.status, call.executed])).toEqual([
      [401, false],
      [200, true],
    ]);
  });

  test('options are kept for the person and the app, and come back as text', async ({ host, page }) => {
    await host.open();
    const app = await connected(host);
    await app.evaluate(async () => {
      const { options } = await window.b24;
      await options.userSet('draft', '{"a":1}');
      await options.userSet('count', '7');
      await options.appSet('shared', 'yes');
    });
    await expect
      .poll(() => keptOptions(host))
      .toEqual({ app: { shared: 'yes' }, user: { draft: '{"a":1}', count: '7' } });

    await page.reload();
    const again = await connected(host);
    const read = await again.evaluate(async () => {
      const { options } = await window.b24;
      return [options.userGet('draft'), options.userGet('count'), options.appGet('shared')].map(String);
    });
    expect(read).toEqual(['{"a":1}', '7', 'yes']);
  });

  test('the frame is as large as it asks to be, the heading says what it wants', async ({ host, page }) => {
    await host.open();
    const app = await connected(host);
    const tab = await page.title();

    const actual = await app.evaluate(async () => {
      const { parent } = await window.b24;
      await parent.setTitle('Notices <b>today</b>');
      return parent.resizeWindow(500, 900);
    });

    expect(actual).toEqual({ width: 500, height: 900 });
    await expect(host.iframe).toHaveCSS('height', '900px');
    await expect(host.heading).toHaveText('Notices <b>today</b>');
    expect(await page.title()).toBe(tab);
  });
});

async function keptOptions(host: PortalPage): Promise<object> {
  const state = await host.portal.get<PortalSnapshot>('state');
  return { app: state.appOptions, user: state.userOptions['1'] };
}

test.describe('dialogs and sliders', () => {
  test('closing the dialog of people never answers, choosing answers with rows', async ({ host, page }) => {
    await host.open();
    const app = await connected(host);
    await app.evaluate(() => {
      void window.b24
        .then((b24) => b24.dialog.selectUsers())
        .then(() => document.body.setAttribute('data-settled', ''));
    });
    await page
      .getByRole('dialog', { name: 'Choose employees' })
      .getByRole('button', { name: 'Close' })
      .click();
    await answers(app, []);
    expect(await app.evaluate(() => document.body.hasAttribute('data-settled'))).toBe(false);

    const chosen = app.evaluate(async () => (await window.b24).dialog.selectUsers());
    const dialog = page.getByRole('dialog', { name: 'Choose employees' });
    await dialog.getByRole('searchbox').fill('Oliver');
    await dialog.getByRole('button', { name: /^Oliver Brown/ }).click();
    await dialog.getByRole('button', { name: 'Select (1)' }).click();
    expect(await chosen).toEqual([
      expect.objectContaining({ id: '2', name: 'Oliver Brown', position: 'Head of sales' }),
    ]);
  });

  test('a second frame of the app opens in a slider, with what it was given', async ({ host, page }) => {
    await host.open();
    const app = await connected(host);
    const closed = app.evaluate(async () => {
      const { slider } = await window.b24;
      await slider.openSliderAppPage({ bx24_title: 'Record 7', bx24_width: 600, id: 7 });
      return 'closed';
    });

    const slider = page.getByRole('dialog', { name: 'Record 7' });
    const inside = slider.locator('iframe').contentFrame();
    await expect(inside.getByRole('status')).toContainText('Connected');
    const frame = await (await slider.locator('iframe').elementHandle())?.contentFrame();
    const given = await frame?.evaluate(async () => {
      const { placement } = await window.b24;
      return { slider: placement.isSliderMode, options: placement.options as unknown };
    });
    expect(given).toEqual({ slider: true, options: expect.objectContaining({ id: '7' }) });

    await page.getByRole('button', { name: 'Close the slider' }).click();
    expect(await closed).toBe('closed');
    await expect(slider).toHaveCount(0);
  });

  test('a path of the list opens a page of the portal, another one does not', async ({ host, page }) => {
    await host.open();
    const app = await connected(host);
    const opened = app.evaluate(async () => {
      const { slider } = await window.b24;
      return slider.openPath(slider.getUrl('/company/personal/user/5/'));
    });
    await expect(page.getByRole('dialog', { name: 'Profile' })).toContainText('John Miller');
    await page.keyboard.press('Escape');
    expect(await opened).toEqual({ isOpenAtNewWindow: false, isClose: true });

    const refused = await answers(app, ['openPath:{"path":"/bitrix/admin/"}:t1:SID']);
    expect(refused[0]).toBe('t1:{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}');
  });
});
