import { ComposerPage } from '../pages/ComposerPage.ts';
import { frameOf } from '../pages/frame-of.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';

/** The manager who opens the app. */
const ME = 1;

test.describe('Send a test to me', () => {
  test('goes to me alone, in the form of the send, and sends nothing to the people chosen', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open({ user: ME });
    for (const id of [5, 6]) await composer.choose(String(id), '');
    await composer.message.fill('Numbers');
    await composer.messageOut.fill('Numbers by mail');
    await composer.tag.fill('TASK');
    await composer.applyJson('[{"MESSAGE":"kept"}]');
    await sending.test.click();
    await expect(composer.app.getByText('The test is in your own notices.')).toBeVisible();
    const [notice] = (await composer.centreOf(ME)).notices;
    expect(notice?.received).toMatchObject({
      MESSAGE: '[TEST] Numbers',
      MESSAGE_OUT: '[TEST] Numbers by mail',
      ATTACH: '[{"MESSAGE":"kept"}]',
    });
    expect(notice?.via).toBe('batch');
    expect(notice?.tag).toContain('HERALD_TEST_');
    for (const id of [5, 6]) expect((await composer.centreOf(id)).total).toBe(0);

    // Another test takes the place of the first.
    await composer.message.fill('Better numbers');
    await sending.test.click();
    await expect(composer.app.getByText('The test is in your own notices.')).toBeVisible();
    expect((await composer.centreOf(ME)).notices.map(({ storedText }) => storedText)).toEqual([
      '[TEST] Better numbers',
    ]);
  });

  test('needs a text, and leads to it', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open({ user: ME });
    await sending.test.click();
    await expect(composer.message).toBeFocused();
    expect((await composer.centreOf(ME)).total).toBe(0);
  });

  test('a System one teaches Herald the app’s name, and it is there at the next opening', async ({
    page,
    portal,
  }) => {
    await portal.post('switches', { appName: 'Office News' });
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    const preview = composer.app.getByRole('region', { name: 'Preview' });
    await composer.open({ user: 5 });
    await composer.message.fill('Hello');
    await composer.app.getByRole('radio', { name: 'System' }).check();
    await expect(preview).not.toContainText('Office News');
    await expect(preview).toContainText('Send a test to yourself');
    await expect(preview.getByRole('button', { name: 'Type the app’s name' })).toHaveCount(0);
    await sending.test.click();
    await expect(preview).toContainText('Office News');
    await expect(preview).not.toContainText('Send a test to yourself');
    await composer.open({ user: 5 });
    await expect(preview).toContainText('Office News');
  });

  test('an administrator can type the app’s name, for everybody', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const preview = composer.app.getByRole('region', { name: 'Preview' });
    await composer.open({ user: ME });
    await composer.app.getByRole('radio', { name: 'System' }).check();
    await preview.getByRole('button', { name: 'Type the app’s name' }).click();
    const dialog = composer.app.getByRole('dialog', { name: 'Type the app’s name' });
    await dialog.getByRole('textbox', { name: 'App’s name' }).fill('Typed News');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(preview).toContainText('Typed News');
    await composer.open({ user: 5 });
    await composer.app.getByRole('radio', { name: 'System' }).check();
    await expect(preview).toContainText('Typed News');
  });
});

/** Writes to so many people, 5 and up, and opens the confirmation. */
async function ask(composer: ComposerPage, sending: SendingPanel, ids: readonly number[]): Promise<void> {
  for (const id of ids) await composer.choose(String(id), '');
  await composer.send.click();
  await expect(sending.dialog).toBeVisible();
}

