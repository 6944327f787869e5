import { createSeal } from './seal.ts';

/**
 * Text saved in this browser, readable only with a key that the portal holds for this person. Static archives share
 * their origin with other apps (portal-rest.md section 6), so nothing is saved in the clear. An entry is sealed together
 * with its whole name, owner included: under any other name it counts as damaged. Another app can still delete entries,
 * or put one back to an older state of its own, which cannot be seen without a counter elsewhere.
 * Storage that is blocked, full or damaged is a value, never a throw.
 */
export type Kept = { readonly ok: true } | { readonly ok: false; readonly reason: 'blocked' | 'full' };

export type SealedStorage = {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<Kept>;
  remove(name: string): void;
  /** Names of all that is kept for this owner; none where storage is blocked. */
  names(): readonly string[];
};

type Browser = {
  /** A function, because merely naming `localStorage` throws where a frame's storage is blocked. */
  readonly storage: () => Storage;
  readonly crypto: Crypto;
};

/** Says that no entry of an earlier version is left. */
const UPDATED = 'updated';

function reasonOf(error: unknown): Kept {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { ok: false, reason: full ? 'full' : 'blocked' };
}

/** `owner` separates portals and people; `key` is base64 of 32 bytes. */
export function openSealedStorage(owner: string, key: string, browser: Browser): SealedStorage {
  const place = (name: string) => `herald2:${owner}:${name}`;
  /** Names of versions that did not seal the name with the text. */
  const former = `herald:${owner}:`;
  const seal = createSeal(key, browser.crypto);
  let upToDate: Promise<void> | undefined;

  const keysFrom = (prefix: string): readonly string[] => {
    const storage = browser.storage();
    const all = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return all.filter((one) => one.startsWith(prefix));
  };

  async function readAt(at: string): Promise<string | undefined> {
    const sealed = browser.storage().getItem(at);
    return sealed === null ? undefined : seal.open(sealed, at);
  }

  /** Seals entries of an earlier version anew, once: from then on nothing is read under the former names. */
  async function update(): Promise<void> {
    try {
      if (keysFrom(former).length === 0 || (await readAt(place(UPDATED))) !== undefined) return;
      const { sealAnew } = await import('./seal-anew.ts');
      await sealAnew({ storage: browser.storage(), seal, keys: keysFrom(former), former, place });
      const at = place(UPDATED);
      browser.storage().setItem(at, await seal.seal('yes', at));
    } catch {
      // Blocked, full, or the part could not be loaded: they stay as they are until the next time.
    }
  }

  const whenUpToDate = () => {
    upToDate ??= update();
    return upToDate;
  };

  return {
    async read(name) {
      await whenUpToDate();
      try {
        return await readAt(place(name));
      } catch {
        // Blocked: for the reader there is simply nothing.
        return undefined;
      }
    },

    async write(name, text) {
      try {
        await whenUpToDate();
        const at = place(name);
        browser.storage().setItem(at, await seal.seal(text, at));
        return { ok: true };
      } catch (error) {
        return reasonOf(error);
      }
    },

    remove(name) {
      try {
        browser.storage().removeItem(place(name));
        browser.storage().removeItem(former + name);
      } catch {
        // Where storage is blocked there is nothing to remove.
      }
    },

    names() {
      try {
        const namesFrom = (prefix: string) => keysFrom(prefix).map((one) => one.slice(prefix.length));
        return [...new Set([...namesFrom(place('')), ...namesFrom(former)])];
      } catch {
        // Where storage is blocked nothing is kept.
        return [];
      }
    },
  };
}
