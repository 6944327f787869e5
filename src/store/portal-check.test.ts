import { describe, expect, it } from 'vitest';
import type { KeptWhere } from './drafts/draft-keeper.ts';
import { checkPortal } from './portal-check.ts';
import { hasRight } from './rights.ts';

const SAVED: Pick<KeptWhere, 'browser' | 'portal'> = {
  browser: { kind: 'saved', at: 1 },
  portal: { kind: 'nothing' },
};

describe('rights', () => {
  it.each([
    [['im', 'user_basic'], 'user', true],
    [['im', 'user_brief'], 'user', true],
    [['im'], 'user', false],
    [['im'], 'entity', false],
    // A portal that does not say which rights the app has is asked by calling.
    [[], 'entity', true],
  ] as const)('%j: %s is %s', (scopes, name, has) => {
    expect(hasRight(new Set(scopes), name)).toBe(has);
  });
});

describe('the portal check', () => {
  it('has everything in order where nothing fails', () => {
    const scopes = new Set(['im', 'user_basic', 'department', 'entity']);
    const rows = checkPortal({ scopes, host: 'portal', kept: SAVED, history: { ok: true } });
    expect(rows).toHaveLength(8);
    expect(rows.every(({ ok }) => ok)).toBe(true);
  });

  it('names what fails, with its reason and code', () => {
    const rows = checkPortal({
      scopes: new Set(['im']),
      host: 'shared',
      kept: { browser: { kind: 'failed', reason: 'blocked' }, portal: { kind: 'failed', reason: 'noScope' } },
      history: { ok: false, reason: 'noRights', error: { code: 'ACCESS_DENIED' } },
    });
    expect(rows.filter(({ ok }) => !ok)).toEqual([
      { kind: 'right', name: 'user', ok: false },
      { kind: 'right', name: 'department', ok: false },
      { kind: 'right', name: 'entity', ok: false },
      { kind: 'history', ok: false, reason: 'noRights', code: 'ACCESS_DENIED' },
      { kind: 'drafts', ok: false, reason: 'noScope' },
      { kind: 'browser', ok: false, reason: 'blocked' },
      { kind: 'host', ok: false, isKnown: true },
    ]);
  });
});
