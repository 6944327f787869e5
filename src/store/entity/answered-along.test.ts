import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { answeredAlong } from './answered-along.ts';

const CALLS: readonly Call[] = [
  { method: 'entity.rights', params: { ENTITY: 'a' } },
  { method: 'entity.item.get', params: { ENTITY: 'a' } },
];
const along: readonly CallResult[] = [
  { ok: true, result: 'rights, along' },
  { ok: true, result: 'items, along' },
];
const asked: readonly CallResult[] = [{ ok: true, result: 'asked' }];
const ask = async () => asked;

describe('answeredAlong', () => {
  it('answers exactly these calls, once, without asking', async () => {
    const callBatch = answeredAlong(ask, CALLS, along);
    expect(await callBatch(structuredClone(CALLS))).toBe(along);
    expect(await callBatch(CALLS)).toBe(asked);
  });

  it('asks for other calls, another person’s storage among them', async () => {
    const callBatch = answeredAlong(ask, CALLS, along);
    const others = CALLS.map(({ method }) => ({ method, params: { ENTITY: 'b' } }));
    expect(await callBatch(others)).toBe(asked);
    expect(await callBatch(CALLS.slice(0, 1))).toBe(asked);
  });

  it('asks where nothing, or not all of it, came along', async () => {
    expect(await answeredAlong(ask, CALLS, [])(CALLS)).toBe(asked);
    expect(await answeredAlong(ask, CALLS, along.slice(1))(CALLS)).toBe(asked);
    expect(await answeredAlong(ask, [], [])([])).toBe(asked);
  });
});
