import { ComposerPage } from '../pages/ComposerPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';

/** The two calls of the published documentation (im.notify). */
const USER_EXAMPLE = {
  USER_ID: 5,
  TYPE: 'USER',
  MESSAGE: 'Reminder',
  MESSAGE_OUT: 'Reminder (email)',
  TAG: 'TASK_42',
  SUB_TAG: 'TASK|42',
} as const;
const SYSTEM_EXAMPLE = {
  USER_ID: 5,
  TYPE: 'SYSTEM',
  MESSAGE: 'System message',
  MESSAGE_OUT: 'System message (email)',
  TAG: 'SYSTEM_42',
  SUB_TAG: 'SYSTEM|42',
} as const;

for (const example of [USER_EXAMPLE, SYSTEM_EXAMPLE]) {
  test(`the ${example.TYPE} example of the documentation arrives exactly as written`, {
    tag: '@every-storage',
  }, async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.choose('5', '');
    await composer.message.fill(example.MESSAGE);
    if (example.TYPE === 'SYSTEM') await composer.app.getByRole('radio', { name: 'System' }).check();
    await composer.tag.fill(example.TAG);
    await composer.subTag.fill(example.SUB_TAG);
    await composer.messageOut.fill(example.MESSAGE_OUT);
    await expect(composer.send).toHaveText('Send to 1 person');
    await press(composer);
    await expect(composer.outcome).toHaveText(/^Sent to 1/);

    const centre = await composer.centreOf(5);
    expect(centre.notices).toHaveLength(1);
    const [notice] = centre.notices;
    expect(notice?.received).toEqual(example);
    expect(notice?.via).toBe('single');
    expect(notice?.method).toBe('im.notify');
    await expect(composer.delivery.getByText(`notice ${notice?.id}`)).toBeVisible();
  });
}

test('an attachment given as JSON arrives as the portal keeps it, and the meter showed its bytes', async ({
  page,
  portal,
}) => {
  const attach = [{ MESSAGE: 'Привет 😀' }, { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } }];
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('With attachment');
  await composer.applyJson(JSON.stringify(attach));
  const bytes = Buffer.byteLength(JSON.stringify(attach));
  await expect(composer.meter).toHaveAttribute('aria-valuenow', String(bytes));
  await expect(composer.meter).toHaveAttribute('aria-valuemax', '30720');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  const [notice] = (await composer.centreOf(5)).notices;
  expect(notice?.received['ATTACH']).toEqual(attach);
  expect(notice?.attach?.BLOCKS).toEqual(attach);
});

test('at 30,720 bytes Send is on, at 30,721 it is off and says by how much', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Full');
  const empty = Buffer.byteLength(JSON.stringify([{ MESSAGE: '' }]));
  const full = [{ MESSAGE: 'я'.repeat((30_720 - empty) / 2) }];
  expect(Buffer.byteLength(JSON.stringify(full))).toBe(30_720);
  await composer.applyJson(JSON.stringify(full));
  await expect(composer.meter).toHaveAttribute('aria-valuenow', '30720');
  await expect(composer.send).not.toHaveAttribute('aria-disabled');

  const over = JSON.stringify([{ MESSAGE: `${full[0]?.MESSAGE}.` }]);
  await composer.app.getByRole('textbox', { name: 'Attachment JSON' }).fill(over);
  await expect(composer.meter).toHaveAttribute('aria-valuenow', '30721');
  await expect(composer.send).toHaveAttribute('aria-disabled', 'true');
  await expect(composer.send).toHaveAccessibleDescription(/30,721 bytes/);
  await composer.pressSend();
  expect((await composer.centreOf(5)).total).toBe(0);
});

test('several people get one batch, each under a tag of their own', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  for (const id of [5, 6, 7]) await composer.choose(String(id), '');
  await composer.message.fill('For three');
  await composer.tag.fill('TEAM');
  await expect(composer.send).toHaveText('Send to 3 people');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 3/);
  for (const id of [5, 6, 7]) {
    const [notice] = (await composer.centreOf(id)).notices;
    expect(notice?.received['TAG']).toBe(`TEAM|${id}`);
    expect(notice?.via).toBe('batch');
  }
});

