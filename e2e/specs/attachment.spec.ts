import { openAttachment, sendAndSee } from '../pages/open-attachment.ts';
import { expect, test } from '../pages/test.ts';

/** The published example "bug tracker" (attach-bugtracker.json). */
const DIVIDER = { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } };
const SUMMARY =
  'It is necessary to implement the ability to add structured entities to messages and notifications in the messenger.';
const BUG_TRACKER = [
  {
    USER: {
      NAME: 'Mantis Notifications',
      AVATAR: 'https://files.shelenkov.com/bitrix/images/mantis2.jpg',
      LINK: 'https://shelenkov.com/',
    },
  },
  { LINK: { NAME: 'Open Mantis from external network', LINK: 'https://shelenkov.com/' } },
  DIVIDER,
  {
    GRID: [
      { NAME: 'Project', VALUE: 'BUGS', DISPLAY: 'LINE', WIDTH: 100 },
      { NAME: 'Category', VALUE: 'im', DISPLAY: 'LINE', WIDTH: 100 },
      { NAME: 'Summary', VALUE: SUMMARY, DISPLAY: 'BLOCK' },
    ],
  },
  DIVIDER,
  {
    GRID: [
      { NAME: 'New Request', VALUE: '', DISPLAY: 'ROW', WIDTH: 100 },
      { NAME: 'Assigned To', VALUE: 'Eugene Shelenkov', DISPLAY: 'ROW', WIDTH: 100 },
      { NAME: 'Deadline', VALUE: '11/04/2015 05:50:43 PM', DISPLAY: 'ROW', WIDTH: 100 },
    ],
  },
];

type Field = readonly [name: string, value: string];

/** The same, as what is written into which field. */
const AS_FORM: readonly (
  | { readonly kind: 'Person' | 'Link' | 'Divider'; readonly fields: readonly Field[] }
  | { readonly kind: 'Fields'; readonly rows: readonly (readonly Field[])[] }
)[] = BUG_TRACKER.map((block) => {
  if ('USER' in block) {
    const { NAME, LINK, AVATAR } = block.USER;
    return {
      kind: 'Person',
      fields: [
        ['Name', NAME],
        ['Link', LINK],
        ['Avatar', AVATAR],
      ],
    };
  }
  if ('LINK' in block)
    return {
      kind: 'Link',
      fields: [
        ['Name', block.LINK.NAME],
        ['Link', block.LINK.LINK],
      ],
    };
  if ('DELIMITER' in block) {
    return {
      kind: 'Divider',
      fields: [
        ['Size', '200'],
        ['Color', block.DELIMITER.COLOR],
      ],
    };
  }
  return {
    kind: 'Fields',
    rows: block.GRID.map((row) => [
      ['Name', row.NAME],
      ...(row.VALUE === '' ? [] : [['Value', row.VALUE] as const]),
      ['Display', row.DISPLAY],
      ...('WIDTH' in row ? [['Width', String(row.WIDTH)] as const] : []),
    ]),
  };
});

test('the bug tracker is built by mouse with the form alone, sent and received', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  for (const [index, block] of AS_FORM.entries()) {
    await attachment.add(block.kind);
    const group = attachment.block(`${index + 1} ${block.kind}`);
    if (block.kind !== 'Fields') await attachment.fill(group, Object.fromEntries(block.fields));
    else {
      for (const [at, row] of block.rows.entries()) {
        if (at > 0) await group.getByRole('button', { name: 'Add a row' }).click();
        await attachment.fill(attachment.item(group, at + 1), Object.fromEntries(row));
      }
    }
  }
  expect(await sendAndSee(composer)).toEqual(BUG_TRACKER);
});

test('the bug tracker is built by keyboard alone, sent and received', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  const keys = page.keyboard;
  const write = async (fields: readonly Field[]) => {
    for (const [name, value] of fields) {
      if ((await attachment.focused()) !== name) await attachment.tabTo(name);
      // In a list the letters choose; in a field they stand for what was there.
      if (name !== 'Display') await keys.press('ControlOrMeta+A');
      await keys.type(value);
    }
  };
  await composer.message.focus();
  for (const block of AS_FORM) {
    await attachment.tabTo('Add block');
    await keys.press('Enter');
    await expect(composer.app.getByRole('menu')).toBeVisible();
    await keys.type(block.kind === 'Link' ? 'Lin' : block.kind);
    await keys.press('Enter');
    await expect(composer.app.getByRole('menu')).toBeHidden();
    if (block.kind !== 'Fields') await write(block.fields);
    else {
      for (const [at, row] of block.rows.entries()) {
        if (at > 0) {
          await attachment.tabTo('Add a row');
          await keys.press('Enter');
        }
        await write(row);
      }
    }
  }
  expect(await sendAndSee(composer)).toEqual(BUG_TRACKER);
});