test.describe('Between the confirmation and the first call', () => {
  test('it waits, and can be cancelled; nothing has left', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open();
    await composer.message.fill('Too early');
    await ask(composer, sending, [5, 6]);
    await sending.dialog.getByLabel('Time to cancel').selectOption('30 seconds');
    await sending.sendNow.click();
    await expect(sending.status).toContainText('begins in 30 seconds');
    await sending.cancel.click();
    await expect(sending.status).toHaveText('Cancelled. Nothing was sent.');

    // A change while it waits stops it, too.
    await composer.send.click();
    await sending.sendNow.click();
    await expect(sending.cancel).toBeVisible();
    await composer.message.fill('Better words');
    await expect(sending.status).toContainText('You changed the notice');
    expect((await composer.centreOf(5)).total).toBe(0);

    // How long it waits is remembered, and may be nothing.
    await composer.send.click();
    await expect(sending.dialog.getByLabel('Time to cancel')).toHaveValue('30');
    await sending.dialog.getByLabel('Time to cancel').selectOption('None');
    await sending.sendNow.click();
    await expect(sending.status).toHaveText(/^Sent to 2/);
    expect((await composer.centreOf(5)).notices.map(({ storedText }) => storedText)).toEqual([
      'Better words',
    ]);

    // And the next question tells who had the same text a moment ago.
    await sending.button('New notice').click();
    await composer.message.fill('Better words');
    await ask(composer, sending, [6, 7]);
    await expect(sending.dialog).toContainText('The same text went to 1 of them at');
  });

  test('a double click presses nothing of what opens or lies below', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open();
    await composer.message.fill('In a hurry');
    for (const id of ['5', '6']) await composer.choose(id, '');
    // The second click comes as soon as the question is there.
    const frame = await frameOf(page);
    await frame.evaluate(() => {
      new MutationObserver(() => {
        const second = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 });
        const buttons = [...document.querySelectorAll('dialog[open] button')];
        buttons.find(({ textContent }) => textContent === 'Send now')?.dispatchEvent(second);
      }).observe(document, { subtree: true, attributeFilter: ['open'] });
    });
    await composer.send.click();
    await expect(sending.dialog).toBeVisible();
    await expect(sending.status).toHaveCount(0);
    await sending.dialog.getByLabel('Time to cancel').selectOption('30 seconds');
    await sending.sendNow.dblclick();
    await expect(sending.status).toContainText('begins in 30 seconds');
    // A click of its own counts at once.
    await sending.cancel.click();
    await expect(sending.status).toHaveText('Cancelled. Nothing was sent.');
  });
});

test.describe('A send to more than fifty', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('wants the number typed, can be paused and stopped, goes on with the rest, and reports', async ({
    page,
    portal,
  }) => {
    // Without a history in the portal the only batches are those of the send.
    await portal.reset({ employees: 500, switches: { scopes: ['im', 'user', 'department'] } });
    await portal.post('person', { id: 6, mutes: true });
    await portal.post('person', { id: 7, active: false });
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open();
    await composer.message.fill('For many');
    await composer.app.getByRole('button', { name: 'Paste a list' }).click();
    const list = composer.app.getByRole('dialog', { name: 'Paste a list' });
    await list
      .getByRole('textbox', { name: 'People, one per line' })
      .fill(Array.from({ length: 440 }, (_, index) => index + 5).join('\n'));
    await list.getByRole('button', { name: 'Check' }).click();
    await list.getByRole('button', { name: /^Add/ }).click();
    await expect(composer.send).toHaveAccessibleName(/^Send to \d{3} people$/);
    await composer.send.click();
    await expect(sending.sendNow).toHaveAttribute('aria-disabled', 'true');
    const total = Number(/(\d+) people get/.exec(await sending.dialog.innerText())?.[1]);
    await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(total - 1));
    await expect(sending.sendNow).toHaveAttribute('aria-disabled', 'true');
    await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(total));
    await sending.dialog.getByLabel('Time to cancel').selectOption('None');
    await portal.post('faults', {
      kind: 'slow',
      method: 'batch',
      ms: 3000,
      when: 'before',
      times: 4,
    });
    await sending.sendNow.click();

    await expect(sending.progress).toHaveAttribute('aria-valuemax', String(total));
    await sending.button('Pause').click();
    await expect(sending.status).toContainText('Paused');
    await expect(sending.region).toContainText('on their way');
    await sending.button('Stop').click();
    await expect(sending.status).toHaveText(new RegExp(`^Partly sent: \\d+ of ${total}`));
    await expect(sending.region).toContainText('You stopped it.');
    await sending.button(/^Continue with \d+ people/).click();
    await expect(sending.button('New notice')).toBeVisible();
    await expect(sending.region).toContainText('have switched such notices off');
    for (const id of [5, 8, 100]) expect((await composer.centreOf(id)).total).toBe(1);
    for (const id of [6, 7]) expect((await composer.centreOf(id)).total).toBe(0);

    // The report draws what is in sight, finds a person, and can be taken along.
    expect(await sending.report.getByRole('listitem').count()).toBeLessThan(40);
    const delivered = Number(/^Partly sent: (\d+)/.exec(await sending.status.innerText())?.[1]);
    await sending.region.getByRole('searchbox', { name: 'Find in the report' }).fill('6');
    await sending.region.getByLabel('Show').selectOption('muted');
    await expect(sending.report.getByRole('listitem').first()).toContainText('has switched such notices off');
    const download = page.waitForEvent('download');
    await sending.button('Export CSV').click();
    const file = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFID,Name,Position,Result,Notice,Code,Message,Tag');
    expect(lines.length).toBe(total + 2);
    expect(lines.filter((line) => line.includes(',Delivered,')).length).toBe(delivered);
    expect(lines.filter((line) => line.includes(',Muted,')).length).toBe(total - delivered);
    expect(lines.find((line) => line.startsWith('6,'))).toContain(',Muted,');
  });
});

