import { openAttachment, sendAndSee } from '../pages/open-attachment.ts';
import { expect, test } from '../pages/test.ts';

const BROKEN = '[\n  { "MESSAGE": "Shift starts at 9" },\n  { "MESSAGE": }\n]';

test('JSON takes effect while it is written; while it cannot be read it stays, and keeps Send and the test off', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  await composer.message.fill('Shift');
  await attachment.openJson();
  await attachment.json.fill('[{"MESSAGE":"a"}]');
  await expect(attachment.block('1 Text')).toBeVisible();
  await attachment.json.fill(BROKEN);
  const problem = attachment.region.getByRole('alert');
  await expect(problem).toContainText('Line 3, column 16, at 1 › MESSAGE');
  await expect(composer.send).toHaveAttribute('aria-disabled', 'true');
  await expect(composer.send).toHaveAccessibleDescription(/Line 3/);
  // It goes where its draft goes: away with a new one, back by undo, and over a reload.
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await composer.open();
  await expect(problem).toContainText('Line 3');
  await expect(attachment.json).toHaveCount(0);
  await composer.app.getByRole('button', { name: 'Drafts', exact: true }).click();
  await composer.app.getByRole('button', { name: 'New draft' }).click();
  await expect(problem).toHaveCount(0);
  await expect(composer.message).toHaveValue('');
  await composer.app.getByRole('button', { name: 'Drafts', exact: true }).click();
  await composer.app.getByRole('button', { name: 'Open “Shift”' }).click();
  await expect(problem).toContainText('Line 3');

  await composer.app.getByRole('button', { name: 'Send a test to me' }).click({ force: true });
  await expect(attachment.json).toBeFocused();
  await attachment.region.getByRole('button', { name: 'JSON', exact: true }).click();
  await composer.pressSend();
  await expect(attachment.json).toBeFocused();
  await expect(attachment.json).toHaveAttribute('aria-invalid', 'true');
  expect((await composer.centreOf(5)).total).toBe(0);
  expect((await composer.centreOf(1)).total).toBe(0);
  // The cursor stands where the value is missing.
  await page.keyboard.type('"Bring your badge" ');
  await expect(problem).toHaveCount(0);
  expect(await sendAndSee(composer)).toEqual([
    { MESSAGE: 'Shift starts at 9' },
    { MESSAGE: 'Bring your badge' },
  ]);
});

test('JSON: one undo for the editor and the form, by key and by button', async ({ page, portal }) => {
  const { attachment } = await openAttachment({ page, portal });
  await attachment.openJson();
  await attachment.apply('[{"MESSAGE":"first"}]');
  await attachment.block('1 Text').getByRole('button', { expanded: false }).click();
  const field = attachment.block('1 Text').getByLabel('Text', { exact: true });
  await field.fill('second');
  await expect(attachment.json).toContainText('second');
  await attachment.apply('[{"MESSAGE":"third"');
  await attachment.json.press('Control+z');
  await expect(attachment.json).toContainText('second');
  await attachment.json.press('Control+z');
  await expect(field).toHaveValue('first');
  await expect(attachment.json).toHaveText('[{"MESSAGE":"first"}]');
  await attachment.redo.click();
  await attachment.redo.click();
  await expect(attachment.json).toHaveText('[{"MESSAGE":"third"');
  await expect(attachment.region.getByRole('alert')).toBeVisible();
  await expect(field).toHaveValue('second');
  // The text that cannot be read gives way only on purpose, and comes back.
  await attachment.region.getByRole('button', { name: 'Show the present attachment' }).click();
  await expect(attachment.json).toContainText('second');
  await attachment.undo.click();
  await expect(attachment.json).toContainText('third');
});

test('JSON: what does not go along is named', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  await attachment.openJson();
  const text = { keyboard: [], ATTACH: [{ LINK: { NAME: 'a', LINK: '/a', COLOUR: 'red' } }] };
  await attachment.apply(text);
  await expect(attachment.region.getByText('keyboard', { exact: true })).toBeVisible();
  await expect(attachment.region.getByText('LINK › COLOUR')).toBeVisible();
  await attachment.block('1 Link').getByRole('button', { expanded: false }).click();
  await attachment.block('1 Link').getByLabel('Name', { exact: true }).fill('b');
  expect(await sendAndSee(composer)).toEqual([{ LINK: { NAME: 'b', LINK: '/a', COLOUR: 'red' } }]);
});

test('JSON: a whole call gives its texts only after asking, also after a reload', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  await composer.message.fill('mine');
  await attachment.openJson();
  const call = { USER_ID: 5, MESSAGE: 'theirs', TAG: 'T', ATTACH: [{ MESSAGE: 'a' }] };
  await attachment.apply(call);
  await expect(attachment.block('1 Text')).toBeVisible();
  await expect(composer.app.getByText(/^Saved \d/)).toBeVisible();
  await composer.open();
  await expect(composer.message).toHaveValue('mine');
  await attachment.openJson();
  await attachment.region.getByRole('button', { name: 'Take texts and tags too' }).click();
  await expect(composer.message).toHaveValue('theirs');
  await expect(composer.tag).toHaveValue('T');
  await expect(attachment.json).not.toContainText('theirs');
});

test('JSON: follows the form, and a text that cannot be read is not overwritten by it', async ({
  page,
  portal,
}) => {
  const { attachment } = await openAttachment({ page, portal });
  await attachment.openJson();
  await attachment.add('Text');
  await attachment.block('1 Text').getByLabel('Text', { exact: true }).fill('from the form');
  await expect(attachment.json).toContainText('from the form');
  await attachment.apply('[{"MESSAGE":"from the JSON"');
  await attachment.block('1 Text').getByLabel('Text', { exact: true }).fill('changed');
  await expect(attachment.json).toContainText('from the JSON');
  await attachment.region.getByRole('button', { name: 'Show the present attachment' }).click();
  await expect(attachment.json).toContainText('changed');
});

test('Paste block keeps what came with the blocks, and names the rest', async ({ page, portal }) => {
  const { composer, attachment } = await openAttachment({ page, portal });
  await attachment.region.getByRole('button', { name: 'Add block' }).focus();
  await attachment.region.evaluate((region) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      '{"MESSAGE":"theirs","ATTACH":{"BLOCKS":[{"MESSAGE":"x"}],"COLOR":"#aac337"}}',
    );
    region.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(attachment.region.getByText('Pasted without MESSAGE.')).toBeVisible();
  expect(await sendAndSee(composer)).toEqual({ COLOR: '#aac337', BLOCKS: [{ MESSAGE: 'x' }] });
});

test("JSON: what is typed over marked brackets takes no look from them, which the page's policy would refuse", async ({
  page,
  portal,
}) => {
  const { attachment } = await openAttachment({ page, portal });
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

test('many blocks at once all come, in their order, and typing is heard meanwhile', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await openAttachment({ page, portal });
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
