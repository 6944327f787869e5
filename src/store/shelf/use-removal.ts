import { useState } from 'react';
import type { Kept, ShelfFailure } from './shelf.ts';
import type { Shelved } from './use-shelf.ts';

export type Removal = {
  readonly state: 'there' | 'deleted' | ShelfFailure;
  readonly remove: () => Promise<void>;
  /** Takes the deletion back. */
  readonly restore: () => Promise<void>;
};

/** Deleting one thing of a shelf, and taking that back. */
export function useRemoval<Content>({ shelf, put }: Shelved<Content>, item: Kept & Content): Removal {
  const [state, setState] = useState<Removal['state']>('there');
  return {
    state,
    async remove() {
      const removed = await shelf.remove(item);
      setState(removed.ok ? 'deleted' : removed);
    },
    async restore() {
      const saved = await shelf.save(item.place, item);
      if (saved.ok) put(saved.item, item);
      else setState(saved);
    },
  };
}
