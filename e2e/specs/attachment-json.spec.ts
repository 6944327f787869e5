import { openAttachment, sendAndSee } from '../pages/open-attachment.ts';
import { expect, test } from '../pages/test.ts';

test('JSON: what cannot be read is said with its place, what is dropped is named, nothing is lost', async ({
  page,
  portal,
}) => {
  const { composer, attachment } = await openAttachment({ page, portal });
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
  const { composer, attachment } = await openAttachment({ page, portal });
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
  const { attachment } = await openAttachment({ page, portal });
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
