import { ComposerPage } from '../pages/ComposerPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

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

    // What was said holds for the text that was tested. Another test takes the place of the first.
    await composer.message.fill('Better numbers');
    await expect(composer.app.getByText('The test is in your own notices.')).toHaveCount(0);
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
