import { ApiVersion, B24Hook, Logger } from '@bitrix24/b24jssdk';
import { describe, expect, it, vi } from 'vitest';
import { createNotify } from './notify.ts';
import { createRest } from './rest.ts';

type Answer = { readonly status: number; readonly body: unknown } | 'lost' | 'cut' | 'redirect' | 'timeout';
type Sent = { readonly method: string; readonly body: unknown; readonly timeout: number };

const CUT = new TypeError('network error');
const time = { start: 10, finish: 10.5, duration: 0.5, operating: 1.5, operating_reset_at: 610 };
const READ = { start: 10, finish: 10.5, operating: 1.5, operatingResetAt: 610 };

/** The real SDK over a portal that answers as told: its quirks are what these tests are about. */
function aPortal(...answers: readonly Answer[]) {
  const hook = new B24Hook(
    { b24Url: 'https://x.bitrix24.com', userId: 1, secret: 'secret' },
    { restrictionParams: { maxRetries: 1 } },
  );
  hook.setLogger(new Logger('test'));
  const { ajaxClient } = hook.getHttpClient(ApiVersion.v2);
  const sent: Sent[] = [];
  let asked = 0;
  // The last of the request interceptors is the first that was added, so this one sees what createRest has set.
  ajaxClient.interceptors.request.use((config) => {
    const { pathname } = new URL(config.url ?? '');
    sent.push({ method: pathname.split('/').at(-1) ?? '', body: config.data, timeout: config.timeout ?? 0 });
    return config;
  });
  ajaxClient.defaults.env = {
    async fetch(request) {
      const answer = answers[asked] ?? 'lost';
      asked += 1;
      if (answer === 'lost') throw new TypeError('Failed to fetch');
      if (answer === 'cut') return new Response(new ReadableStream({ pull: (body) => body.error(CUT) }));
      // A browser follows a redirect unless it is told not to, and then shows nothing of it but the status 0.
      if (answer === 'redirect') {
        const isFollowed = !(request instanceof Request) || request.redirect !== 'manual';
        return isFollowed ? new Response('<html>') : Response.error();
      }
      if (answer === 'timeout') throw Object.assign(new Error('timeout exceeded'), { code: 'ECONNABORTED' });
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return new Response(text, { status: answer.status });
    },
  };
  return { ...createRest(hook), notify: createNotify(hook), sent };
}

const ok = (result: unknown, more = {}) => ({ status: 200, body: { result, time, ...more } });
const error = (status: number, code: string, text = 'text') => ({
  status,
  body: { error: code, error_description: text },
});

describe('one call', () => {
  it('gives the result, the time and the paging', async () => {
    const portal = aPortal(ok([1], { next: 50, total: 120 }));
    const reply = await portal.call({ method: 'user.search', params: { FILTER: { FIND: 'anna' } } });
    expect(reply).toEqual({ ok: true, result: [1], time: READ, next: 50, total: 120 });
    expect(portal.sent).toMatchObject([{ method: 'user.search', body: { FILTER: { FIND: 'anna' } } }]);
  });

  it('believes an answer without a time, over which the SDK trips', async () => {
    const reply = await aPortal({ status: 200, body: { result: 7 } }).call({ method: 'a', params: {} });
    expect(reply).toEqual({ ok: true, result: 7 });
  });

  it.each([
    [error(400, 'USER_ID_EMPTY'), { code: 'USER_ID_EMPTY', status: 400, executed: 'no', message: 'text' }],
    [error(403, 'insufficient_scope'), { code: 'insufficient_scope', executed: 'no' }],
    [error(503, 'QUERY_LIMIT_EXCEEDED'), { code: 'QUERY_LIMIT_EXCEEDED', executed: 'no', retryable: true }],
    [error(500, 'INTERNAL_SERVER_ERROR'), { code: 'INTERNAL_SERVER_ERROR', executed: 'unknown' }],
    [error(500, 'BRAND_NEW'), { code: 'BRAND_NEW', status: 500, executed: 'unknown', message: 'text' }],
    [error(200, 'ATTACH_ERROR'), { code: 'ATTACH_ERROR', executed: 'no' }],
    [error(400, '', 'Only text'), { code: 'ERROR_WITHOUT_CODE', executed: 'no', message: 'Only text' }],
    [error(400, 'ERROR_ENTITY_NOT_FOUND'), { code: 'ERROR_ENTITY_NOT_FOUND', executed: 'no' }],
    [
      { status: 502, body: '<html>' },
      { code: 'ERR_BAD_RESPONSE', status: 502, executed: 'unknown' },
    ],
    [
      { status: 413, body: '<html>' },
      { code: 'ERR_BAD_REQUEST', status: 413, executed: 'no' },
    ],
    [
      { status: 200, body: 'not JSON' },
      { code: 'JSSDK_UNKNOWN_ERROR', executed: 'unknown' },
    ],
    [
      { status: 200, body: '' },
      { code: 'JSSDK_UNKNOWN_ERROR', executed: 'unknown' },
    ],
    ['lost', { code: 'NETWORK_ERROR', status: 0, executed: 'unknown' }],
    ['cut', { code: 'NETWORK_ERROR', status: 0, executed: 'unknown' }],
    ['redirect', { code: 'JSSDK_HTTP_REDIRECT_BLOCKED', executed: 'no', retryable: false }],
    ['timeout', { code: 'REQUEST_TIMEOUT', status: 408, executed: 'unknown' }],
  ] as const)('turns %j into a coded error, after one request', async (answer, expected) => {
    for (const send of ['call', 'notify'] as const) {
      const portal = aPortal(answer);
      const reply =
        send === 'call' ? await portal.call({ method: 'im.notify', params: {} }) : await portal.notify({});
      expect(reply).toMatchObject({ ok: false, error: expected });
      expect(portal.sent).toHaveLength(1);
    }
  });

  it('waits longer for a notice than for a search', async () => {
    const portal = aPortal(ok(1), ok(1), ok({ result: [1] }));
    await portal.call({ method: 'user.search', params: {} });
    await portal.notify({ USER_ID: 5 });
    await portal.callBatch([{ method: 'im.notify', params: {} }]);
    expect(portal.sent.map(({ timeout }) => timeout)).toEqual([20_000, 70_000, 70_000]);
  });
});