test.describe('Variables', () => {
  test('each person gets their own words; who lacks one is named before', async ({ page, portal }) => {
    await portal.post('person', { id: 5, firstName: '[b]Anna', position: '' });
    await portal.post('person', { id: 6, firstName: 'Boris', position: 'Analyst' });
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    const preview = composer.app.getByRole('region', { name: 'Preview' });
    await composer.open();
    for (const id of [5, 6]) await composer.choose(String(id), '');
    await composer.message.fill('Dear {{name}}, {{position}} of {{department}}, {{foo}}');
    await expect(composer.send).toHaveAccessibleDescription(/has no value for \{\{position\}\}/);
    await composer.message.fill('Dear {{name}}, {{position|colleague}} of {{department}}, {{foo}}');
    await expect(preview).toContainText('Dear (b)Anna, colleague of');
    await expect(preview).toContainText('“{{foo}}” is none of the variables');
    await preview.getByRole('button', { name: /^As .* sees it$/ }).click();
    await preview.getByLabel('As seen by').selectOption({ index: 1 });
    await expect(preview).toContainText('Dear Boris, Analyst of');
    await composer.send.click();
    await sending.dialog.getByLabel('Time to cancel').selectOption('None');
    await sending.sendNow.click();
    await expect(sending.status).toHaveText(/^Sent to 2/);
    expect((await composer.centreOf(5)).notices[0]?.storedText).toMatch(
      /^Dear \(b\)Anna, colleague of \S.*\{\{foo\}\}$/,
    );
    expect((await composer.centreOf(6)).notices[0]?.storedText).toMatch(/^Dear Boris, Analyst of \S/);
  });
});

test('a text that looks like a command goes out one by one, and the confirmation says so', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const sending = new SendingPanel(composer);
  await composer.open();
  await composer.message.fill('It is $result[0] today');
  await ask(composer, sending, [5, 6]);
  await expect(sending.dialog).toContainText('2 of them go out one by one');
  await sending.dialog.getByLabel('Time to cancel').selectOption('None');
  await sending.sendNow.click();
  await expect(sending.status).toHaveText(/^Sent to 2/);
  for (const id of [5, 6]) {
    const [notice] = (await composer.centreOf(id)).notices;
    expect(notice?.storedText).toBe('It is $result[0] today');
    expect(notice?.via).toBe('single');
  }
});

test('after a send a new notice is offered in one place: the report, and the bar once that is closed', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('For one');
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  const anew = composer.app.getByRole('button', { name: 'New notice', exact: true });
  await expect(composer.delivery.getByRole('button', { name: 'New notice' })).toBeVisible();
  await expect(anew).toHaveCount(1);
  await composer.delivery.getByRole('button', { name: 'Close the report' }).click();
  await expect(composer.delivery).toHaveCount(0);
  await anew.click();
  await expect(composer.message).toHaveValue('');
  await expect(composer.send).toHaveText('Send');
});

