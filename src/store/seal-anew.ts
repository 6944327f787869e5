import type { Seal } from './seal.ts';

type Entries = {
  readonly storage: Storage;
  readonly seal: Seal;
  /** Whole names of the entries of an earlier version. */
  readonly keys: readonly string[];
  /** The beginning of these names. */
  readonly former: string;
  /** The whole name of an entry now. */
  readonly place: (name: string) => string;
};

/** Moves entries that were sealed without their names under new names, sealed together with them. */
export async function sealAnew({ storage, seal, keys, former, place }: Entries): Promise<void> {
  for (const key of keys) {
    const sealed = storage.getItem(key);
    if (sealed === null) continue;
    const text = await seal.open(sealed, '');
    if (text === undefined) continue;
    const at = place(key.slice(former.length));
    const anew = await seal.seal(text, at);
    // From here on nothing waits, so that a second tab cannot come in between.
    if (storage.getItem(key) !== sealed) continue;
    storage.removeItem(key);
    // An entry under the new name was written later.
    if (storage.getItem(at) !== null) continue;
    try {
      storage.setItem(at, anew);
    } catch (error) {
      storage.setItem(key, sealed);
      throw error;
    }
  }
}
