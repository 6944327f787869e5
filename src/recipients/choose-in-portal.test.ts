import { describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { chooseInPortal } from './choose-in-portal.ts';

const PICKED = aPerson(5, { name: 'Anna Smith', firstName: '', lastName: '' });
const KNOWN: CallResult = {
  ok: true,
  result: [{ ID: '5', NAME: 'Anna', LAST_NAME: 'Smith', UF_DEPARTMENT: [1] }],
};
const never = <T>() => new Promise<T>(() => {});

const chosen = (reply: Promise<CallResult>, wait: () => Promise<void>) =>
  chooseInPortal(
    {
      page: async () => ({ selectUsers: async () => [PICKED] }),
      call: () => reply,
      context: { scopes: new Set(['user']) },
    },
    wait,
  );

describe('people from the portal’s own dialog', () => {
  it('come with the parts of their names, which the dialog does not tell', async () => {
    expect(await chosen(Promise.resolve(KNOWN), never)).toMatchObject([{ id: 5, lastName: 'Smith' }]);
  });

  it('are never inactive', async () => {
    const left: CallResult = { ok: true, result: [{ ID: '5', ACTIVE: false, UF_DEPARTMENT: [1] }] };
    expect(await chosen(Promise.resolve(left), never)).toEqual([]);
  });

  it.each([
    ['does not answer in time', never<CallResult>(), async () => {}],
    [
      'refuses',
      Promise.resolve<CallResult>({ ok: false, error: portalError('ACCESS_DENIED', '', 403) }),
      () => never<void>(),
    ],
    ['knows nobody', Promise.resolve<CallResult>({ ok: true, result: [] }), () => never<void>()],
  ])('come as the dialog gave them when the portal %s', async (_what, reply, wait) => {
    expect(await chosen(reply, wait)).toEqual([PICKED]);
  });
});
