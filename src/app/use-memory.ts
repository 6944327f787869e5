import { useCallback, useEffect, useState } from 'react';
import { newSendId } from '#delivery/tags.ts';
import type { Portal } from '#portal/portal.ts';
import { obtainDraftKey } from '#store/draft-key.ts';
import { createDraftStore, type DraftStore } from '#store/draft-store.ts';
import { type Habits, NO_HABITS, readHabits, writeHabits } from '#store/habits.ts';
import { type KeepStatus, keepDraft, readKeptDraft } from '#store/keep-draft.ts';
import { openSealedStorage, type SealedStorage } from '#store/sealed-storage.ts';

const newId = () => newSendId(Math.random);

export type Memory = {
  readonly draft: DraftStore;
  readonly habits: Habits;
  readonly status: KeepStatus;
  readonly changeHabits: (next: (habits: Habits) => Habits) => void;
  readonly setOptionsOpen: (open: boolean) => void;
};

type Opened = {
  readonly draft: DraftStore;
  readonly storage: SealedStorage | undefined;
  readonly habits: Habits;
};

async function openMemory(portal: Portal): Promise<Opened> {
  const draft = createDraftStore({ now: Date.now, newId });
  const { memberId, domain, user } = portal.context;
  const key = await obtainDraftKey(portal, crypto);
  if (key === undefined) return { draft, storage: undefined, habits: NO_HABITS };
  const storage = openSealedStorage(`${memberId || domain}:${user.id}`, key, {
    storage: () => localStorage,
    crypto,
  });
  const [kept, habits] = await Promise.all([readKeptDraft(storage, newId), readHabits(storage)]);
  if (kept !== undefined) draft.open(kept);
  return { draft, storage, habits };
}

/** The draft on the screen and what this browser keeps of it; undefined until the kept draft was looked for. */
export function useMemory(portal: Portal): Memory | undefined {
  const [opened, setOpened] = useState<Opened>();
  const [habits, setHabits] = useState(NO_HABITS);
  const [status, setStatus] = useState<KeepStatus>({ kind: 'nothing' });

  useEffect(() => {
    let current = true;
    void openMemory(portal).then((memory) => {
      if (!current) return;
      setOpened(memory);
      setHabits(memory.habits);
      if (memory.storage === undefined) setStatus({ kind: 'failed', reason: 'noKey' });
    });
    return () => {
      current = false;
    };
  }, [portal]);

  useEffect(() => {
    if (opened?.storage === undefined) return;
    const later = (callback: () => void, ms: number) => void setTimeout(callback, ms);
    return keepDraft(opened.draft, opened.storage, setStatus, { now: Date.now, later });
  }, [opened]);

  const change = useCallback(
    (next: (habits: Habits) => Habits) => {
      setHabits((before) => {
        const after = next(before);
        if (opened?.storage !== undefined) void writeHabits(opened.storage, after);
        return after;
      });
    },
    [opened],
  );
  const setOptionsOpen = useCallback(
    (optionsOpen: boolean) => change((before) => ({ ...before, optionsOpen })),
    [change],
  );

  return opened === undefined
    ? undefined
    : { draft: opened.draft, habits, status, changeHabits: change, setOptionsOpen };
}
