import { AttachmentEditor } from '../pages/AttachmentEditor.ts';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';

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

const open = async (
  ...[{ page, portal }]: [Pick<Parameters<Parameters<typeof test>[2]>[0], 'page' | 'portal'>]
) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  const attachment = new AttachmentEditor(page, composer.app);
  await expect(attachment.region.getByRole('button', { name: 'Add block' })).toBeVisible();
  return { composer, attachment };
};

const sendAndSee = async (composer: ComposerPage) => {
  await composer.message.fill('A new bug');
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  const { notices } = await composer.centreOf(5);
  return notices[0]?.received.ATTACH;
};

test('the bug tracker is built by mouse with the form alone, sent and received', async ({ page, portal }) => {
  const { composer, attachment } = await open({ page, portal });
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
  const { composer, attachment } = await open({ page, portal });
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

test.describe('with three blocks', () => {
  const THREE = [{ MESSAGE: 'one' }, { MESSAGE: 'two' }, { DELIMITER: { SIZE: 200 } }];

  const openThree = async (fixtures: Parameters<typeof open>[0]) => {
    const opened = await open(fixtures);
    await opened.attachment.openJson();
    await opened.attachment.apply(THREE);
    await opened.attachment.openJson().catch(() => undefined);
    await expect(opened.attachment.block('3 Divider')).toBeVisible();
    return opened;
  };

  test('drag, button and key move a block alike, with the same words and the focus where it was', async ({
    page,
    portal,
  }) => {
    const { attachment } = await openThree({ page, portal });
    const said = attachment.region.getByText('Block 3 moved to position 2 of 3.');
    const moved = ['1 Text', '2 Divider', '3 Text'];

    await attachment.block('3 Divider').getByRole('button', { name: 'Move up' }).click();
    expect(await attachment.names()).toEqual(moved);
    await expect(said).toBeAttached();
    expect(await attachment.focused()).toBe('Move up');
    await attachment.undo.click();
    expect(await attachment.names()).toEqual(['1 Text', '2 Text', '3 Divider']);

    await attachment.block('3 Divider').getByRole('button', { expanded: false }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await attachment.names()).toEqual(moved);
    await expect(said).toBeAttached();
    expect(await attachment.focused()).toMatch(/^2 Divider/);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await attachment.names()).toEqual(['1 Text', '2 Text', '3 Divider']);

    const handle = attachment.block('3 Divider').locator('[title="Drag to move"]');
    await handle.dragTo(attachment.block('2 Text'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(() => attachment.names()).toEqual(moved);
    await expect(said).toBeAttached();
  });

  test('what is deleted comes back, and the focus stays in the list', async ({ page, portal }) => {
    const { attachment } = await openThree({ page, portal });
    await attachment.block('2 Text').getByRole('button', { name: 'Delete' }).click();
    expect(await attachment.names()).toEqual(['1 Text', '2 Divider']);
    expect(await attachment.focused()).toMatch(/^2 Divider/);
    await expect(attachment.region.getByText('Block 2 deleted. Undo brings it back.')).toBeAttached();
    await attachment.undo.click();
    expect(await attachment.names()).toEqual(['1 Text', '2 Text', '3 Divider']);
    await attachment.redo.click();
    expect(await attachment.names()).toEqual(['1 Text', '2 Divider']);
  });

  test('a duplicate is a block of its own', async ({ page, portal }) => {
    const { attachment } = await openThree({ page, portal });
    await attachment.block('1 Text').getByRole('button', { name: 'Duplicate' }).click();
    await attachment.block('2 Text').getByRole('button', { expanded: false }).click();
    await attachment.block('2 Text').getByLabel('Text', { exact: true }).fill('copy');
    await attachment.openJson();
    await expect(attachment.json).toContainText('"one"');
    await expect(attachment.json).toContainText('"copy"');
  });

  test('a copied block is pasted behind the open one, though the frame may not read the clipboard', async ({
    page,
    portal,
  }) => {
    const { attachment } = await openThree({ page, portal });
    await attachment.block('1 Text').getByRole('button', { name: 'Copy' }).click();
    await attachment.block('2 Text').getByRole('button', { expanded: false }).click();
    await attachment.region.getByRole('button', { name: 'Paste block' }).click();
    await expect.poll(() => attachment.names()).toEqual(['1 Text', '2 Text', '3 Text', '4 Divider']);
    await expect(attachment.block('3 Text')).toContainText('one');
  });
});

test('typing is undone in steps, by key and by button, and the fields show it', async ({ page, portal }) => {
  const { composer, attachment } = await open({ page, portal });
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

test('JSON: what cannot be read is said with its place, what is dropped is named, nothing is lost', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await open({ page, portal });
  await attachment.openJson();
  await attachment.apply('[\n  { "MESSAGE": "a" },\n]');
  await expect(attachment.region.getByRole('alert')).toContainText('Line 3, column 1');
  await attachment.apply([{ LINK: { NAME: 'a', LINK: '/a', COLOUR: 'red' } }]);
  await expect(attachment.region.getByText('LINK › COLOUR')).toBeVisible();
  await attachment.block('1 Link').getByRole('button', { expanded: false }).click();
  await attachment.block('1 Link').getByLabel('Name', { exact: true }).fill('b');
  expect(await sendAndSee(composer)).toEqual([{ LINK: { NAME: 'b', LINK: '/a', COLOUR: 'red' } }]);
});

test('JSON: a whole call gives its texts only after asking', async ({ page, portal }) => {
  const { composer, attachment } = await open({ page, portal });
  await composer.message.fill('mine');
  await attachment.openJson();
  const call = { USER_ID: 5, MESSAGE: 'theirs', TAG: 'T', ATTACH: [{ MESSAGE: 'a' }] };
  await attachment.apply(call);
  await expect(attachment.block('1 Text')).toBeVisible();
  await expect(composer.message).toHaveValue('mine');
  await attachment.region.getByRole('button', { name: 'Take texts and tags too' }).click();
  await expect(composer.message).toHaveValue('theirs');
  await expect(composer.tag).toHaveValue('T');
});

test('JSON: follows the form while it is unchanged, and keeps what is being written', async ({
  page,
  portal,
}) => {
  const { attachment } = await open({ page, portal });
  await attachment.openJson();
  await attachment.add('Text');
  await attachment.block('1 Text').getByLabel('Text', { exact: true }).fill('from the form');
  await expect(attachment.json).toContainText('from the form');
  await attachment.json.fill('[{"MESSAGE":"from the JSON"}]');
  await attachment.block('1 Text').getByLabel('Text', { exact: true }).fill('changed');
  await expect(attachment.json).toContainText('from the JSON');
  await attachment.region.getByRole('button', { name: 'Show the present attachment' }).click();
  await expect(attachment.json).toContainText('changed');
});

test("JSON: what is typed over marked brackets takes no look from them, which the page's policy would refuse", async ({
  page,
  portal,
}) => {
  const { attachment } = await open({ page, portal });
  await attachment.openJson();
  await attachment.json.fill('[]');
  await attachment.json.press('Home');
  await expect(attachment.json.locator('.cm-matchingBracket')).toHaveCount(2);
  // In one go, so that the browser is faster than the editor, which takes the marks away.
  await attachment.json.evaluate((editor) => {
    getSelection()?.setBaseAndExtent(editor, 0, editor, editor.childNodes.length);
    document.execCommand('insertText', false, '[1]');
  });
  await expect(attachment.json).toHaveText('[1]');
});

test('an advice leads to its field and is mended with one press', async ({ page, portal }) => {
  const { attachment } = await open({ page, portal });
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

test('many blocks at once all come, in their order, and typing is heard meanwhile', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await open({ page, portal });
  await attachment.openJson();
  const texts = Array.from({ length: 60 }, (_, index) => `text ${index + 1}`);
  await attachment.apply(texts.map((text) => ({ MESSAGE: text })));
  await composer.message.pressSequentially('meanwhile');
  await expect(composer.message).toHaveValue('meanwhile');
  await expect(attachment.region.getByRole('group', { name: /^\d+ Text$/ })).toHaveCount(texts.length);
  await expect(attachment.region.getByRole('group', { name: /^\d+ Text$/ })).toHaveText(
    texts.map((text, index) => new RegExp(`${index + 1} Text${text}`)),
  );
});

test('the toolbar formats what is selected, and a name cannot become markup', async ({ page, portal }) => {
  await portal.post('person', { id: 5, firstName: '[B]Bobby[/B]' });
  const { composer, attachment } = await open({ page, portal });
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
  await composer.app.getByRole('textbox', { name: 'Address' }).fill('example.com/a b');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('[URL=https://example.com/a%20b]the report[/URL]');
  await expect(text).toBeFocused();
});

test('a starter is put in with one press, and taken back with one', async ({ page, portal }) => {
  const { attachment } = await open({ page, portal });
  await attachment.region.getByRole('button', { name: 'Task card' }).click();
  await expect.poll(() => attachment.names()).toEqual(['1 Link', '2 Fields', '3 Text']);
  expect(await attachment.focused()).toMatch(/^1 Link/);
  await attachment.undo.click();
  await expect(attachment.region.getByRole('button', { name: 'Task card' })).toBeVisible();
});

const EVERY_KIND = {
  COLOR: '#ff5752',
  BLOCKS: [
    { MESSAGE: 'One [b]two' },
    { LINK: { NAME: 'Report', LINK: '/report', USER_ID: 5 } },
    { RICH_LINK: { NAME: 'Report', LINK: '/report' } },
    { USER: { NAME: 'Anna', LINK: '/anna', USER_ID: 5 } },
    {
      GRID: [
        { NAME: 'a', VALUE: 'b', DISPLAY: 'TABLE' },
        { NAME: 'c', VALUE: 'd', DISPLAY: 'ROW' },
      ],
    },
    { IMAGE: [{ LINK: '/a.png' }] },
    { FILE: [{ LINK: 'javascript:x', NAME: 'F' }] },
    { DELIMITER: { SIZE: 200 } },
    { HTML: 'x' },
  ],
};

const KINDS = [
  'Text',
  'Link',
  'Rich link',
  'Person',
  'Fields',
  'Images',
  'Files',
  'Divider',
  'Unknown block',
];

for (const width of [1280, 375]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('every block, open, passes an accessibility scan and is nowhere cut', async ({ page, portal }) => {
      const { attachment } = await open({ page, portal });
      await attachment.openJson();
      await attachment.apply(EVERY_KIND);
      await attachment.region.getByRole('button', { name: 'Attachment settings' }).click();
      await attachment.region
        .getByRole('button', { name: /advices$/ })
        .last()
        .click();
      const scanned = ['Link', 'Fields', 'Files', 'Unknown block'];
      for (const [index, kind] of KINDS.entries()) {
        const block = attachment.block(`${index + 1} ${kind}`);
        await block.getByRole('button', { expanded: false }).first().click();
        const cut = await block.evaluate((element) =>
          [element, ...element.querySelectorAll('*')]
            .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
            .filter((part) => getComputedStyle(part).overflowX === 'visible')
            .map((part) => `${part.tagName} ${part.className}: ${part.textContent}`),
        );
        expect(cut).toEqual([]);
        if (scanned.includes(kind)) expect(await violations(page, '[aria-label="Attachment"]')).toEqual([]);
      }
    });
  });
}
