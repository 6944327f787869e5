import { useCallback, useEffect, useState } from 'react';
import type { DraftStore } from '#store/draft-store.ts';
import type { DraftKeeper } from '#store/drafts/draft-keeper.ts';
import { type Habits, writeHabits } from '#store/habits.ts';
import type { OpenedMemory } from './open-memory.ts';

export type Memory = {
  readonly draft: DraftStore;
  readonly keeper: DraftKeeper;
  readonly habits: Habits;
  readonly changeHabits: (next: (habits: Habits) => Habits) => void;
  readonly setOptionsOpen: (open: boolean) => void;
};

/** The draft on the screen, what is kept of it, and this person's habits, followed. */
export function useMemory({ draft, keeper, storage, habits: found }: OpenedMemory): Memory {
  const [habits, setHabits] = useState(found);

  useEffect(() => {
    // Whoever leaves the page in the middle of a thought should find it again on the other device.
    const flush = () => void keeper.flush();
    document.addEventListener('visibilitychange', flush);
    // A frame that its page takes away does not become hidden first in every browser.
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [keeper]);

  const changeHabits = useCallback(
    (next: (habits: Habits) => Habits) => {
      setHabits((before) => {
        const after = next(before);
        if (storage !== undefined) void writeHabits(storage, after);
        return after;
      });
    },
    [storage],
  );
  const setOptionsOpen = useCallback(
    (optionsOpen: boolean) => changeHabits((before) => ({ ...before, optionsOpen })),
    [changeHabits],
  );
  return { draft, keeper, habits, changeHabits, setOptionsOpen };
}
