import { ComposerPage } from '../pages/ComposerPage.ts';
import { frameOf } from '../pages/frame-of.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { ask } from '../pages/write-and-send.ts';

test.describe('The undo window', () => {
  test('stands between Send and the first call, also for one person; nothing has left', async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open();
    await composer.choose('5', '');
    await composer.message.fill('Too early');
    await composer.send.click();
    await expect(sending.status).toHaveText('Sending to 1 person begins in 5 seconds.');
    await expect(sending.dialog).toHaveCount(0);
    // A longer time counts at once, a shorter one from the next send on.
    await sending.undoTime.selectOption('30 seconds');
    await expect(sending.region).toContainText('begins in 30 seconds');
    await sending.undoTime.selectOption('10 seconds');
    await expect(sending.region).toContainText(/begins in [23]\d seconds/);
    await sending.cancel.click();
    await expect(sending.status).toHaveText('Cancelled. Nothing was sent.');
    await composer.choose('6', '');
    await composer.send.click();
    await expect(sending.status).toHaveText('Sending to 2 people begins in 10 seconds.');
    await page.keyboard.press('Escape');
    await expect(sending.status).toHaveText('Cancelled. Nothing was sent.');

    // A change while it waits stops it, too.
    await composer.send.click();
    await expect(sending.cancel).toBeVisible();
    await composer.message.fill('Better words');
    await expect(sending.status).toContainText('You changed the notice');
    expect((await composer.centreOf(5)).total).toBe(0);

    // “None” is remembered, and the same text to the same person asks.
    await composer.send.click();
    await sending.undoTime.selectOption('None');
    await sending.sendNow.click();
    await expect(sending.status).toHaveText('Sent to 2 people');
    expect((await composer.centreOf(5)).notices.map(({ storedText }) => storedText)).toEqual([
      'Better words',
    ]);
    await sending.button('New notice').click();
    await composer.message.fill('Better words');
    for (const id of ['6', '7']) await composer.choose(id, '');
    await composer.send.click();
    await expect(sending.dialog).toContainText('The same text went to 1 of them at');
    await sending.answer();
    await expect(sending.status).toHaveText('Sent to 2 people');
  });

  test('a double click presses nothing of what opens or lies below', async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    const sending = new SendingPanel(composer);
    await composer.open();
    await composer.message.fill('In a hurry');
    await composer.choose('5', '');
    // The second click comes as soon as a button of that name is there, in the undo window or in the question.
    const frame = await frameOf(page);
    await frame.evaluate(() => {
      let wasThere = false;
      new MutationObserver(() => {
        const second = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 });
        const buttons = [...document.querySelectorAll('button')].filter((one) => one.checkVisibility());
        const sendNow = buttons.find(({ textContent }) => textContent === 'Send now');
        if (!wasThere) sendNow?.dispatchEvent(second);
        wasThere = sendNow !== undefined;
      }).observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
    });
    await composer.send.click();
    await expect(sending.status).toContainText('begins in 5 seconds');
    await sending.cancel.click();
    await composer.choose('6', '');
    await page.keyboard.press('Control+Enter');
    await expect(sending.dialog).toBeVisible();
    await expect(sending.status).toHaveCount(0);
    await sending.sendNow.dblclick();
    await expect(sending.status).toContainText('begins in 5 seconds');
    // A click of its own counts at once.
    await sending.cancel.click();
    await expect(sending.status).toHaveText('Cancelled. Nothing was sent.');
    expect((await composer.centreOf(5)).total).toBe(0);
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
      .fill(Array.from({ length: 440 }, (_, index) => `U${index + 5}`).join('\n'));
    await list.getByRole('button', { name: 'Check' }).click();
    await list.getByRole('button', { name: /^Add/ }).click();
    await expect(composer.send).toHaveAccessibleName(/^Send to \d{3} people$/);
    await composer.send.click();
    await expect(sending.sendNow).toHaveAttribute('aria-disabled', 'true');
    const total = Number(/(\d+) people get/.exec(await sending.dialog.innerText())?.[1]);
    await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(total - 1));
    await expect(sending.sendNow).toHaveAttribute('aria-disabled', 'true');
    await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(total));
    await sending.undoTime.selectOption('None');
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
    await expect(sending.status).toHaveText(new RegExp(`^(Not sent|Sent to \\d+ of ${total})`));
    await expect(sending.region).toContainText('You stopped it.');
    await sending.button(/^Continue with \d+ people/).click();
    await expect(sending.button('New notice')).toBeVisible();
    await expect(sending.status).toContainText('have notifications from apps turned off');
    for (const id of [5, 8, 100]) expect((await composer.centreOf(id)).total).toBe(1);
    for (const id of [6, 7]) expect((await composer.centreOf(id)).total).toBe(0);

    // The report draws what is in sight, finds a person, and can be taken along.
    expect(await sending.report.getByRole('listitem').count()).toBeLessThan(40);
    const delivered = Number(/^Sent to (\d+) of/.exec(await sending.status.innerText())?.[1]);
    await sending.region.getByRole('searchbox', { name: 'Find in the report' }).fill('6');
    await sending.region.getByLabel('Show').selectOption('muted');
    await expect(sending.report.getByRole('listitem').first()).toContainText(
      'has notifications from apps turned off',
    );
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

test('a text that looks like a command goes out one by one, and the confirmation says so', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  const sending = new SendingPanel(composer);
  await composer.open();
  await composer.message.fill('It is $result[0] today');
  await ask(composer, [5, 6]);
  await expect(sending.dialog).toContainText('2 of them go out one by one');
  await sending.undoTime.selectOption('None');
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
  await new SendingPanel(composer).send();
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
  await new SendingPanel(composer).send();
  await expect(new SendingPanel(composer).progress).toBeVisible();
  await new SendingPanel(other).send();
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
  await ask(composer, [5, 6]);
  await sending.undoTime.selectOption('30 seconds');
  await sending.sendNow.click();
  await expect(sending.cancel).toBeVisible();
  expect(await violations(page, panel)).toEqual([]);
  await portal.post('faults', { kind: 'slow', method: 'batch', ms: 8000, when: 'before' });
  await sending.sendNow.click();
  await expect(sending.button('Pause')).toBeEnabled();
  expect(await violations(page, panel)).toEqual([]);
  await expect(sending.status).toHaveText(/^Sent to 2/);
});
