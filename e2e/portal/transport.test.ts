// What is asked of one door stands in one place.
/* oxlint-disable max-lines */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let auth = '';
beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(async () => {
  p.portal.memory.faults.length = 0;
  p.portal.memory.buckets.clear();
  p.portal.memory.operating.clear();
  p.portal.memory.centres.clear();
  p.portal.memory.switches = DEFAULT_SWITCHES;
  auth = (await p.open()).initData.AUTH_ID;
});

const rest = (method: string, params: Record<string, string | number> = {}, token = auth) =>
  p.rest(method, params, token);
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('order of checks', () => {
  it('an unknown method is told before the token is looked at', async () => {
    const reply = await rest('no.such', {}, 'wrong');
    expect([reply.status, reply.json]).toEqual([
      404,
      { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    ]);
  });

  it.each([
    ['no token', '', 401, 'NO_AUTH_FOUND'],
    ['a wrong token', 'nonsense', 401, 'invalid_token'],
  ])('%s', async (_name, token, status, code) => {
    await p.switches({ scopes: [] });
    const reply = await rest('im.notify', {}, token);
    expect([reply.status, reply.error]).toEqual([status, code]);
  });

  it('an expired token, before the scope', async () => {
    await p.switches({ scopes: [] });
    p.wait(3600);
    const reply = await rest('im.notify');
    expect([reply.status, reply.error]).toEqual([401, 'expired_token']);
  });

  it('a withdrawn scope, for a token in use as well', async () => {
    expect((await rest('im.user.get')).status).toBe(200);
    await p.switches({ scopes: ['user_brief'] });
    const reply = await rest('im.notify', { USER_ID: 0 });
    expect([reply.status, reply.error]).toEqual([403, 'insufficient_scope']);
  });

  it('somebody who was dismissed meanwhile', async () => {
    const token = (await p.open(30)).initData.AUTH_ID;
    await p.emulator('/person', { id: 30, active: false });
    expect((await rest('user.current', {}, token)).error).toBe('user_access_error');
    await p.emulator('/person', { id: 30, active: true });
  });
});

describe('tokens', () => {
  it('a refresh gives a new one; the old one lives to its own end', async () => {
    const frame = await p.open();
    p.wait(3000);
    const fresh = await p.emulator<{ AUTH_ID: string; AUTH_EXPIRES: string }>('/refresh', { sid: frame.sid });
    expect(fresh.AUTH_EXPIRES).toBe('3600');
    expect((await rest('profile', {}, frame.initData.AUTH_ID)).status).toBe(200);
    p.wait(700);
    expect((await rest('profile', {}, frame.initData.AUTH_ID)).error).toBe('expired_token');
    expect((await rest('profile', {}, fresh.AUTH_ID)).status).toBe(200);
  });

  it('can be expired at once', async () => {
    const frame = await p.open();
    expect(await p.emulator('/expire', { sid: frame.sid })).toEqual({ expired: 1 });
    expect((await rest('profile', {}, frame.initData.AUTH_ID)).error).toBe('expired_token');
    expect((await rest('profile')).status).toBe(200);
  });
});

describe('requests', () => {
  it.each<[string, string, RequestInit]>([
    ['GET with a query', '/rest/user.current?auth=AUTH', {}],
    ['access_token', '/rest/user.current?access_token=AUTH', {}],
    ['form data', '/rest/user.current', { method: 'POST', body: 'auth=AUTH', headers: form }],
    ['.json at the end', '/rest/user.current.json', { method: 'POST', body: 'auth=AUTH', headers: form }],
    ['a slash at the end', '/rest/user.current.json/', { method: 'POST', body: 'auth=AUTH', headers: form }],
    ['any case', '/rest/User.CURRENT', { method: 'POST', body: 'auth=AUTH', headers: form }],
    [
      'JSON with a charset',
      '/rest/user.current',
      {
        method: 'POST',
        body: '{"auth":"AUTH"}',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      },
    ],
    [
      'another type is read as form data',
      '/rest/user.current',
      { method: 'POST', body: 'auth=AUTH', headers: { 'Content-Type': 'text/plain' } },
    ],
    [
      'the query under the body',
      '/rest/user.current?auth=wrong',
      { method: 'POST', body: 'auth=AUTH', headers: form },
    ],
  ])('understands %s', async (_name, path, init) => {
    const body = typeof init.body === 'string' ? { body: init.body.replace('AUTH', auth) } : {};
    const reply = await p.send(path.replace('AUTH', auth), { ...init, ...body });
    expect(reply.status).toBe(200);
    expect(reply.result).toMatchObject({ ID: '1', NAME: 'Anna' });
  });

  it('understands multipart', async () => {
    const body = new FormData();
    body.set('auth', auth);
    body.set('ID', '5');
    expect((await p.send('/rest/im.user.get', { method: 'POST', body })).result).toMatchObject({ id: 5 });
  });

  it('broken JSON is a request without parameters', async () => {
    const reply = await p.send('/rest/user.current', {
      method: 'POST',
      body: `{"auth":"${auth}"`,
      headers: { 'Content-Type': 'application/json' },
    });
    expect([reply.status, reply.error]).toEqual([401, 'NO_AUTH_FOUND']);
  });

  it.each(['user.current', 'no.such'])(
    'a preflight for %s is answered without being a call',
    async (method) => {
      const before = (await p.calls()).last;
      const reply = await p.send(`/rest/${method}`, { method: 'OPTIONS' });
      expect(reply.status).toBe(200);
      expect((await p.calls()).last).toBe(before);
      expect(p.portal.memory.buckets.size).toBe(0);
    },
  );

  it.each([
    ['a success', 'user.current', 200],
    ['an error', 'im.notify', 400],
    ['an unknown method', 'no.such', 404],
  ])('%s carries the portal’s headers', async (_name, method, status) => {
    const reply = await rest(method);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('the envelope has the time of the portal’s clock', async () => {
    const { json } = await rest('user.current');
    expect(json['time']).toEqual({
      start: p.nowSeconds(),
      finish: p.nowSeconds(),
      duration: 0,
      processing: 0,
      date_start: expect.stringMatching(/^2026-10-09T\d\d:\d\d:\d\d\+00:00$/),
      date_finish: expect.stringMatching(/\+00:00$/),
      operating_reset_at: expect.any(Number),
      operating: expect.any(Number),
    });
  });

  it('an on-premise portal says nothing of operating', async () => {
    await p.switches({ operatingInTime: false });
    expect((await rest('user.current')).json['time']).not.toHaveProperty('operating');
  });
});

describe('faults', () => {
  const send = () => rest('im.notify', { USER_ID: 5, MESSAGE: 'x' });
  const stored = async () => (await p.centre(5)).total;
  const FAILED = 'fetch failed';

  it.each<[string, object, number, string | undefined, number]>([
    ['an error', { kind: 'error', code: 'ERROR_CORE', status: 500 }, 500, 'ERROR_CORE', 0],
    [
      'an error after execution',
      { kind: 'error', code: 'ERROR_CORE', status: 500, executed: true },
      500,
      'ERROR_CORE',
      1,
    ],
    ['an error with status 200', { kind: 'error', code: 'X', status: 200 }, 200, 'X', 0],
    ['a page of the proxy', { kind: 'html', status: 502 }, 502, undefined, 0],
    ['a page of the proxy, too late', { kind: 'html', status: 504, executed: true }, 504, undefined, 1],
    ['no JSON', { kind: 'no-json' }, 200, undefined, 1],
    ['an empty body', { kind: 'no-json', body: 'empty' }, 200, undefined, 1],
    ['another address', { kind: 'redirect', location: 'http://other.localhost/' }, 302, undefined, 0],
    ['another result', { kind: 'result', result: null }, 200, undefined, 1],
    ['slow', { kind: 'slow', ms: 1, when: 'after' }, 200, undefined, 1],
  ])('%s', async (_name, fault, status, code, count) => {
    await p.fault(fault);
    const reply = await send();
    expect([reply.status, reply.error, await stored()]).toEqual([status, code, count]);
    expect((await send()).status).toBe(200);
  });

  it.each([
    ['lost-reply', false, 'terminated', 1],
    ['lost-request', false, 'terminated', 0],
    ['lost-reply', true, FAILED, 1],
    ['lost-request', true, FAILED, 0],
  ])('%s (early: %j) cuts the connection: %s, %d stored', async (kind, early, words, count) => {
    await p.fault({ kind, early });
    await expect(send()).rejects.toThrow(words);
    expect(await stored()).toBe(count);
    const { calls } = await p.calls();
    expect(calls.at(-1)).toMatchObject({ status: 0, executed: count === 1, fault: kind, userId: 1 });
  });

  it('an HTML page may come without CORS headers', async () => {
    await p.fault({ kind: 'html', status: 503, cors: false });
    const reply = await send();
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(reply.headers.get('content-type')).toContain('text/html');
  });

  it('concern the method, the parameters and the turn that they name', async () => {
    await p.fault({
      kind: 'error',
      code: 'A',
      status: 400,
      method: 'im.notify',
      where: { USER_ID: 6 },
      skip: 1,
      times: 2,
    });
    const codes: (string | undefined)[] = [];
    for (const USER_ID of [5, 6, 6, 5, 6, 6])
      codes.push((await rest('im.notify', { USER_ID, MESSAGE: 'x' })).error);
    expect(codes).toEqual([undefined, undefined, 'A', undefined, 'A', undefined]);
  });

  it('wait in order, can be read and cleared', async () => {
    await p.fault({ kind: 'error', code: 'A', status: 400 });
    await p.fault({ kind: 'error', code: 'B', status: 400 });
    expect([(await send()).error]).toEqual(['A']);
    expect(await p.emulator('/faults')).toMatchObject({ pending: [{ code: 'B' }] });
    await p.send('/emulator/faults', { method: 'DELETE' });
    expect((await send()).status).toBe(200);
  });

  it.each([{ kind: 'nonsense' }, { kind: 'html' }, { kind: 'error', code: 'A', status: 400, cods: 1 }])(
    'a wrong one is refused: %j',
    async (fault) => {
      expect((await p.post('/emulator/faults', fault)).status).toBe(400);
    },
  );
});

describe('the log', () => {
  it('holds parameters without the token, and what was executed', async () => {
    const { last } = await p.calls();
    await p.send(`/rest/im.notify?bx24_request_id=r1&bx24_sdk_ver=2.2.0&bx24_sdk_type=b24-js-sdk`, {
      method: 'POST',
      body: JSON.stringify({ USER_ID: 5, MESSAGE: 'x', auth }),
      headers: { 'Content-Type': 'application/json' },
    });
    const { calls } = await p.calls(last);
    expect(calls).toEqual([
      expect.objectContaining({
        n: last + 1,
        method: 'im.notify',
        via: 'single',
        params: { USER_ID: 5, MESSAGE: 'x' },
        status: 200,
        executed: true,
        userId: 1,
        requestId: 'r1',
      }),
    ]);
    expect(JSON.stringify(await p.calls())).not.toContain(auth);
  });
});
