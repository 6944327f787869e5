import type { DraftPlace } from './draft-place.ts';

/** A place whose code is fetched when it is first needed; where it cannot be fetched, it fails like one that is silent. */
export function latePlace(load: () => Promise<DraftPlace>): DraftPlace {
  let loaded: Promise<DraftPlace> | undefined;
  async function on<Answer>(ask: (place: DraftPlace) => Promise<Answer>) {
    loaded ??= load();
    try {
      return await ask(await loaded);
    } catch {
      // The app was updated while this page was open: its old parts are gone.
      loaded = undefined;
      return { ok: false, reason: 'unreachable' } as const;
    }
  }
  return {
    list: () => on((place) => place.list()),
    read: (key) => on((place) => place.read(key)),
    write: (draft) => on((place) => place.write(draft)),
    remove: (key) => on((place) => place.remove(key)),
  };
}
