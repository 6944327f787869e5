import { useSyncExternalStore } from 'react';

/** The same widths as in the styles: that of a phone, where controls are as large as a finger, and that of one column. */
const NARROW = watched('(max-width: 720px)');
const ONE_COLUMN = watched('(max-width: 900px)');

function watched(media: string) {
  return {
    matches: () => matchMedia(media).matches,
    subscribe(changed: () => void): () => void {
      const query = matchMedia(media);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
  };
}

/** Whether the window is as narrow as a phone's. */
export const useNarrow = (): boolean => useSyncExternalStore(NARROW.subscribe, NARROW.matches);

/** Whether the window has room for one column only. */
export const useOneColumn = (): boolean => useSyncExternalStore(ONE_COLUMN.subscribe, ONE_COLUMN.matches);