test('two tabs of one browser do not run the same send', { tag: '@every-storage' }, async ({
  page,
  portal,
  context,
  storage,
}) => {
  test.skip(storage === 'blocked', 'without storage two tabs have no draft in common');
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Once');
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  const other = new ComposerPage(await context.newPage(), portal);
  await other.open();
  await expect(other.message).toHaveValue('Once');
  await portal.post('faults', { kind: 'slow', method: 'im.notify', ms: 4000, when: 'before' });
  await composer.send.click();
  await expect(new SendingPanel(composer).progress).toBeVisible();
  await other.send.click();
  await expect(new SendingPanel(other).status).toContainText('in another tab');
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('the time to cancel and the progress are for everybody', async ({ page, portal }) => {
  await portal.reset({ switches: { scopes: ['im', 'user', 'department'] } });
  const composer = new ComposerPage(page, portal);
  const sending = new SendingPanel(composer);
  const panel = 'section[aria-label="Delivery"]';
  await composer.open();
  await composer.message.fill('Slowly');
  await ask(composer, sending, [5, 6]);
  await sending.dialog.getByLabel('Time to cancel').selectOption('30 seconds');
  await sending.sendNow.click();
  await expect(sending.cancel).toBeVisible();
  expect(await violations(page, panel)).toEqual([]);
  await sending.cancel.click();
  await composer.send.click();
  await sending.dialog.getByLabel('Time to cancel').selectOption('None');
  await portal.post('faults', { kind: 'slow', method: 'batch', ms: 8000, when: 'before' });
  await sending.sendNow.click();
  await expect(sending.button('Pause')).toBeEnabled();
  expect(await violations(page, panel)).toEqual([]);
  await expect(sending.status).toHaveText(/^Sent to 2/);
});

test('an administrator caps a send and keeps System notices to administrators; the others are told why', async ({
  page,
  portal,
  browser,
}) => {
  const other = new ComposerPage(await (await browser.newContext()).newPage(), portal);
  const theirs = new SendingPanel(other);
  await other.open({ user: 5 });
  await other.message.fill('To three');
  for (const id of [6, 7, 8]) await other.choose(String(id), '');
  await expect(other.send).toBeEnabled();

  const composer = new ComposerPage(page, portal);
  await composer.open({ user: ME });
  await composer.fromMenu('Portal check');
  const check = composer.app.getByRole('dialog', { name: 'Portal check' });
  await check.getByRole('textbox', { name: 'People of one send at most' }).fill('2');
  await check.getByRole('textbox', { name: 'People of one send at most' }).press('Enter');
  await expect(check.getByText('Saved.')).toBeVisible();
  await check
    .getByRole('combobox', { name: 'System notices' })
    .selectOption('Only administrators may send them');
  await expect(check.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');

  // A page that was open before learns it at the press of Send.
  await other.send.click();
  await expect(theirs.region.getByRole('alert')).toContainText('allows 2 people at most');
  await expect(other.send).toHaveAccessibleDescription(
    /allows 2 people at most in one send, and these are 3/,
  );
  await expect(other.app.getByRole('radio', { name: 'System' })).toBeDisabled();
  await expect(other.app.getByRole('radiogroup', { name: 'Type' })).toHaveAccessibleDescription(
    /switched System notices off/,
  );
  await other.app
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await other.send.click();
  await expect(theirs.dialog).toContainText('2 people get this notice.');
  await other.page.context().close();

  // Administrators are not bound, and are told.
  await composer.message.fill('To three');
  await composer.app.getByRole('radio', { name: 'System' }).check();
  await ask(composer, new SendingPanel(composer), [6, 7, 8]);
  await expect(new SendingPanel(composer).dialog).toContainText('Administrators are not bound by it.');
  expect((await composer.centreOf(6)).total).toBe(0);
});
