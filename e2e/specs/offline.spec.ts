import type { Locator } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';

/** These change or send what was written, which is what they are for. */
const MEANT = /^(Remove|Delete|Move|Duplicate|Undo|Redo|Send|Choose in Bitrix24)|JSON/;

/** Names of the buttons and tabs that can be pressed now: those of the dialog in front, or of the page. */
function controls(app: Locator): Promise<string[]> {
  return app.evaluate((html) => {
    const front = html.querySelector('dialog[open]') ?? html;
    return [...front.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.ariaLabel ?? element.innerText.trim());
  });
}

/** Presses one of them; what it opens is drawn two frames later. */
function press(app: Locator, name: string): Promise<void> {
  return app.evaluate(async (html, wanted) => {
    const front = html.querySelector('dialog[open]') ?? html;
    [...front.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"]')]
      .find(
        (element) => element.checkVisibility() && (element.ariaLabel ?? element.innerText.trim()) === wanted,
      )
      ?.click();
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, name);
}

/** Closes what a button has unfolded, so that it covers nothing. */
const fold = (app: Locator): Promise<void> =>
  app.evaluate((html) => {
    for (const open of html.querySelectorAll<HTMLElement>('button[aria-expanded="true"]')) open.click();
  });

test.describe('without a network', () => {
  test.use({ toleratedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('every button leaves the notification alone, and it goes on when the line is back', async ({
    page,
    portal,
  }) => {
    test.slow();
    const composer = new ComposerPage(page, portal);
    const { app } = composer;
    const html = app.locator('html');
    await composer.open();
    await composer.choose('5', '');
    await composer.message.fill('Keep me');
    await composer.applyJson('[{"MESSAGE":"Attached"}]');
    await composer.app.getByRole('button', { name: 'JSON', exact: true }).click();
    // Every part has been fetched by now.
    await expect
      .poll(
        () =>
          html.evaluate(() => {
            const parts = document.querySelector<HTMLMetaElement>('meta[name="parts"]')?.content.split(' ');
            const links = [...document.querySelectorAll('link')].map(({ href }) => href);
            return parts?.filter((part) => !links.includes(new URL(part, document.baseURI).href));
          }),
        { timeout: 60_000 },
      )
      .toEqual([]);
    const offline = app.getByText('You’re offline.');

    await page.context().setOffline(true);
    await expect(offline).toBeVisible();

    const isUntouched = async (after: string) => {
      await expect(composer.message, after).toHaveValue(/Keep me/);
      await expect(composer.selected.getByRole('listitem'), after).toHaveCount(1);
      await expect(app.getByRole('group', { name: /^1 Text/ }), after).toHaveCount(1);
      await expect(app.getByText('Something in Herald broke'), after).toHaveCount(0);
      await expect(app.getByText('Herald was updated'), after).toHaveCount(0);
    };
    const close = async () => {
      const dialog = app.getByRole('dialog');
      while ((await dialog.count()) > 0) await page.keyboard.press('Escape');
    };
    const pressAll = async () => {
      for (const name of new Set(await controls(html))) {
        if (MEANT.test(name) || name === 'History' || name === 'Menu') continue;
        await press(html, name);
        const isDialog = (await app.getByRole('dialog').count()) > 0;
        if (isDialog) {
          for (const inside of await controls(html)) if (!MEANT.test(inside)) await press(html, inside);
        }
        await close();
        await fold(html);
        await isUntouched(name);
      }
    };

    await pressAll();
    for (const entry of ['Keyboard shortcuts', 'Light or dark', 'Portal check']) {
      await composer.fromMenu(entry);
      await expect(app.getByRole('dialog')).toBeVisible();
      for (const inside of await controls(html)) if (!MEANT.test(inside)) await press(html, inside);
      await close();
      await isUntouched(entry);
    }
    await press(html, 'History');
    await expect(app.getByRole('searchbox', { name: 'Search history' })).toBeVisible();
    await press(html, 'Refresh');
    await press(html, 'Compose');
    await isUntouched('History');
    await composer.send.click();
    await expect(composer.delivery.getByRole('alert')).toContainText(/^Not sent\s*You are offline\./);
    await isUntouched('Send');

    await page.context().setOffline(false);
    await expect(offline).toBeHidden();
    await expect(composer.delivery).toBeHidden();
    await new SendingPanel(composer).send();
    await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
    expect((await composer.centreOf(5)).total).toBe(1);
    await press(html, 'History');
    await expect(app.getByRole('table').getByText('Keep me')).toBeVisible();
  });
});

test.describe('a part that cannot be loaded', () => {
  test.use({ toleratedErrors: /ERR_FAILED|dialogs-/ });

  test('says so in its own place, and opens when it is tried again', async ({ page, portal }) => {
    await page.route('**/assets/dialogs-*.js', (route) => route.abort());
    const composer = new ComposerPage(page, portal);
    const { app } = composer;
    await composer.open();
    await composer.message.fill('Still here');
    await app.getByRole('button', { name: 'Templates' }).click();
    const dialog = app.getByRole('dialog', { name: 'Templates' });
    await expect(dialog.getByRole('alert')).toContainText('Couldn’t load “Templates”.');
    await expect(composer.message).toHaveValue('Still here');
    await page.unrouteAll();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('button', { name: 'Save as template' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(composer.message).toHaveValue('Still here');
  });
});
