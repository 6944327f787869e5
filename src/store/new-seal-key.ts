import { toBase64 } from './seal.ts';

/** A fresh AES-256 key as base64 text. */
export function newSealKey(crypto: Crypto): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}
