import { AjaxError, ApiVersion, type AuthActions, HttpV2, Logger } from '@bitrix24/b24jssdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Refreshed } from './api.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let http: HttpV2;
let refreshes = 0;

/** The SDK's own transport with a frame's tokens; what a browser adds to it is tested in a browser. */
async function client(): Promise<HttpV2> {
  const { sid, initData } = await p.open();
  let token = initData.AUTH_ID;
  const data = () => ({
    access_token: token,
    refresh_token: initData.REFRESH_ID,
    expires: Date.now() / 1000 + 3600,
    expires_in: 3600,
    domain: p.base,
    member_id: initData.MEMBER_ID,
  });
  let uniq = 0;
  const auth: AuthActions = {
    getAuthData: data,
    refreshAuth: async () => {
      refreshes += 1;
      token = (await p.emulator<Refreshed>('/refresh', { sid })).AUTH_ID;
      return data();
    },
    getUniq: (prefix) => `${prefix}_${(uniq += 1)}`,
    isAdmin: true,
    getTargetOrigin: () => p.base,
    getTargetOriginWithPath: () => new Map([[ApiVersion.v2, `${p.base}/rest`]]),
  };
  const transport = new HttpV2(auth, null, { maxRetries: 1 });
  transport.setLogger(new Logger('emulator'));
  return transport;
}

beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(async () => {
  p.portal.memory.switches = DEFAULT_SWITCHES;
  p.portal.memory.faults.length = 0;
  p.portal.memory.buckets.clear();
  p.portal.memory.centres.clear();
  refreshes = 0;
  http = await client();
});

async function failure(work: Promise<unknown>): Promise<AjaxError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AjaxError)) throw new Error('an AjaxError was expected', { cause: error });
  return error;
}

describe('the unmodified SDK', () => {
  it('sends a notice with exactly these parameters', async () => {
    const params = {
      USER_ID: 5,
      TYPE: 'USER',
      MESSAGE: 'Reminder',
      ATTACH: { BLOCKS: [{ GRID: [{ NAME: 'n', WIDTH: 100 }] }] },
    };
    const reply = await http.call('im.notify', params);
    const { notices } = await p.centre(5);
    expect(reply.isSuccess).toBe(true);
    expect(reply.getData()?.result).toBe(notices[0]?.id);
    expect(notices[0]?.received).toEqual(params);
    expect((await p.calls()).calls.at(-1)?.requestId).not.toBe('');
  });

  it('sends a batch, and maps a failed command to its place', async () => {
    const calls = [5, 0, 6, 20].map(
      (USER_ID) => ['im.notify', { USER_ID, MESSAGE: 'a#b+c&d=e' }] as [string, object],
    );
    const reply = await http.batch(calls, { isHaltOnError: false });
    expect(Object.keys(reply.getErrorsByKey())).toEqual(['1']);
    const rows = reply.getData()?.result;
    const results = [...(rows ?? [])].map(([key, row]) => [
      String(key),
      row.isSuccess,
      row.getData()?.result,
    ]);
    const [five, six] = [await p.centre(5), await p.centre(6)];
    expect(results).toEqual([
      ['0', true, five.notices[0]?.id],
      ['1', false, undefined],
      ['2', true, six.notices[0]?.id],
      ['3', true, false],
    ]);
    expect(six.notices[0]?.storedText).toBe('a#b+c&d=e');
  });

  it('refreshes an expired token and repeats, without a word', async () => {
    await p.emulator('/expire', {});
    expect((await http.call('profile', {})).getData()?.result).toMatchObject({ ID: '1' });
    expect(refreshes).toBe(1);
  });

  it.each([
    ['USER_ID_EMPTY', 400],
    ['WRONG_AUTH_TYPE', 403],
    ['insufficient_scope', 403],
    ['QUERY_LIMIT_EXCEEDED', 503],
    ['OPERATION_TIME_LIMIT', 429],
    ['INTERNAL_SERVER_ERROR', 500],
  ])('sees %s as an error of its own, status %d', async (code, status) => {
    await p.fault({ kind: 'error', code, status, description: 'words' });
    const error = await failure(http.call('im.notify', { USER_ID: 5, MESSAGE: 'x' }));
    expect([error.code, error.status, error.message]).toEqual([code, status, 'words']);
  });

  it('sees a page of the proxy as ERR_BAD_RESPONSE', async () => {
    await p.fault({ kind: 'html', status: 502 });
    const error = await failure(http.call('im.notify', { USER_ID: 5, MESSAGE: 'x' }));
    expect([error.code, error.status]).toEqual(['ERR_BAD_RESPONSE', 502]);
  });

  it('sees the portal’s own refusal of a method without scope', async () => {
    await p.switches({ scopes: [] });
    expect((await failure(http.call('im.notify', { USER_ID: 5, MESSAGE: 'x' }))).code).toBe(
      'insufficient_scope',
    );
  });
});
