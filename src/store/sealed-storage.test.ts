import { describe, expect, it } from 'vitest';
import { newSealKey } from './new-seal-key.ts';
import { openSealedStorage } from './sealed-storage.ts';

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

describe('an entry', () => {
  const owners = ['portal/5', 'portal/6'];

  it('counts as damaged under any other name, also of another owner, and comes back under its own', async () => {
    const storage = aStorage();
    for (const owner of owners)
      for (const name of ['draft:A', 'draft:B', 'device'])
        await open(() => storage, owner).write(name, `${owner} ${name}`);
    const genuine = new Map(storage.all);
    for (const [from, sealed] of genuine) {
      for (const to of genuine.keys()) storage.all.set(to, sealed);
      const read = owners.flatMap((owner) =>
        ['draft:A', 'draft:B', 'device'].map((name) => open(() => storage, owner).read(name)),
      );
      const [text = ''] = (await Promise.all(read)).filter((one) => one !== undefined);
      expect((await Promise.all(read)).filter((one) => one !== undefined)).toHaveLength(1);
      expect(from).toContain(text.split(' ')[1]);
    }
  });
});

describe('entries of an earlier version, sealed without their names', () => {
  /** As that version wrote them. */
  async function aFormerEntry(text: string): Promise<string> {
    const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
    const sealing = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      sealing,
      new TextEncoder().encode(text),
    );
    return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
  }

  it('are all read, and sealed anew under new names at the first use', async () => {
    const storage = aStorage();
    storage.all.set('herald:portal/5:draft:A', await aFormerEntry('A'));
    storage.all.set('herald:portal/5:draft:B', await aFormerEntry('B'));
    storage.all.set('herald:portal/6:draft:C', await aFormerEntry('C'));
    const opened = open(() => storage);
    expect(opened.names()).toEqual(['draft:A', 'draft:B']);
    expect(await Promise.all(['draft:A', 'draft:B', 'draft:C'].map(opened.read))).toEqual([
      'A',
      'B',
      undefined,
    ]);
    expect([...storage.all.keys()].filter((one) => one.startsWith('herald:'))).toEqual([
      'herald:portal/6:draft:C',
    ]);
    expect(await open(() => storage).read('draft:B')).toBe('B');
  });

  it('are believed no more once they were sealed anew: not over another entry, and not beside it', async () => {
    const storage = aStorage();
    const stolen = await aFormerEntry('A, years ago');
    storage.all.set('herald:portal/5:draft:A', stolen);
    expect(await open(() => storage).read('draft:A')).toBe('A, years ago');
    await open(() => storage).write('draft:A', 'A, now');
    storage.all.set('herald:portal/5:draft:A', stolen);
    storage.all.set('herald:portal/5:draft:B', stolen);
    expect(await open(() => storage).read('draft:A')).toBe('A, now');
    expect(await open(() => storage).read('draft:B')).toBeUndefined();
    open(() => storage).remove('draft:A');
    expect(await open(() => storage).read('draft:A')).toBeUndefined();
  });

  it('do not take the place of what was written since', async () => {
    const storage = aStorage();
    await open(() => storage).write('draft:A', 'new');
    storage.all.set('herald:portal/5:draft:A', await aFormerEntry('old'));
    expect(await open(() => storage).read('draft:A')).toBe('new');
  });

  it('stay where the browser is full, and come the next time', async () => {
    const storage = aStorage();
    storage.all.set('herald:portal/5:draft:A', await aFormerEntry('A'));
    const { setItem } = storage;
    storage.setItem = (name, value) => {
      if (name.startsWith('herald2')) throw new DOMException('quota', 'QuotaExceededError');
      setItem(name, value);
    };
    await open(() => storage).read('draft:A');
    storage.setItem = setItem;
    expect(await open(() => storage).read('draft:A')).toBe('A');
  });

  it('survive two tabs that do so at once', async () => {
    const storage = aStorage();
    for (const name of ['A', 'B', 'C'])
      storage.all.set(`herald:portal/5:draft:${name}`, await aFormerEntry(name));
    const tabs = [open(() => storage), open(() => storage)];
    const read = tabs.flatMap((tab) => ['A', 'B', 'C'].map((name) => tab.read(`draft:${name}`)));
    expect(await Promise.all(read)).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
  });
});
