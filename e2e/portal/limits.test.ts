import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { phpGet } from './php.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal({ switches: { tokenLifetime: 1_000_000 } });
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.buckets.clear();
  p.portal.memory.operating.clear();
  p.portal.memory.switches = DEFAULT_SWITCHES;
});

async function passed(calls: number): Promise<number> {
  let count = 0;
  for (let n = 0; n < calls; n += 1) if ((await p.rest('profile')).status === 200) count += 1;
  return count;
}

describe('the leaky bucket', () => {
  it.each([
    ['default', 50, 2],
    ['enterprise', 250, 5],
  ])('of the plan %s holds %d calls and drains %d a second', async (plan, threshold, drain) => {
    await p.switches({ plan });
    expect(await passed(threshold + 5)).toBe(threshold);
    p.wait(1);
    expect(await passed(10)).toBe(drain);
    p.wait(3600);
    expect(await passed(threshold + 1)).toBe(threshold);
  });

  it('says so with its own code, before anything else is looked at', async () => {
    await passed(50);
    const reply = await p.rest('no.such.method');
    expect([reply.status, reply.error]).toEqual([503, 'QUERY_LIMIT_EXCEEDED']);
  });

  it('counts a batch as one', async () => {
    for (let n = 0; n < 50; n += 1) await p.rest('batch', { cmd: ['profile', 'profile', 'profile'] });
    expect((await p.rest('batch', { cmd: ['profile'] })).status).toBe(503);
  });

  it('can be switched off', async () => {
    await p.switches({ bucket: false });
    expect(await passed(60)).toBe(60);
  });
});

describe('the account of work', () => {
  it('blocks one method at 480 seconds, and lets it go when the oldest minute drops out', async () => {
    await p.switches({ operatingCost: 200 });
    const sent = () => p.rest('im.user.get');
    const first = await sent();
    expect(phpGet(first.json['time'], 'operating')).toBe(200);
    const resetAt = Number(phpGet(first.json['time'], 'operating_reset_at'));
    p.wait(60);
    await sent();
    await sent();
    const blocked = await sent();
    expect([blocked.status, blocked.error]).toEqual([429, 'OPERATION_TIME_LIMIT']);
    expect((await p.rest('profile')).status).toBe(200);
    p.wait(resetAt - p.nowSeconds());
    expect((await sent()).status).toBe(200);
  });

  it('does not count the batch itself', async () => {
    await p.switches({ operatingCost: 500 });
    await p.rest('batch', { cmd: ['profile'] });
    const reply = await p.rest('batch', { cmd: ['user.admin'] });
    expect(reply.status).toBe(200);
    expect(phpGet(reply.json['time'], 'operating')).toBe(0);
  });
});
