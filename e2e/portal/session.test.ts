import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json, Opening } from './api.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.switches = DEFAULT_SWITCHES;
  p.portal.memory.buckets.clear();
  p.portal.memory.appOptions.clear();
  p.portal.memory.userOptions.clear();
});

const open = (request: object) => p.emulator<Opening>('/open', request);

describe('opening the app', () => {
  it('names the frame by domain, protocol and a new APP_SID', async () => {
    const [first, second] = [await open({}), await open({})];
    expect(first.iframeName).toBe(`portal.localhost:${p.running.port}|0|${first.sid}`);
    expect(first.sid).toMatch(/^[0-9a-f]{32}$/);
    expect(second.sid).not.toBe(first.sid);
  });

  it('by POST: the address has the query, the form the tokens', async () => {
    const opening = await open({ lang: 'de', placementOptions: { id: '7' }, placement: 'LEFT_MENU' });
    const url = new URL(opening.action);
    expect(url.origin).toBe(opening.appOrigin);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      DOMAIN: `portal.localhost:${p.running.port}`,
      PROTOCOL: '0',
      LANG: 'de',
      APP_SID: opening.sid,
    });
    expect(opening.fields).toMatchObject({
      AUTH_ID: opening.initData.AUTH_ID,
      AUTH_EXPIRES: '3600',
      member_id: p.portal.memberId,
      status: 'L',
      PLACEMENT: 'LEFT_MENU',
      PLACEMENT_OPTIONS: '{"id":"7"}',
      APPLICATION_SCOPE: DEFAULT_SWITCHES.scopes.join(','),
    });
  });

  it('by GET: no form, the same address', async () => {
    const opening = await open({ transport: 'get' });
    expect([opening.method, opening.fields]).toEqual(['get', {}]);
  });

  it('on one site, from a sub-path', async () => {
    await p.switches({ appPath: '/b24/apps/v1/' });
    const opening = await open({ site: 'same-site' });
    expect(
      opening.action.startsWith(`http://app.b24.localhost:${p.running.port}/b24/apps/v1/?DOMAIN=portal.b24`),
    ).toBe(true);
    expect(opening.initData.DOMAIN).toBe(`portal.b24.localhost:${p.running.port}`);
  });

  it('tells FIRST_RUN until the bridge says that it was seen', async () => {
    const first = await open({ userId: 3 });
    expect(first.initData.FIRST_RUN).toBe(true);
    await p.emulator('/install', { sid: first.sid, action: 'seen' });
    expect((await open({ userId: 3 })).initData.FIRST_RUN).toBe(false);
  });

  it('before the installation is finished, administrators install and the others wait', async () => {
    await p.switches({ installed: false });
    expect((await open({})).initData.INSTALL).toBe(true);
    expect((await open({ userId: 5 })).denied).toBe('The application is not fully installed yet');
  });

  it('at a widget: the address that was bound, once the installation is finished', async () => {
    const handler = `http://app.localhost:${p.running.port}/widget/?from=herald`;
    const wish = { placement: 'LEFT_MENU', handler };
    expect(await p.emulator('/open', wish)).toEqual({ error: 'no such widget' });
    await p.rest('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER: handler });
    const opening = await open(wish);
    expect(opening.action.startsWith(`${handler}&DOMAIN=`)).toBe(true);
    expect(opening.initData.PLACEMENT).toBe('LEFT_MENU');
    expect(await p.emulator('/open', { ...wish, placement: 'REST_APP_URI' })).toEqual({
      error: 'no such widget',
    });
    await p.switches({ installed: false });
    expect(await p.emulator('/open', wish)).toEqual({ error: 'no such widget' });
  });

  it('options of a place come as text where the portal sends them so', async () => {
    await p.switches({ optionsAsText: true });
    const opening = await open({ placementOptions: { dialogId: '5' } });
    expect(opening.initData.PLACEMENT_OPTIONS).toBe('{"dialogId":"5"}');
  });

  it('is not for people who left', async () => {
    expect((await open({ userId: 20 })).denied).toBe('Access denied');
  });
});