describe('one notice', () => {
  it('goes out as it is, and says nothing on the console', async () => {
    const warn = vi.spyOn(console, 'warn');
    const portal = aPortal(ok(12345));
    const params = { USER_ID: 5, TYPE: 'USER', MESSAGE: 'Reminder', ATTACH: [{ MESSAGE: 'x' }] };
    expect(await portal.notify(params)).toEqual({ ok: true, result: 12345, time: READ });
    expect(portal.sent).toMatchObject([{ method: 'im.notify', body: params }]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('keeps a result of false apart from an error', async () => {
    expect(await aPortal(ok(false)).notify({})).toMatchObject({ ok: true, result: false });
  });
});

describe('a batch', () => {
  const three = [1, 2, 3].map((USER_ID) => ({ method: 'im.notify', params: { USER_ID } }));
  const batch = (inner: object) => ok({ result: [], result_error: [], result_time: [], ...inner });
  const rows = async (...answers: readonly Answer[]) => aPortal(...answers).callBatch(three);

  it('writes each command as RFC 3986 does, with halt off', async () => {
    const MESSAGE = 'Ж😀 a+b&c=d#e/f?%[]{}"!\'()*~\n';
    const portal = aPortal(batch({ result: [1] }));
    await portal.callBatch([{ method: 'im.notify', params: { USER_ID: 1, MESSAGE } }]);
    const encoded = encodeURIComponent(MESSAGE).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    expect(portal.sent[0]?.body).toMatchObject({ halt: 0, cmd: [`im.notify?USER_ID=1&MESSAGE=${encoded}`] });
  });

  it('reads a list, and a map with a gap, which PHP writes for one failed row', async () => {
    const row = { error: 'ATTACH_ERROR', error_description: 'text' };
    expect(await rows(batch({ result: [5, 6, 7] }))).toMatchObject([
      { result: 5 },
      { result: 6 },
      { result: 7 },
    ]);
    expect(await rows(batch({ result: { 0: 5, 2: 7 }, result_error: { 1: row } }))).toMatchObject([
      { ok: true, result: 5 },
      { ok: false, error: { code: 'ATTACH_ERROR', executed: 'no', message: 'text' } },
      { ok: true, result: 7 },
    ]);
  });

  it('gives each row its own time, else that of the whole', async () => {
    const own = { start: 1, finish: 2 };
    const read = await rows(batch({ result: [5, 6, 7], result_time: { 1: own } }));
    expect(read).toMatchObject([{ time: READ }, { time: own }, { time: READ }]);
  });

  it('keeps the other outcomes when one row is missing, where the SDK throws all away', async () => {
    expect(await rows(batch({ result: { 0: 5, 2: 7 } }))).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'ROW_MISSING', executed: 'unknown' } },
      { ok: true },
    ]);
  });

  it('sees an error without a code, which the SDK takes for a success', async () => {
    const nameless = { error: '', error_description: 'Only text' };
    expect(await rows(batch({ result: { 0: 5, 2: false }, result_error: { 1: nameless } }))).toMatchObject([
      { ok: true, result: 5 },
      { ok: false, error: { code: 'ERROR_WITHOUT_CODE', message: 'Only text', executed: 'unknown' } },
      { ok: true, result: false },
    ]);
  });

  it.each([
    [error(403, 'insufficient_scope'), 'insufficient_scope'],
    [error(200, 'ACCESS_DENIED'), 'ACCESS_DENIED'],
    [{ status: 502, body: '<html>' }, 'ERR_BAD_RESPONSE'],
    [{ status: 200, body: '<html>' }, 'JSSDK_UNKNOWN_ERROR'],
    ['lost', 'NETWORK_ERROR'],
    ['redirect', 'JSSDK_HTTP_REDIRECT_BLOCKED'],
  ] as const)('gives the failure of the whole, %j, to every row', async (answer, code) => {
    const read = await rows(answer);
    expect(read.map((row) => !row.ok && row.error.code)).toEqual([code, code, code]);
  });

  it('keeps two that are on the way at once apart', async () => {
    const portal = aPortal(batch({ result: [1] }), batch({ result: [2] }));
    const one = [{ method: 'im.notify', params: {} }];
    const read = await Promise.all([portal.callBatch(one), portal.callBatch(one)]);
    expect(read).toMatchObject([[{ result: 1 }], [{ result: 2 }]]);
  });
});
