import type { Locator } from '@playwright/test';
import { openAttachment, sendAndSee } from '../pages/open-attachment.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

/** The problem that keeps each starter from being sent unchanged. */
const LEFT = {
  Report: '3 placeholders left: Revenue, Costs, and Link.',
  'Task card': '5 placeholders left: Link, Description, Responsible, Deadline, and Text.',
  Incident: '6 placeholders left: Text, System, Since, State, Text, and Link.',
  Absence: '5 placeholders left: Name, From, Until, Deputy, and Text.',
  'Link with picture': '4 placeholders left: Name, Link, Description, and Preview.',
  Meeting: '5 placeholders left: Text, When, Where, Text, and Link.',
};

const isUnfilled = (field: Locator, example: string) =>
  Promise.all([
    expect(field).toBeFocused(),
    expect(field).toHaveValue(''),
    expect(field).toHaveAttribute('placeholder', example),
  ]);

test('no starter goes out as it comes, and Send and the test name what is left', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  const sending = new SendingPanel(composer);
  await composer.message.fill('Please look');
  for (const [name, left] of Object.entries(LEFT)) {
    await attachment.region.getByRole('button', { name, exact: true }).click();
    // Nothing complains before Send was pressed, and no example is drawn as if it were a text.
    await expect(attachment.region.getByRole('button', { name: /advice/ })).toHaveCount(0);
    await expect(composer.app.getByRole('region', { name: 'Preview' })).not.toContainText('example.com');
    await composer.pressSend();
    await expect(composer.send).toHaveAccessibleDescription(new RegExp(left));
    await expect(composer.app.getByText(left, { exact: false }).first()).toBeVisible();
    await expect(composer.app.locator(':focus:placeholder-shown')).toHaveAccessibleDescription(
      /leave it out/,
    );
    await attachment.undo.click();
    await expect(attachment.region.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await attachment.region.getByRole('button', { name: 'Report' }).click();
  await sending.test.click();
  await expect(composer.app.locator(':focus')).toHaveAttribute('placeholder', '+12 %');
  expect((await composer.centreOf(5)).total + (await composer.centreOf(1)).total).toBe(0);
});

test('Tab leads from placeholder to placeholder; filled or left out, the starter goes out', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  const keys = page.keyboard;
  const field = (block: string, name: string) =>
    attachment.block(block).getByLabel(name, { exact: true }).first();
  await attachment.region.getByRole('button', { name: 'Task card' }).click();
  await keys.press('Tab');
  await isUnfilled(field('1 Link', 'Link'), 'https://example.com/');
  await keys.type('https://portal.example/task/7');
  await keys.press('Tab');
  await isUnfilled(field('1 Link', 'Description'), 'Prepare the presentation for the partners');
  await attachment.block('1 Link').getByRole('button', { name: 'Leave it out' }).click();

  // Nothing of it is lost by a reload.
  await expect(composer.app.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(composer.message).toBeEditable();
  await composer.pressSend();
  await composer.message.fill('A task');
  await composer.pressSend();
  await isUnfilled(
    attachment.item(attachment.block('2 Fields'), 1).getByLabel('Value', { exact: true }),
    'Full name',
  );
  await keys.type('Anna');
  await keys.press('Tab');
  await keys.type('Friday');
  await keys.press('Tab');
  await isUnfilled(field('3 Text', 'Text'), 'Please say today whether the date suits you.');
  await expect(composer.send).toHaveAccessibleDescription(/1 placeholder left: Text/);

  // A block takes its placeholder along when it goes, and brings it back when it comes back.
  await attachment.block('3 Text').getByRole('button', { name: 'Delete' }).click();
  await expect(composer.send).not.toHaveAttribute('aria-disabled');
  await attachment.undo.click();
  await expect(composer.send).toHaveAccessibleDescription(/1 placeholder left: Text/);
  await attachment.redo.click();
  expect(await sendAndSee(composer)).toEqual({
    COLOR: '#008DBA',
    COLOR_TOKEN: 'primary',
    BLOCKS: [
      { LINK: { NAME: 'Open the task', LINK: 'https://portal.example/task/7' } },
      {
        GRID: [
          { NAME: 'Responsible', VALUE: 'Anna', DISPLAY: 'ROW' },
          { NAME: 'Deadline', VALUE: 'Friday', DISPLAY: 'ROW' },
        ],
      },
    ],
  });
});

test('empty blocks keep nothing from being sent, and checks come after writing', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  const advice = attachment.region.getByRole('button', { name: /advice/ });
  for (const kind of ['Fields', 'Link', 'Person', 'Images', 'Text'] as const) await attachment.add(kind);
  await composer.message.fill('Hello');
  await expect(advice).toHaveCount(0);
  await expect(composer.send).not.toHaveAttribute('aria-disabled');
  await expect(composer.meter).toHaveAttribute('aria-valuenow', '0');

  // A name without an address is a problem, but not while one is about to write the address.
  const link = attachment.block('2 Link');
  await link.getByRole('button', { expanded: false }).first().click();
  await link.getByLabel('Name', { exact: true }).fill('Report');
  await page.keyboard.press('Tab');
  await expect(link.getByLabel('Link', { exact: true })).toBeFocused();
  await expect(composer.send).toHaveAttribute('aria-disabled', 'true');
  await expect(advice).toHaveCount(0);
  await composer.message.focus();
  await expect(link.getByLabel('Link', { exact: true })).toHaveAccessibleDescription(/address/);
  await expect(attachment.region.getByRole('button', { name: '2 advices', exact: true })).toBeVisible();

  await composer.pressSend();
  await expect(link.getByLabel('Link', { exact: true })).toBeFocused();
  await link.getByLabel('Name', { exact: true }).fill('');
  expect(await sendAndSee(composer)).toBeUndefined();
});
