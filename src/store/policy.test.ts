import { describe, expect, it } from 'vitest';
import type { Call, CallPortal } from '#portal/call.ts';
import { breachesOf, knownPolicy, NO_POLICY, readPolicy, writePolicy } from './policy.ts';

describe('what an administrator allows', () => {
  const policy = { mostPeople: 50, system: false };
  it.each([
    ['as many as allowed', { type: 'USER', count: 50, isAdmin: false }, []],
    ['one more', { type: 'USER', count: 51, isAdmin: false }, [{ kind: 'tooMany', limit: 50, count: 51 }]],
    ['a System notice', { type: 'SYSTEM', count: 1, isAdmin: false }, [{ kind: 'systemOff' }]],
    ['both', { type: 'SYSTEM', count: 60, isAdmin: false }, [{ kind: 'tooMany' }, { kind: 'systemOff' }]],
    ['an administrator', { type: 'SYSTEM', count: 60, isAdmin: true }, []],
  ] as const)('%s', (_, send, breaches) => {
    expect(breachesOf(policy, send)).toMatchObject(breaches);
    expect(breachesOf(policy, send)).toHaveLength(breaches.length);
    expect(breachesOf(NO_POLICY, send)).toEqual([]);
  });

  it('comes back as it was set', async () => {
    let kept: string | undefined;
    const call: CallPortal = ({ method, params }: Call) => {
      const { options } = { options: undefined, ...params };
      if (method === 'app.option.set') kept = Object.values(options ?? {}).map(String)[0];
      return Promise.resolve({ ok: true, result: method === 'app.option.get' ? (kept ?? '') : true });
    };
    expect(await readPolicy(call)).toEqual({ ok: true, policy: NO_POLICY });
    expect(await writePolicy(call, policy)).toEqual({ ok: true });
    expect(await readPolicy(call)).toEqual({ ok: true, policy });
    expect(knownPolicy({ appOption: () => kept })).toEqual(policy);
  });

  it.each([undefined, '', 'null', '{', '{"v":2}', '{"v":1,"people":-3,"system":"no"}'])(
    'is everything where %j is kept',
    (kept) => {
      expect(knownPolicy({ appOption: () => kept })).toEqual(NO_POLICY);
    },
  );
});