test('typing is undone in steps, by key and by button, and the fields show it', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  await attachment.add('Link');
  const block = attachment.block('1 Link');
  await block.getByLabel('Name', { exact: true }).fill('Report');
  await block.getByLabel('Link', { exact: true }).fill('/report');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(block.getByLabel('Link', { exact: true })).toHaveValue('');
  await expect(block.getByLabel('Name', { exact: true })).toHaveValue('Report');
  await attachment.undo.click();
  await expect(block.getByLabel('Name', { exact: true })).toHaveValue('');
  await attachment.undo.click();
  await expect(block).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await attachment.block('1 Link').getByRole('button', { expanded: false }).click();
  await expect(attachment.block('1 Link').getByLabel('Name', { exact: true })).toHaveValue('Report');
  await expect(composer.message).toHaveValue('');
});

test('an advice leads to its field and is mended with one press', async ({ page, portal }) => {
  const { attachment } = await openAttachment({ page, portal });
  await attachment.openJson();
  await attachment.apply([{ MESSAGE: 'a' }, { GRID: [{ NAME: 'a', VALUE: 'b', DISPLAY: 'TABLE' }] }]);
  await attachment.region.getByRole('button', { name: '1 advice', exact: true }).click();
  await attachment.region.getByRole('button', { name: /^Block 2: .*TABLE/ }).click();
  const display = attachment.block('2 Fields').getByLabel('Display', { exact: true });
  await expect(display).toBeFocused();
  await expect(display).toHaveAccessibleDescription(/TABLE/);
  await attachment.block('2 Fields').getByRole('button', { name: 'Take ROW' }).click();
  await expect(display).toHaveValue('ROW');
  await expect(attachment.region.getByRole('button', { name: /advice/ })).toHaveCount(0);
  // A word that Herald does not know comes back into the field as well.
  await attachment.undo.click();
  await expect(display).toHaveValue('TABLE');
});

test('the toolbar formats what is selected, and a name cannot become markup', async ({ page, portal }) => {
  await portal.post('person', { id: 5, firstName: '[B]Bobby[/B]' });
  const { composer, attachment } = await openAttachment({ page, portal });
  await attachment.add('Text');
  const text = attachment.block('1 Text').getByLabel('Text', { exact: true });
  await text.fill('important');
  await text.selectText();
  await page.keyboard.press('ControlOrMeta+B');
  await expect(text).toHaveValue('[B]important[/B]');
  await attachment.block('1 Text').getByRole('button', { name: 'Italic' }).click();
  await expect(text).toHaveValue('[B][I]important[/I][/B]');
  await page.keyboard.press('End');
  await attachment.block('1 Text').getByRole('button', { name: 'Mention' }).click();
  await composer.app.getByRole('menuitem').first().click();
  await expect(text).toHaveValue(/\[USER=5\][^[\]]*\[\/USER\]/);
  await expect(text).toBeFocused();
  await text.fill('the report');
  await text.selectText();
  await attachment.block('1 Text').getByRole('button', { name: 'Web address' }).click();
  await composer.app.getByRole('textbox', { name: 'Address' }).fill('crm.example.com:8443/a b');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('[URL=https://crm.example.com:8443/a%20b]the report[/URL]');
  await expect(text).toBeFocused();
  await attachment.add('Link');
  const address = attachment.block('2 Link').getByLabel('Link', { exact: true });
  await address.fill('example.com/report');
  await address.press('Tab');
  await expect(address).toHaveValue('https://example.com/report');
});

test('a starter is put in with one press, and taken back with one', async ({ page, portal }) => {
  const { attachment } = await openAttachment({ page, portal });
  await attachment.region.getByRole('button', { name: 'Task card' }).click();
  await expect.poll(() => attachment.names()).toEqual(['1 Link', '2 Fields', '3 Text']);
  expect(await attachment.focused()).toMatch(/^1 Link/);
  await attachment.undo.click();
  await expect(attachment.region.getByRole('button', { name: 'Task card' })).toBeVisible();
});
