import { runJs } from '../code/run-js.ts';
import { runInShell, sentByCurl } from '../code/run-shell.ts';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { PortalPage } from '../pages/PortalPage.ts';
import { RequestPanel } from '../pages/RequestPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { press } from '../pages/write-and-send.ts';

const FORMS = [
  'cURL (webhook)',
  'cURL (OAuth)',
  'JS SDK',
  'JS SDK, call.make',
  'PHP SDK',
  'BX24.js',
  'PHP CRest',
];

const HOSTILE = `It's "so" \\ $HOME \`id\` \${x} !! <?php ?> </script> %s\nПривет 😀 مرحبا\u2028`;

test('the request is what the portal receives, in every form, and holds no secret', async ({
  page,
  portal,
  context,
}) => {
  await context.grantPermissions(['clipboard-read'], { origin: new URL(portal.portalUrl).origin });
  const composer = new ComposerPage(page, portal);
  const request = new RequestPanel(composer.app);
  const tokens = new Set<unknown>();
  page.on('request', (one) => {
    if (one.url().includes('/rest/')) tokens.add(/"auth":"(\w+)"/.exec(one.postData() ?? '')?.[1]);
  });
  await composer.open();
  await request.toggle.click();
  await expect(composer.app.getByText('The code appears here when the notice can be sent')).toBeVisible();
  await composer.message.fill(HOSTILE);
  await expect(request.code).toContainText('"USER_ID": "RECIPIENT_ID"');
  await composer.choose('5', '');
  await composer.choose('6', '');
  await composer.tag.fill(`TASK'42`);
  await composer.applyJson(JSON.stringify([{ MESSAGE: HOSTILE }, { DELIMITER: {} }]));
  await expect(request.code).toContainText('"TAG": "TASK\\u002742|5"');
  await expect(composer.app.getByText('Each of the others gets a call of their own')).toBeVisible();
  await composer.app
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await expect(request.code).toContainText('"TAG": "TASK\\u002742",');
  expect(await violations(page)).toEqual([]);

  const codes = new Map<string, string>();
  for (const form of FORMS) codes.set(form, await request.codeOf(form));
  // The frame may not use the clipboard; the older way puts there what is shown.
  await request.copy.click();
  await expect(request.panel.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.get('PHP CRest'));

  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  const [notice] = (await composer.centreOf(5)).notices;
  const received = notice?.received;
  expect(received?.['TAG']).toBe(`TASK'42`);
  const [webhook, oauth] = runInShell('sh', [
    codes.get('cURL (webhook)') ?? '',
    codes.get('cURL (OAuth)') ?? '',
  ]).map((call) => sentByCurl(call).body);
  expect(webhook).toEqual({ ...received, CLIENT_ID: 'YOUR_CLIENT_ID' });
  expect(oauth).toEqual({ ...received, auth: 'YOUR_ACCESS_TOKEN' });
  for (const form of ['JS SDK', 'JS SDK, call.make']) {
    expect(await runJs(codes.get(form) ?? '')).toEqual({ method: 'im.notify', params: received });
  }
  // A form would lose the empty divider.
  expect((await runJs(codes.get('BX24.js') ?? '')).params).toEqual({
    ...received,
    ATTACH: JSON.stringify(received?.['ATTACH']),
  });

  const { initData } = await portal.post<{ initData: Record<string, unknown> }>('open', {});
  const secrets = ['AUTH_ID', 'REFRESH_ID', 'MEMBER_ID', 'DOMAIN'].map((key) => initData[key]);
  const known = [...secrets, ...tokens].filter((secret) => typeof secret === 'string' && secret !== '');
  expect(known.length).toBeGreaterThan(4);
  for (const code of codes.values()) {
    expect(known.filter((secret) => code.includes(String(secret)))).toEqual([]);
    expect(code).not.toContain('localhost');
  }
});

test.describe('in Arabic on a phone, where nothing may be copied', () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test('code reads from the left, and is selected for the keyboard', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const request = new RequestPanel(composer.app);
    await composer.open();
    const frame = await new PortalPage(page, portal).script();
    await frame.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.execCommand = () => false;
    });
    await composer.message.fill('مرحبا');
    await request.open();
    const code = await request.codeOf('PHP SDK');
    await request.copy.click();
    await expect(request.panel.getByRole('status')).toContainText('did not allow copying');
    await expect(request.code).toBeFocused();
    expect(await frame.evaluate(() => getSelection()?.toString())).toBe(code);
    await expect(request.code).toHaveCSS('direction', 'ltr');
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    // What was said about one form is not said about another.
    await request.tab('BX24.js').click();
    await expect(request.panel.getByRole('status')).toHaveText('');
    expect(await violations(page)).toEqual([]);
  });
});

test('a sent notice has the same forms, with the first person’s own values', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  const history = new HistoryPage(composer);
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await composer.message.fill('Hi {{name|you}}');
  await composer.tag.fill('TEAM');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 2/);
  await history.open();
  await history.openNotice('TEAM');
  const request = new RequestPanel(history.details);
  await request.open();
  const { params } = await runJs(await request.codeOf('JS SDK'));
  // A batch has texts alone.
  const received = (await composer.centreOf(5)).notices[0]?.received;
  expect(params).toEqual({ ...received, USER_ID: Number(received?.['USER_ID']) });
});
