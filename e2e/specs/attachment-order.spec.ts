import { openAttachment } from '../pages/open-attachment.ts';
import { expect, test } from '../pages/test.ts';

test.describe('with three blocks', () => {
  const THREE = [{ MESSAGE: 'one' }, { MESSAGE: 'two' }, { DELIMITER: { SIZE: 200 } }];

  const openThree = async (fixtures: Parameters<typeof openAttachment>[0]) => {
    const opened = await openAttachment(fixtures);
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
