import { describe, expect, it } from 'vitest';
import { createDraftStore } from './draft-store.ts';
import { KEEP_WITHIN, type KeepStatus, keepDraft, readKeptDraft } from './keep-draft.ts';
import type { Kept, SealedStorage } from './sealed-storage.ts';
import type { WorkingDraft } from './working-draft.ts';

const newId = () => 'id';

function aStorage(answer: () => Promise<Kept> = () => Promise.resolve({ ok: true })) {
  const texts = new Map<string, string>();
  const storage: SealedStorage = {
    read: (name) => Promise.resolve(texts.get(name)),
    async write(name, text) {
      const kept = await answer();
      if (kept.ok) texts.set(name, text);
      return kept;
    },
    remove: (name) => void texts.delete(name),
  };
  return { storage, texts };
}

/** Timers that run when the test says so. */
function aKeeper(storage: SealedStorage) {
  let now = 0;
  const store = createDraftStore({ now: () => (now += 1), newId });
  const timers: { readonly callback: () => void; readonly ms: number }[] = [];
  const statuses: KeepStatus[] = [];
  const later = (callback: () => void, ms: number) => void timers.push({ callback, ms });
  const stop = keepDraft(store, storage, (status) => statuses.push(status), { now: () => 1_000, later });
  const pass = async () => {
    for (const timer of timers.splice(0)) timer.callback();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const write = (message: string) =>
    store.edit((draft: WorkingDraft) => ({ ...draft, notice: { ...draft.notice, message } }), 'message');
  return { store, timers, statuses, stop, pass, write };
}

describe('keeping the draft in the browser', () => {
  it('starts to write within a second of the first change, however long the typing goes on', async () => {
    const { storage, texts } = aStorage();
    const keeper = aKeeper(storage);
    keeper.write('H');
    keeper.write('He');
    expect(keeper.timers.map((timer) => timer.ms)).toEqual([KEEP_WITHIN]);
    expect(KEEP_WITHIN).toBeLessThan(1_000);
    await keeper.pass();
    expect(texts.get('draft')).toContain('"He"');
    expect(keeper.statuses.at(-1)).toEqual({ kind: 'saved', at: 1_000 });
  });

  it('does not say "saved" while something is not', async () => {
    const keeper = aKeeper(aStorage().storage);
    keeper.write('Hello');
    await keeper.pass();
    keeper.write('Hello again');
    expect(keeper.statuses.map((status) => status.kind)).toEqual(['saving', 'saved', 'saving']);
  });

  it('writes again what was typed during a writing', async () => {
    const { storage, texts } = aStorage();
    const keeper = aKeeper(storage);
    keeper.write('first');
    for (const timer of keeper.timers.splice(0)) timer.callback();
    keeper.write('second');
    await keeper.pass();
    await keeper.pass();
    expect(texts.get('draft')).toContain('second');
  });

  it.each(['blocked', 'full'] as const)('says so when the browser is %s', async (reason) => {
    const keeper = aKeeper(aStorage(() => Promise.resolve({ ok: false, reason })).storage);
    keeper.write('Hello');
    await keeper.pass();
    expect(keeper.statuses.at(-1)).toEqual({ kind: 'failed', reason });
  });

  it('an empty draft that nobody touched overwrites nothing', async () => {
    const { storage, texts } = aStorage();
    texts.set('draft', 'from another tab');
    const keeper = aKeeper(storage);
    await keeper.pass();
    expect(texts.get('draft')).toBe('from another tab');
  });

  it('does not come back once it went out to everybody', async () => {
    const { storage } = aStorage();
    const keeper = aKeeper(storage);
    keeper.write('Hello');
    await keeper.pass();
    expect((await readKeptDraft(storage, newId))?.notice.message).toBe('Hello');
    keeper.store.finish();
    expect(await readKeptDraft(storage, newId)).toBeUndefined();
  });

  it('writes nothing more after it was stopped', async () => {
    const { storage, texts } = aStorage();
    const keeper = aKeeper(storage);
    keeper.stop();
    keeper.write('Hello');
    await keeper.pass();
    expect(texts.size).toBe(0);
  });

  it.each(['', 'no json', '{}', '[]', '{"version":2}'])('reads %j as no draft', async (text) => {
    const { storage, texts } = aStorage();
    texts.set('draft', text);
    expect(await readKeptDraft(storage, newId)).toBeUndefined();
  });
});
