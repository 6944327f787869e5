import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';
import type { Fault } from '../portal/api.ts';

type Case = {
  readonly fault: Fault;
  readonly says: string;
  readonly code: string;
  readonly arrives?: boolean;
};

const refusal = (code: string, status: number, says: string): Case => ({
  fault: { kind: 'error', method: 'im.notify', code, status, description: 'In its own words', times: 2 },
  says,
  code,
});

/** Every code that im.notify or the transport can answer with (portal-rest.md 4 and 8, sdk.md 4c), by its kind. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'refusals of im.notify': [
    refusal('WRONG_AUTH_TYPE', 403, 'takes notices only from an app'),
    refusal('USER_ID_EMPTY', 400, 'did not see whom'),
    refusal('MESSAGE_EMPTY', 400, 'has no text'),
    refusal('ATTACH_ERROR', 400, 'could not read the attachment'),
    refusal('ATTACH_OVERSIZE', 400, 'too big for the portal'),
    refusal('PARAMS_ERROR', 400, 'missed a part'),
    refusal('ACCESS_DENIED', 403, 'does not allow this'),
    refusal('A_CODE_OF_TOMORROW', 400, 'The portal said:'),
  ],
  'refusals of the way in': [
    refusal('NO_AUTH_FOUND', 401, 'does not know who is asking'),
    refusal('expired_token', 401, 'Your Bitrix24 session has expired'),
    refusal('invalid_token', 401, 'no longer valid'),
    refusal('authorization_error', 401, 'could not check the permission'),
    refusal('INVALID_CREDENTIALS', 403, 'do not have the right'),
    refusal('insufficient_scope', 403, 'lacks a right'),
    refusal('user_access_error', 403, 'no access to this app'),
    refusal('INVALID_REQUEST', 400, 'secure connection'),
  ],
  'refusals of the portal': [
    refusal('ERROR_METHOD_NOT_FOUND', 404, 'does not know the request'),
    refusal('ERROR_MANIFEST_IS_NOT_AVAILABLE', 404, 'cannot find the app'),
    refusal('OVERLOAD_LIMIT', 503, 'because of overload'),
    refusal('PORTAL_DELETED', 500, 'has been deleted'),
    refusal('INTERNAL_SERVER_ERROR', 500, 'broke while it worked'),
    refusal('ERROR_UNEXPECTED_ANSWER', 500, 'no proper answer'),
    refusal('ERROR_CORE', 500, 'could not do it'),
    refusal('', 400, 'without saying why'),
  ],
  'lost on the way': [
    {
      fault: { kind: 'lost-reply', method: 'im.notify', times: 2 },
      says: 'did not answer',
      code: 'NETWORK_ERROR',
      arrives: true,
    },
    {
      fault: { kind: 'lost-request', method: 'im.notify', times: 2 },
      says: 'did not answer',
      code: 'NETWORK_ERROR',
    },
    {
      fault: { kind: 'redirect', method: 'im.notify', location: 'http://renamed.localhost/' },
      says: 'moved to another address',
      code: 'JSSDK_HTTP_REDIRECT_BLOCKED',
    },
    {
      fault: { kind: 'html', method: 'im.notify', status: 502, executed: true },
      says: 'error page',
      code: 'ERR_BAD_RESPONSE',
      arrives: true,
    },
    {
      fault: { kind: 'html', method: 'im.notify', status: 413 },
      says: 'refused the request',
      code: 'ERR_BAD_REQUEST',
    },
    {
      fault: { kind: 'no-json', method: 'im.notify' },
      says: 'could not be read',
      code: 'JSSDK_UNKNOWN_ERROR',
      arrives: true,
    },
    {
      fault: { kind: 'no-json', method: 'im.notify', body: 'empty' },
      says: 'could not be read',
      code: 'JSSDK_UNKNOWN_ERROR',
      arrives: true,
    },
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  test(`${kind}: told in a sentence, nothing is lost, and sending again leaves one notice`, async ({
    page,
    portal,
  }) => {
    // Eight sends in a row; on a busy machine they take longer than one test may.
    test.setTimeout(180_000);
    const composer = new ComposerPage(page, portal);
    await composer.open();
    for (const [index, { fault, says, code, arrives }] of cases.entries()) {
      await test.step(`${fault.kind} ${code}`, async () => {
        const tag = `KEPT${index}`;
        const held = async () =>
          (await composer.centreOf(5)).notices.filter((notice) => notice.received['TAG'] === tag).length;
        await composer.choose('5', '');
        await composer.message.fill('Keep me');
        await composer.tag.fill(tag);
        await portal.post('faults', fault);
        await press(composer);
        const alert = composer.delivery.getByRole('alert');
        await expect(alert).toHaveText(/^Not sent/);
        await expect(alert).toContainText(says);
        await expect(alert).toContainText(code);
        // The code stands once: nobody reads it twice.
        const told = await composer.delivery.innerText();
        if (code !== '') expect(told.split(code).length - 1).toBe(1);
        await expect(composer.message).toHaveValue('Keep me');
        await expect(composer.tag).toHaveValue(tag);
        await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
        expect(await held()).toBe(arrives ? 1 : 0);

        await portal.delete('faults');
        await composer.delivery.getByRole('button', { name: /^(Send again|Retry)/ }).click();
        await expect(composer.outcome).toHaveText(/^Sent to 1/);
        expect(await held()).toBe(1);
        await composer.delivery.getByRole('button', { name: 'New notice' }).click();
      });
    }
  });
}

test('a refusal that names a field puts the cursor there', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Text');
  await portal.post('faults', refusal('MESSAGE_EMPTY', 400, '').fault);
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Not sent/);
  await expect(composer.message).toBeFocused();
  // It is said there of the text that was refused, and of no other.
  await expect(composer.message).toHaveAttribute('aria-invalid', 'true');
  await composer.message.fill('Another text');
  await expect(composer.message).not.toHaveAttribute('aria-invalid');
});

test('a refusal by the portal’s request limit is waited out without a word of error', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Patience');
  await portal.post('faults', { ...refusal('QUERY_LIMIT_EXCEEDED', 503, '').fault, times: 1 });
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('without a connection it is said at once, and ends by itself; nothing is lost', async ({
  page,
  context,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('On the train');
  await expect(composer.send).toBeEnabled();
  await context.setOffline(true);
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Not sent You are offline\. Connect/);
  await context.setOffline(false);
  await expect(composer.delivery).toHaveCount(0);
  // The connection is lost in the undo window.
  await composer.send.click();
  await composer.app.getByRole('button', { name: 'Cancel sending' }).waitFor();
  await context.setOffline(true);
  await composer.app.getByRole('button', { name: 'Send now' }).click();
  await expect(composer.delivery.getByRole('alert')).toHaveText(/^Not sent You are offline\. Connect/);
  await expect(composer.delivery).not.toContainText('History');
  await expect(composer.message).toHaveValue('On the train');
  await context.setOffline(false);
  await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('an expired token is renewed without a word', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Still here');
  await portal.post('expire');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('a portal that is too slow is given up on, and sending again leaves one notice', async ({
  page,
  portal,
}) => {
  // A minute of the app's patience passes in a second.
  await page.addInitScript(() => {
    window.setTimeout = new Proxy(window.setTimeout, {
      apply: (wait, self, [run, ms = 0, ...values]: [unknown, number?, ...unknown[]]) =>
        Number(Reflect.apply(wait, self, [run, ms >= 60_000 ? ms / 60 : ms, ...values])),
    });
  });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Slow');
  await portal.post('faults', { kind: 'slow', method: 'im.notify', ms: 8_000, when: 'after' });
  await press(composer);
  await expect(composer.delivery).toContainText('REQUEST_TIMEOUT');
  expect((await composer.centreOf(5)).total).toBe(1);
  await portal.delete('faults');
  await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});
