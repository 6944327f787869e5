import { connected, test } from '../pages/bridge-tester.ts';
import { expect } from '../pages/test.ts';

test('over plain http on a name that browsers do not trust, page and frame are no secure context', async ({
  host,
  page,
}) => {
  await host.open({ plain: true });
  const app = await connected(host);

  expect(new URL(page.url()).hostname).toBe('portal.plain.test');
  expect(new URL(app.url()).hostname).toBe('app.plain.test');
  const trusted = () => window.isSecureContext;
  expect([await page.evaluate(trusted), await app.evaluate(trusted)]).toEqual([false, false]);
  const reply = await app.evaluate(async () => {
    const call = (await window.b24).actions.v2.call;
    return (await call.make({ method: 'user.current' })).isSuccess;
  });
  expect(reply).toBe(true);
});

test('a redirect executes nothing: the call arrives at the other address without its body', async ({
  host,
  portal,
}) => {
  await host.open();
  const app = await connected(host);
  const failureOf = async (location: string) => {
    await host.fault({ kind: 'redirect', location, times: 9, method: 'im.notify' });
    const code = await app.evaluate(async () =>
      (await window.b24).callMethod('im.notify', { USER_ID: 5, MESSAGE: 'x' }).then(
        () => 'no failure',
        (problem: { code: string }) => problem.code,
      ),
    );
    await portal.delete('faults');
    return code;
  };

  expect(await failureOf(`http://portal.b24.localhost:${portal.port}/rest/profile`)).toBe('NO_AUTH_FOUND');
  expect(await failureOf(`http://portal.b24.localhost:${portal.port}/`)).toBe('NETWORK_ERROR');
  expect(await host.noticesOf(5)).toEqual([]);
});

test('the frame has the height that the portal’s chrome leaves, and then the one that it asks for', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  await host.open();
  const app = await connected(host);
  const place = host.iframe.locator('..');
  const left = async () => Math.floor((await place.boundingBox())?.height ?? 0);
  const frame = async () => Math.floor((await host.iframe.boundingBox())?.height ?? 0);
  const hidden = () => place.evaluate((element) => element.scrollHeight - element.clientHeight);

  // 122 px of a window are the portal's: its bar, the heading of the app, the edge below.
  expect([await frame(), await left()]).toEqual([503, 503]);
  await page.setViewportSize({ width: 1024, height: 700 });
  expect([await frame(), await left()]).toEqual([578, 578]);

  await app.evaluate(async () => (await window.b24).parent.resizeWindow(500, 488));
  expect([await frame(), await hidden()]).toEqual([488, 0]);
  await app.evaluate(async () => (await window.b24).parent.resizeWindow(500, 700));
  expect(await frame()).toBe(700);
  expect(await hidden()).toBeGreaterThan(100);
});

test('texts of a notice are drawn as the portal’s own page does', async ({ host }) => {
  await host.notify({
    USER_ID: 5,
    MESSAGE:
      '[USER=6 REPLACE]Vanya[/USER], see [URL=https://portal.example/list/?filter[0]=open]open tasks[/URL] ' +
      '[SIZE=20px]big[/SIZE] [Code review] [code]git log[/code] O&#39;Brien &amp; Co <a href=https://x.example/1>report</a>',
    ATTACH: [{ MESSAGE: 'ring [call]123[/call]' }],
  });
  await host.open();
  await connected(host);

  const notice = host.notices.first();
  await expect(notice.locator('.bb-mention')).toHaveText('Иван Петров');
  await expect(notice.getByRole('link', { name: 'open tasks' })).toHaveAttribute(
    'href',
    'https://portal.example/list/?filter[0]=open',
  );
  await expect(notice.getByText('big', { exact: true })).toHaveCSS('font-size', '20px');
  await expect(notice.locator('code')).toHaveText('git log');
  await expect(notice).toContainText("[Code review] git log O'Brien & Co");
  await expect(notice.getByRole('link', { name: 'report' })).toHaveAttribute('href', 'https://x.example/1');
  await expect(notice).toContainText('The portal cannot draw this text');
});
