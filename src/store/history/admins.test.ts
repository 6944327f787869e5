import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { createAdmins } from './admins.ts';

const VIEWER = { id: 5, isAdmin: false };
const noted = (...ids: readonly number[]) => JSON.stringify({ v: 1, ids });

function aPortal(option: string) {
  const portal = { option, isDown: false, calls: 0, at: 0 };
  const call = async ({ method }: Call): Promise<CallResult> => {
    expect(method).toBe('app.option.get');
    portal.calls += 1;
    if (portal.isDown) return { ok: false, error: portalError('NETWORK_ERROR', '', 0) };
    return { ok: true, result: portal.option };
  };
  const admins = createAdmins(call, VIEWER, { snapshot: noted(1), now: () => portal.at });
  return { portal, admins };
}

describe('the administrators among people', () => {
  it('are those of the snapshot without a request', async () => {
    const { portal, admins } = aPortal(noted(1));
    expect((await admins.among([1, 5])).has(1)).toBe(true);
    expect(portal.calls).toBe(0);
  });

  it('are asked for once a minute, however often the same people come', async () => {
    const { portal, admins } = aPortal(noted(1));
    for (let time = 0; time < 5; time += 1) expect((await admins.among([8])).has(8)).toBe(false);
    expect(portal.calls).toBe(1);
    portal.option = noted(1, 8);
    portal.at = 60_000;
    expect((await admins.among([8])).has(8)).toBe(true);
    expect(portal.calls).toBe(2);
  });

  it('are asked for at once where somebody else comes in', async () => {
    const { portal, admins } = aPortal(noted(1));
    await admins.among([8]);
    portal.option = noted(1, 9);
    expect((await admins.among([8, 9])).has(9)).toBe(true);
    expect(portal.calls).toBe(2);
  });

  it('are asked for again after a request without an answer', async () => {
    const { portal, admins } = aPortal(noted(1, 8));
    portal.isDown = true;
    expect((await admins.among([8])).has(8)).toBe(false);
    portal.isDown = false;
    expect((await admins.among([8])).has(8)).toBe(true);
  });

  it('are asked for again also with a clock that was set back', async () => {
    const { portal, admins } = aPortal(noted(1));
    portal.at = 3_600_000;
    await admins.among([8]);
    portal.at = 0;
    await admins.among([8]);
    expect(portal.calls).toBe(2);
  });
});
