import { describe, expect, it } from 'vitest';
import { newSealKey, openSealedStorage } from './sealed-storage.ts';

function aStorage(): Storage & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    get length() {
      return all.size;
    },
    clear: () => all.clear(),
    getItem: (name) => all.get(name) ?? null,
    key: (index) => [...all.keys()][index] ?? null,
    removeItem: (name) => void all.delete(name),
    setItem: (name, value) => void all.set(name, value),
  };
}

const key = newSealKey(crypto);
const open = (storage: () => Storage, owner = 'portal/5', itsKey = key) =>
  openSealedStorage(owner, itsKey, { storage, crypto });

describe('what is kept in the browser', () => {
  it('comes back as it was, in any script', async () => {
    const storage = aStorage();
    expect(await open(() => storage).write('draft', 'Привет 😀 "q"')).toEqual({ ok: true });
    expect(await open(() => storage).read('draft')).toBe('Привет 😀 "q"');
  });

  it('is not readable by another app on the same origin', async () => {
    const storage = aStorage();
    await open(() => storage).write('draft', 'secret plan');
    expect([...storage.all.values()].join()).not.toContain('secret');
    expect(atob([...storage.all.values()].join())).not.toContain('secret');
  });

  it('is nothing to another person, another portal or another key', async () => {
    const storage = aStorage();
    await open(() => storage).write('draft', 'text');
    expect(await open(() => storage, 'portal/6').read('draft')).toBeUndefined();
    expect(await open(() => storage, 'portal/5', newSealKey(crypto)).read('draft')).toBeUndefined();
  });

  it.each([
    ['blocked', new DOMException('denied', 'SecurityError')],
    ['full', new DOMException('quota', 'QuotaExceededError')],
  ])('is reported as %s instead of throwing', async (reason, error) => {
    const denied = () => {
      throw error;
    };
    expect(await open(denied).write('draft', 'text')).toEqual({ ok: false, reason });
    expect(await open(denied).read('draft')).toBeUndefined();
    expect(() => open(denied).remove('draft')).not.toThrow();
  });

  it('is nothing when it was damaged', async () => {
    const storage = aStorage();
    await open(() => storage).write('draft', 'text');
    for (const name of storage.all.keys()) storage.all.set(name, 'not base64 at all !');
    expect(await open(() => storage).read('draft')).toBeUndefined();
  });
});
