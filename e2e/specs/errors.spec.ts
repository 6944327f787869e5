import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, test } from '../pages/test.ts';
import type { Fault } from '../portal/api.ts';

type Case = {
  readonly fault: Fault;
  readonly says: string;
  readonly code: string;
  readonly arrives: boolean;
};

const error = (code: string, status: number): Fault => ({ kind: 'error', method: 'im.notify', code, status });

/** Every code that im.notify or the transport can answer with (portal-rest.md 4 and 8, sdk.md 4c). */
const CASES: readonly Case[] = [
  {
    fault: error('WRONG_AUTH_TYPE', 403),
    says: 'takes notices only from an app',
    code: 'WRONG_AUTH_TYPE',
    arrives: false,
  },
  { fault: error('USER_ID_EMPTY', 400), says: 'did not see whom', code: 'USER_ID_EMPTY', arrives: false },
  { fault: error('MESSAGE_EMPTY', 400), says: 'has no text', code: 'MESSAGE_EMPTY', arrives: false },
  {
    fault: error('ATTACH_ERROR', 400),
    says: 'could not read the attachment',
    code: 'ATTACH_ERROR',
    arrives: false,
  },
  {
    fault: error('ATTACH_OVERSIZE', 400),
    says: 'too big for the portal',
    code: 'ATTACH_OVERSIZE',
    arrives: false,
  },
  { fault: error('PARAMS_ERROR', 400), says: 'missed a part', code: 'PARAMS_ERROR', arrives: false },
  { fault: error('ACCESS_DENIED', 403), says: 'does not allow this', code: 'ACCESS_DENIED', arrives: false },
  {
    fault: error('NO_AUTH_FOUND', 401),
    says: 'does not know who is asking',
    code: 'NO_AUTH_FOUND',
    arrives: false,
  },
  {
    fault: error('INVALID_CREDENTIALS', 403),
    says: 'do not have the right',
    code: 'INVALID_CREDENTIALS',
    arrives: false,
  },
  {
    fault: error('insufficient_scope', 403),
    says: 'lacks a right',
    code: 'insufficient_scope',
    arrives: false,
  },
  {
    fault: error('user_access_error', 403),
    says: 'no access to this app',
    code: 'user_access_error',
    arrives: false,
  },
  {
    fault: error('INVALID_REQUEST', 400),
    says: 'secure connection',
    code: 'INVALID_REQUEST',
    arrives: false,
  },
  {
    fault: error('ERROR_METHOD_NOT_FOUND', 404),
    says: 'does not know the request',
    code: 'ERROR_METHOD_NOT_FOUND',
    arrives: false,
  },
  {
    fault: error('OVERLOAD_LIMIT', 503),
    says: 'because of overload',
    code: 'OVERLOAD_LIMIT',
    arrives: false,
  },
  { fault: error('PORTAL_DELETED', 500), says: 'has been deleted', code: 'PORTAL_DELETED', arrives: false },
  {
    fault: error('INTERNAL_SERVER_ERROR', 500),
    says: 'broke while it worked',
    code: 'INTERNAL_SERVER_ERROR',
    arrives: false,
  },
  {
    fault: error('ERROR_UNEXPECTED_ANSWER', 500),
    says: 'no proper answer',
    code: 'ERROR_UNEXPECTED_ANSWER',
    arrives: false,
  },
  {
    fault: error('A_CODE_OF_TOMORROW', 400),
    says: 'The portal said:',
    code: 'A_CODE_OF_TOMORROW',
    arrives: false,
  },
  {
    fault: { kind: 'lost-reply', method: 'im.notify', times: 3 },
    says: 'did not answer',
    code: 'NETWORK_ERROR',
    arrives: true,
  },
  {
    fault: { kind: 'lost-request', method: 'im.notify', times: 3 },
    says: 'did not answer',
    code: 'NETWORK_ERROR',
    arrives: false,
  },
  {
    fault: { kind: 'html', method: 'im.notify', status: 502, executed: true },
    says: 'error page',
    code: 'ERR_BAD_RESPONSE',
    arrives: true,
  },
  {
    fault: { kind: 'no-json', method: 'im.notify' },
    says: 'could not be read',
    code: 'JSSDK_UNKNOWN_ERROR',
    arrives: true,
  },
];

for (const { fault, says, code, arrives } of CASES) {
  test(`${fault.kind} ${code}: is told in a sentence, loses nothing, and sending again leaves one notice`, async ({
    page,
    portal,
  }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.choose('5', '');
    await composer.message.fill('Keep me');
    await composer.tag.fill('KEPT');
    await portal.post('faults', fault);
    await composer.send.click();
    await expect(composer.outcome).toHaveText(/^Partly sent: 0 of 1/);
    await expect(composer.delivery).toContainText(says);
    await expect(composer.delivery).toContainText(code);
    await expect(composer.delivery.getByRole('alert')).toBeVisible();
    await expect(composer.message).toHaveValue('Keep me');
    await expect(composer.tag).toHaveValue('KEPT');
    await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
    expect((await composer.centreOf(5)).total).toBe(arrives ? 1 : 0);

    await portal.delete('faults');
    await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
    await expect(composer.outcome).toHaveText(/^Sent to 1/);
    expect((await composer.centreOf(5)).total).toBe(1);
  });
}

test('a refusal that names a field puts the cursor there', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Text');
  await portal.post('faults', error('MESSAGE_EMPTY', 400));
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Partly sent/);
  await expect(composer.message).toBeFocused();
});

test('a refusal by the portal’s request limit is waited out without a word of error', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Patience');
  await portal.post('faults', error('QUERY_LIMIT_EXCEEDED', 503));
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('an expired token is renewed without a word', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Still here');
  await portal.post('expire');
  await composer.send.click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});

test('a portal that is too slow is given up on, and sending again leaves one notice', async ({
  page,
  portal,
}) => {
  // A minute of the app's patience passes in a second.
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout') ?? {};
    Object.defineProperty(XMLHttpRequest.prototype, 'timeout', {
      set(this: XMLHttpRequest, ms: number) {
        set?.call(this, ms / 60);
      },
    });
  });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  await composer.message.fill('Slow');
  await portal.post('faults', { kind: 'slow', method: 'im.notify', ms: 8_000, when: 'after' });
  await composer.send.click();
  await expect(composer.delivery).toContainText('REQUEST_TIMEOUT');
  expect((await composer.centreOf(5)).total).toBe(1);
  await portal.delete('faults');
  await composer.delivery.getByRole('button', { name: /^Send again/ }).click();
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  expect((await composer.centreOf(5)).total).toBe(1);
});