describe('options', () => {
  const set = (method: string, params: { [key: string]: Json }, auth?: string) =>
    p.rest(method, params, auth);

  it('of a user: set, all, one, missing', async () => {
    expect((await p.rest('user.option.get')).result).toEqual([]);
    expect((await set('user.option.set', { options: { a: { b: [1] }, c: 2 } })).result).toBe(true);
    expect((await p.rest('user.option.get')).result).toEqual({ a: { b: [1] }, c: 2 });
    expect((await p.rest('user.option.get', { option: 'a' })).result).toEqual({ b: [1] });
    expect((await p.rest('user.option.get', { option: 'zzz' })).result).toBeNull();
  });

  it('of a user are seen by nobody else', async () => {
    await set('user.option.set', { options: { a: 1 } });
    const other = (await open({ userId: 5 })).initData.AUTH_ID;
    expect((await p.rest('user.option.get', {}, other)).result).toEqual([]);
  });

  it('of the app are written by administrators only, read by all', async () => {
    const other = (await open({ userId: 5 })).initData.AUTH_ID;
    const refused = await set('app.option.set', { options: { a: 1 } }, other);
    expect([refused.status, refused.error]).toEqual([400, 'AccessException']);
    await set('app.option.set', { options: { a: 1 } });
    expect((await p.rest('app.option.get', {}, other)).result).toEqual({ a: 1 });
  });

  it.each<[Json]>([[{}], [[]], [''], ['text']])('options of %j are refused', async (options) => {
    expect((await set('user.option.set', { options })).error).toBe('ArgumentNullException');
  });

  it('without "options" everything in the request is stored, telemetry too', async () => {
    await p.send(`/rest/user.option.set?bx24_sdk_ver=2.2.0`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ auth: p.opening.initData.AUTH_ID, a: 1 }),
    });
    expect((await p.rest('user.option.get')).result).toEqual({ bx24_sdk_ver: '2.2.0', a: 1 });
  });

  it('come back as text in the page’s snapshot, which later writes do not touch', async () => {
    await set('user.option.set', { options: { n: 5, deep: { n: [1, true] } } });
    const opening = await open({});
    await set('user.option.set', { options: { n: 6 } });
    expect(opening.initData.USER_OPTIONS).toEqual({ n: '5', deep: { n: ['1', true] } });
    expect(opening.initData.APP_OPTIONS).toEqual([]);
  });

  it('written over the bridge travel as form data', async () => {
    const { sid } = await open({});
    await p.emulator('/option', { sid, scope: 'user', name: 'a', value: { yes: true, n: 5, none: null } });
    expect((await p.rest('user.option.get')).result).toEqual({ a: { yes: 'true', n: '5', none: '' } });
  });

  it('of the app are not written over the bridge by others', async () => {
    const { sid } = await open({ userId: 5 });
    expect(await p.emulator('/option', { sid, scope: 'app', name: 'a', value: 1 })).toEqual({
      error: 'access_denied',
    });
    expect((await p.rest('app.option.get')).result).toEqual([]);
  });
});

describe('the emulator’s own routes', () => {
  it('say how they are', async () => {
    expect(await p.emulator('/health')).toEqual({ ok: true });
    expect(await p.emulator('/state')).toMatchObject({
      employees: 120,
      noticesTotal: 0,
      switches: { plan: 'default' },
    });
  });

  it.each([
    ['/switches', { plan: 'none' }],
    ['/switches', { nope: 1 }],
    ['/switches', { appPath: 'x' }],
    ['/person', { id: 5, actve: false }],
    ['/open', { userId: 99_999 }],
    ['/refresh', { sid: 'x' }],
  ])('%s refuses %j', async (path, request) => {
    expect((await p.post(`/emulator${path}`, request)).status).toBe(400);
  });

  it('find people by words and by id', async () => {
    expect(await p.emulator('/people?find=mill')).toMatchObject({
      total: 2,
      people: [{ id: 5 }, { id: 30 }],
    });
    expect(await p.emulator('/people?find=5')).toMatchObject({
      total: 1,
      people: [{ id: 5, name: 'John Miller' }],
    });
    expect(await p.emulator('/people?limit=3')).toMatchObject({
      total: 120,
      people: [{ id: 1 }, { id: 2 }, { id: 3 }],
    });
  });

  it('stream what happens', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${p.base}/emulator/events`, { signal: abort.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"kind":"hello"');
    await p.rest('profile');
    expect((await reader?.read())?.value).toContain('"method":"profile"');
    abort.abort();
  });

  it('give a picture for everybody', async () => {
    const picture = await p.send('/upload/avatar/16.svg');
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.text).not.toContain('<b>');
  });
});
