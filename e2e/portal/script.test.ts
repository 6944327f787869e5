import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json, ScriptReply } from './api.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.entities.clear();
  p.portal.memory.switches = DEFAULT_SWITCHES;
});

const run = async (userId: number, ...calls: readonly (readonly [string, { [name: string]: Json }?])[]) =>
  p.emulator<ScriptReply & { error?: string }>('/script', {
    userId,
    calls: calls.map(([method, params = {}]) => ({ method, params })),
  });

describe('a script', () => {
  it('runs methods as the person whom it names, and gives all answers', async () => {
    const { answers } = await run(
      8,
      ['user.current'],
      ['app.option.set', { options: { a: 1 } }],
      ['no.such'],
      ['entity.add', { ENTITY: 'e', NAME: 'E', ACCESS: { AU: 'W' } }],
      ['entity.item.add', { ENTITY: 'e', NAME: 'n' }],
      ['entity.item.get', { ENTITY: 'e' }],
    );
    expect(answers.map(({ status, error }) => error ?? status)).toEqual([
      200,
      'AccessException',
      'ERROR_METHOD_NOT_FOUND',
      200,
      200,
      200,
    ]);
    expect(answers[0]?.result).toMatchObject({ ID: '8' });
    expect(answers[5]).toMatchObject({ total: 1, result: [{ CREATED_BY: '8', MODIFIED_BY: '8' }] });
    expect((await run(1, ['app.option.set', { options: { a: 1 } }])).answers[0]?.result).toBe(true);
  });

  it('stands in the log as one, without its token, and leaves the calls of pages as they are', async () => {
    const { last } = await p.calls();
    await p.rest('user.current');
    await run(8, ['user.current', { a: 1 }]);
    const { calls } = await p.calls(last);
    expect(calls.map(({ userId, script, params }) => [userId, script, params])).toEqual([
      [1, undefined, {}],
      [8, true, { a: 1 }],
    ]);
  });

  it('neither uses up a fault nor fills the bucket of a page', async () => {
    await p.fault({ kind: 'error', code: 'ACCESS_DENIED', status: 403 });
    const many = Array.from({ length: 80 }, () => ['user.current'] as const);
    const { answers } = await run(8, ...many);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await p.rest('user.current')).error).toBe('ACCESS_DENIED');
    expect((await p.rest('user.current')).status).toBe(200);
  });

  it('has the rights that its person has at this moment', async () => {
    await p.switches({ scopes: ['im'] });
    expect((await run(8, ['entity.get'])).answers[0]?.error).toBe('insufficient_scope');
    expect((await run(20, ['user.current'])).error).toBe('Access denied');
    expect((await run(999, ['user.current'])).error).toBe('no such user');
    expect((await run(8, ['batch', { cmd: ['user.current'] }])).error).toContain('single calls');
  });
});
