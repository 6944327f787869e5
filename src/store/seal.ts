const IV_BYTES = 12;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** AES-GCM over one text and the name that it is saved under; '' for entries of earlier versions, which had none. */
export type Seal = {
  seal(text: string, name: string): Promise<string>;
  /** Undefined if it is damaged, or sealed with another key or under another name. */
  open(sealed: string, name: string): Promise<string | undefined>;
};

export function createSeal(key: string, crypto: Crypto): Seal {
  const { subtle } = crypto;
  let imported: Promise<CryptoKey> | undefined;
  const cryptoKey = () => {
    imported ??= subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    return imported;
  };
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const params = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: bytesOf(name),
  });
  return {
    async seal(text, name) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await subtle.encrypt(params(iv, name), await cryptoKey(), bytesOf(text));
      return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async open(sealed, name) {
      try {
        const bytes = fromBase64(sealed);
        const iv = bytes.slice(0, IV_BYTES);
        const plain = await subtle.decrypt(params(iv, name), await cryptoKey(), bytes.slice(IV_BYTES));
        return new TextDecoder().decode(plain);
      } catch {
        return undefined;
      }
    },
  };
}