test('a change voids what was to be confirmed', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await composer.message.fill('First wording');
  // The keys belong to the bar below, which comes behind the first picture.
  await expect(composer.send).toHaveText('Send to 2 people');
  await page.keyboard.press('Control+Enter');
  const dialog = composer.app.getByRole('dialog', { name: 'Confirm sending' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await composer.message.fill('Second wording');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 2/);
  expect((await composer.centreOf(5)).notices.map((notice) => notice.storedText)).toEqual(['Second wording']);
});

test('Send tells what is missing and leads there', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await expect(composer.send).toHaveAccessibleName('Send');
  await expect(composer.send).toHaveAttribute('aria-disabled', 'true');
  await expect(composer.send).toHaveAccessibleDescription(/Choose at least one person.*Write a message/);
  await composer.pressSend();
  await expect(composer.recipients).toBeFocused();
  await composer.choose('5', '');
  await composer.pressSend();
  await expect(composer.message).toBeFocused();
  await expect(composer.message).toHaveAttribute('aria-invalid', 'true');
  // What the form says beside its fields needs no report.
  await expect(composer.delivery).toHaveCount(0);
  expect((await composer.centreOf(5)).total).toBe(0);
});

test('a second click while it is being sent sends nothing more', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Once');
  await portal.post('faults', { kind: 'slow', method: 'im.notify', ms: 500, when: 'before' });
  await composer.send.dblclick({ force: true });
  await composer.pressSend();
  await new SendingPanel(composer).sendNow.click();
  await composer.pressSend();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  await composer.pressSend();
  expect((await composer.centreOf(5)).total).toBe(1);
  const { calls } = await portal.get<{ calls: { method: string }[] }>('calls?since=0');
  expect(calls.filter((call) => call.method === 'im.notify')).toHaveLength(1);
});

test('the muted and the dismissed are told apart from the delivered', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  for (const id of [5, 6, 7]) await composer.choose(String(id), '');
  await portal.post('person', { id: 6, mutes: true });
  await portal.post('person', { id: 7, active: false });
  await composer.message.fill('Three fates');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1 of 3/);
  await expect(composer.delivery).toContainText('has notifications from apps turned off');
  await expect(composer.delivery).toContainText('the portal made no notice');
});

test('people with notifications turned off are no failure, and may be reached another way', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  for (const id of [5, 6]) await composer.choose(String(id), '');
  await portal.post('person', { id: 6, mutes: true });
  await composer.message.fill('For two');
  await press(composer);
  await expect(composer.delivery.getByRole('status')).toHaveText(
    /^Sent to 1 of 2 .*1 person has notifications from apps turned off.*another way/,
  );
  await expect(composer.delivery.getByRole('alert')).toHaveCount(0);
  await expect(composer.delivery.getByRole('link', { name: /profile/i })).toHaveCount(2);
  await expect(composer.delivery.getByRole('button', { name: /again/ })).toHaveCount(0);
});

test('the whole job can be done with the keyboard alone', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.recipients.focus();
  await page.keyboard.type('5');
  await expect(composer.app.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(composer.message).toBeFocused();
  await page.keyboard.type('By keyboard');
  for (let presses = 0; presses < 60; presses += 1) {
    if (await composer.send.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(composer.send).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).notices[0]?.storedText).toBe('By keyboard');
});

test('a message that the portal reads as a command or blanks is named', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('/me late today');
  await expect(composer.message).toHaveAccessibleDescription(/is a command in Bitrix24/);
  await expect(composer.app.getByRole('region', { name: 'Preview' }).locator('i')).toHaveText('late today');
  await composer.message.fill('Mail');
  const fullStop = composer.app.getByRole('button', { name: 'Add a full stop' });
  await fullStop.click();
  await expect(composer.message).toHaveValue('Mail.');
  await expect(fullStop).toHaveCount(0);
});
