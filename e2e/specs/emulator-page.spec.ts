import { connected, test } from '../pages/bridge-tester.ts';
import { expect } from '../pages/test.ts';
import { pageViolations } from '../pages/violations.ts';

test.describe('page', () => {
  test('a notice appears in the recipient’s centre while one looks at it', async ({ host }) => {
    await host.open();
    const app = await connected(host);
    await expect(host.centre.getByRole('status')).toHaveText('0 notices');

    await app.evaluate(async () =>
      (await window.b24).callMethod('im.notify', {
        USER_ID: 5,
        MESSAGE: 'Quarterly numbers are [b]ready[/b]',
        ATTACH: {
          COLOR_TOKEN: 'alert',
          BLOCKS: [{ GRID: [{ NAME: 'Revenue', VALUE: '+12 %', DISPLAY: 'ROW' }] }],
        },
      }),
    );

    await expect(host.centre.getByRole('status')).toHaveText('1 notice, 1 unread');
    const notice = host.notices.first();
    await expect(notice).toHaveAccessibleName('Anna Smith');
    await expect(notice.locator('b')).toHaveText('ready');
    await expect(notice).toContainText('Revenue+12 %');
    await expect(notice.locator('.attach-bar')).toHaveCSS('background-color', 'rgb(255, 87, 82)');

    await host.showCentreOf(7);
    await expect(host.centre.getByRole('status')).toHaveText('0 notices');
    await host.notify({ USER_ID: 7, TYPE: 'SYSTEM', MESSAGE: 'Too warm' });
    await expect(host.notices.first()).toHaveAccessibleName('System notification');
    await expect(host.notices.first()).toContainText('Herald\nToo warm', { useInnerText: true });
  });

  test('the bell counts what the current user has not read, and leads to it', async ({ host, page }) => {
    await host.open({ user: 3 });
    await connected(host);
    await host.notify({ USER_ID: 3, MESSAGE: 'For Maria' });

    await page.getByRole('button', { name: 'Notifications of the current user, 1 unread' }).click();
    await expect(host.employee).toHaveValue('Maria Garcia');
    await expect(host.notices.first()).toContainText('For Maria');
    await host.centre.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(host.centre.getByRole('status')).toHaveText('1 notice');
    await expect(page.getByRole('button', { name: /^Notifications .*, 0 unread$/ })).toBeVisible();
  });

  test('what people write stays text', async ({ host, page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    const hostile =
      '<img src=x onerror=alert(1)>[url=javascript:alert(2)]press[/url]<script>alert(3)</script>';
    await host.notify({
      USER_ID: 5,
      MESSAGE: hostile,
      TAG: hostile,
      ATTACH: [
        { MESSAGE: hostile },
        { LINK: { NAME: 'press', USER_ID: 5, LINK: 'javascript:alert(4)' } },
        { GRID: [{ NAME: hostile, VALUE: hostile, DISPLAY: 'BLOCK' }] },
      ],
    });
    await host.open();
    await connected(host);

    const notice = host.notices.first();
    await expect(notice).toContainText('<script>alert(3)</script>');
    await expect(notice.locator('script, [onerror], a[href^="javascript"]')).toHaveCount(0);
    await notice.getByText('press').first().click();
    expect(dialogs).toEqual([]);
  });

  test('a fault is added by hand, played once, and stands in the log', async ({ host }) => {
    await host.open();
    const app = await connected(host);
    await host.addFault({ kind: 'Error code', code: 'ACCESS_DENIED', method: 'user.current' });

    const failure = await app.evaluate(async () =>
      (await window.b24).callMethod('user.current').then(
        () => 'no failure',
        (problem: { code: string }) => problem.code,
      ),
    );

    expect(failure).toBe('ACCESS_DENIED');
    await expect(host.switches.getByRole('list', { name: 'Waiting faults' })).toHaveCount(0);
    await host.showTab('Calls');
    await expect(host.call('user.current').first()).toContainText('403 ACCESS_DENIED');
    await host.call('user.current').first().locator('summary').click();
    await expect(host.calls).toContainText('not executed');
  });

  test('a script is run by hand as any employee, and stands in the log as one', async ({ host }) => {
    await host.open({ tab: 'switches' });
    await expect(host.switches.getByRole('combobox', { name: 'Person who runs a script' })).not.toHaveValue(
      '',
    );
    await host.switches.getByLabel('Calls, as JSON').fill('[{ "method": "user.admin" }]');
    await host.switches.getByRole('button', { name: 'Run', exact: true }).click();

    await expect(host.switches.getByLabel('Answers')).toContainText('"result": false');
    await host.showTab('Calls');
    await expect(host.call('user.admin')).toContainText('script');
  });

  test('a language chosen by hand opens the app anew in it', async ({ host, page }) => {
    await host.open({ lang: 'fr' });
    await connected(host);
    await host.setSwitch('lang', 'ar');

    await expect(host.frame().getByRole('status')).toContainText('language ar');
    expect(new URL(page.url()).searchParams.has('lang')).toBe(false);
  });

  test('a scope can be withdrawn while the app is open', async ({ host }) => {
    await host.open({ tab: 'switches' });
    const app = await connected(host);
    await host.switches.getByRole('switch', { name: 'im send notices' }).uncheck();

    await expect
      .poll(() =>
        app.evaluate(async () =>
          (await window.b24).callMethod('im.user.get').then(
            () => 'no failure',
            (problem: { code: string }) => problem.code,
          ),
        ),
      )
      .toBe('insufficient_scope');
  });

  for (const width of [1280, 375]) {
    for (const tab of ['centre', 'calls', 'switches'] as const) {
      test(`${tab} has no accessibility faults at ${width} px`, async ({ host, page }) => {
        await page.setViewportSize({ width, height: 800 });
        await host.notify({ USER_ID: 5, MESSAGE: 'One', ATTACH: [{ USER: { NAME: 'Ann' } }] });
        await host.open({ tab });
        await connected(host);
        await expect(page.getByRole('tab', { selected: true })).toBeVisible();

        // The drawn notice keeps the portal's own faint colours.
        expect(await pageViolations(page, ['iframe', '.notice'])).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
});
