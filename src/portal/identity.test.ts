import { describe, expect, it } from 'vitest';
import type { CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { readIdentity } from './identity.ts';

const ok = (result: unknown): CallResult => ({ ok: true, result });
const refused: CallResult = { ok: false, error: portalError('insufficient_scope', '', 403) };
const profile = { ID: '1', ADMIN: true, NAME: 'Anna', LAST_NAME: 'Smith', PERSONAL_PHOTO: 'https://x/a.png' };

const identify = (...rows: readonly CallResult[]) => readIdentity(async () => rows);

describe('readIdentity', () => {
  it('says who is here and what the app may do', async () => {
    const who = await identify(ok(profile), refused, ok(['im', 'user_basic']), ok({ LICENSE_FAMILY: 'ent' }));
    expect(who).toEqual({
      ok: true,
      along: [],
      identity: {
        user: { id: 1, name: 'Anna Smith', photo: 'https://x/a.png', isAdmin: true },
        scopes: new Set(['im', 'user_basic']),
        app: { code: '', licenseFamily: 'ent' },
      },
    });
  });

  it('is content with user.current, and with nothing about the app', async () => {
    const who = await identify(
      refused,
      ok({ ID: '7', NAME: '', LAST_NAME: 'Li', PERSONAL_PHOTO: null }),
      refused,
      refused,
    );
    expect(who).toMatchObject({
      ok: true,
      identity: { user: { id: 7, name: 'Li', photo: '', isAdmin: false } },
    });
  });

  it('takes calls along in the same request', async () => {
    const requests: (readonly string[])[] = [];
    const who = await readIdentity(
      async (calls) => {
        requests.push(calls.map(({ method }) => method));
        return [ok(profile), refused, ok([]), ok({}), ok('one'), refused];
      },
      [
        { method: 'entity.rights', params: {} },
        { method: 'entity.item.get', params: {} },
      ],
    );
    expect(requests).toEqual([
      ['profile', 'user.current', 'scope', 'app.info', 'entity.rights', 'entity.item.get'],
    ]);
    expect(who).toMatchObject({ ok: true, along: [ok('one'), refused] });
  });

  it('is nobody without an id', async () => {
    expect(await identify(refused, refused, ok([]), ok({}))).toEqual({
      ok: false,
      error: refused.ok ? null : refused.error,
    });
    // An inactive user's profile is empty.
    expect(await identify(ok([]), refused, ok([]), ok({}))).toMatchObject({ ok: false });
  });
});
