import { useSyncExternalStore } from 'react';

/** The same width as in the styles: below it there is one column, and controls are as large as a finger. */
const NARROW = '(max-width: 720px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
