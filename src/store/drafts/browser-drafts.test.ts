import { describe, expect, it } from 'vitest';
import { createDraftStore, draftRecord } from '../draft-store.ts';
import type { Kept, SealedStorage } from '../sealed-storage.ts';
import { browserDrafts, readDevice } from './browser-drafts.ts';

const around = { newId: () => 'fresh' };

function aStorage(answer: Kept = { ok: true }) {
  const texts = new Map<string, string>();
  const storage: SealedStorage = {
    read: (name) => Promise.resolve(texts.get(name)),
    write(name, text) {
      if (answer.ok) texts.set(name, text);
      return Promise.resolve(answer);
    },
    remove: (name) => void texts.delete(name),
    names: () => [...texts.keys()],
  };
  return { storage, texts };
}

function aRecord(message: string, sendId = 'send1') {
  const store = createDraftStore({ now: () => 7, newId: () => sendId });
  store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message } }));
  return draftRecord(store.get());
}

describe('drafts in the browser', () => {
  it('come back with their revision, each under its own name', async () => {
    const place = browserDrafts(aStorage().storage, around);
    const drafts = [
      { record: aRecord('one', 's1'), rev: 'A.1' },
      { record: aRecord('two', 's2'), rev: 'A.2' },
    ];
    for (const draft of drafts) await place.write(draft);
    expect(await place.list()).toEqual({ ok: true, drafts });
    expect(await place.read('s2')).toEqual({ ok: true, draft: drafts[1] });
    await place.remove('s1');
    expect(await place.list()).toEqual({ ok: true, drafts: [drafts[1]] });
  });

  it('of earlier versions are found, and move with the first change', async () => {
    const { storage, texts } = aStorage();
    texts.set('draft', JSON.stringify(aRecord('from 0.2')));
    const place = browserDrafts(storage, around);
    expect(await place.list()).toMatchObject({ drafts: [{ rev: '', record: { sendId: 'send1' } }] });
    expect(await place.read('send1')).toMatchObject({ draft: { rev: '' } });
    await place.write({ record: aRecord('from 0.3'), rev: 'A.1' });
    expect([...texts.keys()]).toEqual(['draft:send1']);
  });

  it('of earlier versions stay while other drafts are written and removed, and go with their own', async () => {
    const { storage, texts } = aStorage();
    texts.set('draft', JSON.stringify(aRecord('from 0.2')));
    const place = browserDrafts(storage, around);
    await place.write({ record: aRecord('another', 'send2'), rev: 'A.1' });
    await place.remove('send2');
    expect(await place.list()).toMatchObject({ drafts: [{ record: { sendId: 'send1' } }] });
    await place.remove('send1');
    expect([...texts.keys()]).toEqual([]);
  });

  it.each(['', 'no json', '{}', '[]', '{"version":2}'])('%j is no draft', async (text) => {
    const { storage, texts } = aStorage();
    texts.set('draft', text);
    texts.set('draft:send1', text);
    const place = browserDrafts(storage, around);
    expect(await place.list()).toEqual({ ok: true, drafts: [] });
    expect(await place.read('send1')).toEqual({ ok: true, draft: undefined });
  });

  it('that cannot be written say why', async () => {
    const { storage } = aStorage({ ok: false, reason: 'full' });
    const place = browserDrafts(storage, around);
    expect(await place.write({ record: aRecord('x'), rev: 'A.1' })).toEqual({ ok: false, reason: 'full' });
  });
});

describe('the name of this browser', () => {
  it('stays as long as anything is kept, and is another one for each page otherwise', async () => {
    const { storage } = aStorage();
    expect(await readDevice(storage, { newId: () => 'first' })).toEqual({ name: 'first', fresh: true });
    expect(await readDevice(storage, { newId: () => 'second' })).toEqual({ name: 'first', fresh: false });
    expect(await readDevice(undefined, { newId: () => 'third' })).toEqual({ name: 'third', fresh: true });
  });
});
