import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { keepAppName, knownAppName, learnAppName } from './app-name.ts';

const kept = (name: string, at: number) => JSON.stringify({ name, at });
const options = (app: string | undefined, user: string | undefined) => ({
  appOption: () => app,
  userOption: () => user,
});

describe('knownAppName', () => {
  it.each([
    ['nothing kept', undefined, undefined, undefined],
    ['kept for everybody', kept('Herald', 5), undefined, 'Herald'],
    ['kept for this person', undefined, kept('Herald', 5), 'Herald'],
    ['the later of two', kept('Old', 5), kept('New', 6), 'New'],
    ['the later of two, the other way round', kept('New', 6), kept('Old', 5), 'New'],
    ['what somebody else wrote', 'Herald', '{"name":7}', undefined],
    ['an empty name', kept('', 5), undefined, undefined],
  ])('%s', (_case, app, user, name) => {
    expect(knownAppName(options(app, user))).toBe(name);
  });
});

function aPortal(refuses: readonly string[] = []) {
  const calls: Call[] = [];
  const call = (made: Call): Promise<CallResult> => {
    calls.push(made);
    const refused = refuses.includes(made.method);
    return Promise.resolve(
      refused ? { ok: false, error: portalError('AccessException', '', 400) } : { ok: true, result: true },
    );
  };
  return { calls, call };
}

describe('keepAppName', () => {
  it.each([
    ['an administrator, for everybody', true, [], ['app.option.set'], true],
    ['anybody else, for themselves', false, [], ['user.option.set'], true],
    [
      'an administrator who may not, for themselves',
      true,
      ['app.option.set'],
      ['app.option.set', 'user.option.set'],
      true,
    ],
    ['nobody, where the portal refuses', false, ['user.option.set'], ['user.option.set'], false],
  ])('keeps it for %s', async (_case, isAdmin, refuses, methods, ok) => {
    const portal = aPortal(refuses);
    expect(await keepAppName(portal.call, { name: 'Herald', at: 7, isAdmin })).toBe(ok);
    expect(portal.calls.map(({ method }) => method)).toEqual(methods);
    expect(portal.calls[0]?.params).toEqual({ options: { herald_app_name: '{"name":"Herald","at":7}' } });
  });
});

describe('learnAppName', () => {
  const answering = (result: unknown) => () => Promise.resolve<CallResult>({ ok: true, result });
  const rows = (text: string) => ({
    notifications: [
      { id: 8, text: 'Other#BR#x' },
      { id: '9', text },
    ],
  });

  it.each([
    ['Herald#BR#[TEST] Hi', 'Herald'],
    ['Our news[br][TEST] Hi', 'Our news'],
    ['Our news<br />[TEST] Hi', 'Our news'],
    ['Our news\n[TEST] Hi', 'Our news'],
    ['A text of one line', undefined],
    ['#BR#no name', undefined],
  ])('reads %s', async (text, name) => {
    expect(await learnAppName(answering(rows(text)), 9)).toBe(name);
  });

  it('knows nothing where the notice is not in the list, or the list cannot be read', async () => {
    expect(await learnAppName(answering(rows('Herald#BR#x')), 10)).toBeUndefined();
    expect(await learnAppName(answering([]), 9)).toBeUndefined();
    const refusing = () =>
      Promise.resolve<CallResult>({ ok: false, error: portalError('ACCESS_DENIED', '', 403) });
    expect(await learnAppName(refusing, 9)).toBeUndefined();
  });
});
