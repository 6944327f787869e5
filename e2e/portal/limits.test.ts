import { describe, expect, it } from 'vitest';
import type { Switches } from './api.ts';
import { bill, enterBucket, mayOperate, operatingOf } from './limits.ts';
import { phpGet } from './php.ts';
import { freshMemory, makePortal } from './state.ts';
import { aPortal } from './test-portal.ts';

function aClockedPortal(switches: Partial<Switches> = {}) {
  let now = Date.UTC(2026, 9, 9, 8, 53, 20);
  const portal = makePortal(freshMemory(30, switches), () => now);
  return {
    portal,
    wait(seconds: number) {
      now += seconds * 1000;
    },
    /** How many of so many requests get through. */
    passed: (requests: number, source = 'office') =>
      Array.from({ length: requests }, () => enterBucket(portal, source)).filter(Boolean).length,
  };
}

describe('the leaky bucket', () => {
  it.each<[Switches['plan'], number, number]>([
    ['default', 50, 2],
    ['enterprise', 250, 5],
  ])('of the plan %s holds %d calls and drains %d a second', (plan, threshold, drain) => {
    const { passed, wait } = aClockedPortal({ plan });
    expect(passed(threshold + 5)).toBe(threshold);
    wait(1);
    expect(passed(10)).toBe(drain);
    wait(0.5);
    expect(passed(10)).toBe(Math.floor(drain / 2));
    wait(3600);
    expect(passed(threshold + 1)).toBe(threshold);
  });

  it('is one for each source', () => {
    const { passed } = aClockedPortal();
    expect(passed(60, 'office')).toBe(50);
    expect(passed(60, 'home')).toBe(50);
  });

  it('can be switched off', () => {
    expect(aClockedPortal({ bucket: false }).passed(600)).toBe(600);
  });

  it('answers 503 before anything else is looked at, and counts a batch as one call', async () => {
    const p = await aPortal();
    for (let n = 0; n < 50; n += 1) {
      expect((await p.rest('batch', { cmd: ['profile', 'profile', 'profile'] })).status).toBe(200);
    }
    const reply = await p.rest('no.such.method');
    expect([reply.status, reply.error]).toEqual([503, 'QUERY_LIMIT_EXCEEDED']);
    await p.close();
  });
});

describe('the account of work', () => {
  it('blocks one method at 480 seconds, until its oldest minute drops out', () => {
    const { portal, wait } = aClockedPortal();
    bill(portal, 'im.notify', 200);
    const { resetAt } = operatingOf(portal, 'im.notify');
    wait(60);
    bill(portal, 'im.notify', 279.9);
    expect(mayOperate(portal, 'im.notify')).toBe(true);
    bill(portal, 'im.notify', 0.1);
    expect(mayOperate(portal, 'im.notify')).toBe(false);
    expect(mayOperate(portal, 'user.get')).toBe(true);
    wait(resetAt - portal.clock() / 1000);
    expect(operatingOf(portal, 'im.notify').seconds).toBeCloseTo(280);
    expect(mayOperate(portal, 'im.notify')).toBe(true);
  });

  it('can have another limit, and none', () => {
    const { portal } = aClockedPortal({ operatingLimit: 0 });
    bill(portal, 'im.notify', 9999);
    expect(mayOperate(portal, 'im.notify')).toBe(true);
    portal.memory.switches = { ...portal.memory.switches, operatingLimit: 10 };
    expect(mayOperate(portal, 'im.notify')).toBe(false);
  });

  it('answers 429, tells its state in the time, and does not count a batch itself', async () => {
    const p = await aPortal({ switches: { operatingCost: 500 } });
    const first = await p.rest('im.user.get');
    expect(phpGet(first.json['time'], 'operating')).toBe(500);
    const blocked = await p.rest('im.user.get');
    expect([blocked.status, blocked.error]).toEqual([429, 'OPERATION_TIME_LIMIT']);
    await p.rest('batch', { cmd: ['profile'] });
    const batch = await p.rest('batch', { cmd: ['user.admin'] });
    expect([batch.status, phpGet(batch.json['time'], 'operating')]).toEqual([200, 0]);
    await p.close();
  });
});
