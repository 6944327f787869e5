import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';

test('no token, text or name is ever in a log or an address', async ({ page, portal }) => {
  const secrets = new Set(['MarkerOfTheText', 'MarkerOfTheTag', 'MarkerOfTheBlock', 'Miller', 'miller']);
  const logged: string[] = [];
  const addresses: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('request', (request) => {
    // The portal's own page around the app is not Herald.
    if (!request.url().includes('/rest/') && !request.url().startsWith(portal.appUrl)) return;
    addresses.push(request.url());
    const token = /"auth":"(?<token>[^"]+)"/.exec(request.postData() ?? '')?.groups?.['token'];
    if (token !== undefined) secrets.add(token);
  });

  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.recipients.fill('Miller');
  await composer.app
    .getByRole('option', { name: /^John Miller/ })
    .first()
    .click();
  await composer.message.fill('MarkerOfTheText');
  await composer.tag.fill('MarkerOfTheTag');
  // One answer is lost on the way, so that errors are told too.
  await portal.post('faults', { kind: 'lost-reply', method: 'im.notify', times: 1 });
  await press(composer);
  await expect(composer.outcome.filter({ hasText: /^Not sent/ })).toBeVisible();
  await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
  await expect(composer.outcome.filter({ hasText: /^Sent to 1/ })).toBeVisible();
  await composer.app.getByRole('tab', { name: 'History' }).click();
  await expect(composer.app.getByRole('table', { name: 'Sent notices' })).toContainText('MarkerOfTheTag');

  // Names and texts that were written, and a token that was really seen.
  expect(secrets.size).toBeGreaterThan(5);
  expect(addresses.length).toBeGreaterThan(10);
  const told = [...logged, ...addresses].filter((line) =>
    [...secrets].some((secret) => line.includes(secret)),
  );
  expect(told).toEqual([]);
});
