/**
 * Text kept in this browser, readable only with a key that the portal keeps for this person. Static archives share
 * their origin with other apps (portal-rest.md section 6), so nothing is kept in the clear. Storage that is blocked,
 * full or damaged is a value, never a throw.
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

const IV_BYTES = 12;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A fresh AES-256 key as base64 text. */
export function newSealKey(crypto: Crypto): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

function reasonOf(error: unknown): Kept {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { ok: false, reason: full ? 'full' : 'blocked' };
}

/** `owner` separates portals and people; `key` is base64 of 32 bytes. */
export function openSealedStorage(owner: string, key: string, browser: Browser): SealedStorage {
  const place = (name: string) => `herald:${owner}:${name}`;
  let imported: Promise<CryptoKey> | undefined;
  const cryptoKey = () => {
    imported ??= browser.crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    return imported;
  };

  return {
    async read(name) {
      try {
        const sealed = browser.storage().getItem(place(name));
        if (sealed === null) return undefined;
        const bytes = fromBase64(sealed);
        const plain = await browser.crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES) },
          await cryptoKey(),
          bytes.slice(IV_BYTES),
        );
        return new TextDecoder().decode(plain);
      } catch {
        // Blocked, damaged or sealed with another key: for the reader there is simply nothing.
        return undefined;
      }
    },

    async write(name, text) {
      try {
        const iv = browser.crypto.getRandomValues(new Uint8Array(IV_BYTES));
        const sealed = await browser.crypto.subtle.encrypt(
          { name: 'AES-GCM', iv },
          await cryptoKey(),
          new TextEncoder().encode(text),
        );
        browser.storage().setItem(place(name), toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)])));
        return { ok: true };
      } catch (error) {
        return reasonOf(error);
      }
    },

    remove(name) {
      try {
        browser.storage().removeItem(place(name));
      } catch {
        // Where storage is blocked there is nothing to remove.
      }
    },

    names() {
      try {
        const storage = browser.storage();
        const all = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return all.filter((name) => name.startsWith(place(''))).map((name) => name.slice(place('').length));
      } catch {
        // Where storage is blocked nothing is kept.
        return [];
      }
    },
  };
}
