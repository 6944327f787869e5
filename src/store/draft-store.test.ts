import { describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { createDraftStore, draftRecord } from './draft-store.ts';
import { restoreDraftRecord, type WorkingDraft } from './working-draft.ts';

const anna: Person = {
  id: 1,
  name: 'Anna Smith',
  firstName: 'Anna',
  lastName: 'Smith',
  position: '',
  photo: '',
  active: true,
  kind: 'employee',
};

function aStore() {
  let now = 0;
  let id = 0;
  const tick = () => {
    now += 5_000;
    return now;
  };
  const newId = () => {
    id += 1;
    return `send${id}`;
  };
  return createDraftStore({ now: tick, newId });
}

const writes =
  (message: string) =>
  (draft: WorkingDraft): WorkingDraft => ({ ...draft, notice: { ...draft.notice, message } });
const chooses =
  (...people: Person[]) =>
  (draft: WorkingDraft): WorkingDraft => ({ ...draft, people });

describe('the draft on the screen', () => {
  it('is undone as a whole, people included', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    store.edit(chooses(anna));
    store.undo();
    expect(store.get().timeline.present.people).toEqual([]);
    expect(store.get().timeline.present.notice.message).toBe('Hello');
    store.redo();
    expect(store.get().timeline.present.people).toEqual([anna]);
  });

  it('tells fields to take over new texts when they did not come from typing', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    expect(store.get().revision).toBe(0);
    store.undo();
    expect(store.get().revision).toBe(1);
  });

  it('keeps the identity of its send until that is over, so that a repeat replaces', () => {
    const store = aStore();
    const { sendId } = store.get();
    store.edit(writes('Hello'), 'message');
    store.hold({ typedTag: '', wire: { 1: 'x|1' } });
    store.edit(writes('Hello again'), 'message');
    expect(store.get().sendId).toBe(sendId);
    expect(store.get().held.wire).toEqual({ 1: 'x|1' });
  });

  it('goes on editing an earlier version until its send is over', () => {
    const store = aStore();
    store.open({ ...draftRecord(store.get()), held: { typedTag: 'T', wire: {}, editedAt: 7 } });
    store.hold({ typedTag: 'T', wire: { 1: 'T|1' } });
    expect(store.get().held).toEqual({ typedTag: 'T', wire: { 1: 'T|1' }, editedAt: 7 });
    const record = draftRecord(store.get());
    expect(restoreDraftRecord(JSON.parse(JSON.stringify(record)), () => 'new')).toEqual(record);
    store.finish();
    store.edit(writes('Something else'), 'message');
    expect(store.get().held.editedAt).toBeUndefined();
  });

  it('is a new send with the first change after everybody got it', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    store.hold({ typedTag: '', wire: { 1: 'x|1' } });
    store.finish();
    const { sendId } = store.get();
    store.edit(writes('Something else'), 'message');
    expect(store.get().sendId).not.toBe(sendId);
    expect(store.get().held.wire).toEqual({});
    expect(store.get().finished).toBe(false);
  });

  it('keeps what was written while it was sent, as a new send', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    const sent = store.get().timeline.present;
    const { sendId } = store.get();
    store.hold({ typedTag: '', wire: { 1: 'x|1' } });
    store.edit(writes('Hello again'), 'message');
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.get().finished));
    store.finish(sent);
    // The draft that went out is over, and what it has become is not.
    expect(seen).toEqual([true, false]);
    expect(store.get().timeline.present.notice.message).toBe('Hello again');
    expect(store.get().sendId).not.toBe(sendId);
    expect(store.get().held.wire).toEqual({});
  });

  it('forgets what is held under another typed tag', () => {
    const store = aStore();
    store.hold({ typedTag: 'A', wire: { 1: 'A' } });
    store.hold({ typedTag: 'A', wire: { 2: 'A|2' } });
    expect(store.get().held).toEqual({ typedTag: 'A', wire: { 1: 'A', 2: 'A|2' } });
    store.hold({ typedTag: 'B', wire: { 2: 'B' } });
    expect(store.get().held).toEqual({ typedTag: 'B', wire: { 2: 'B' } });
  });

  it('starts anew as a new send, and undo brings the former text back', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    const { sendId } = store.get();
    store.clear();
    expect(store.get().timeline.present.notice.message).toBe('');
    expect(store.get().sendId).not.toBe(sendId);
    store.undo();
    expect(store.get().timeline.present.notice.message).toBe('Hello');
  });

  it('dates each change later than the one before, also with a clock that is set back', () => {
    const clock = [9_000, 9_000, 500];
    const store = createDraftStore({ now: () => clock.shift() ?? 500, newId: () => 'id' });
    const moments = ['a', 'b', 'c'].map((text) => {
      store.edit(writes(text));
      return store.get().changedAt;
    });
    expect(new Set(moments).size).toBe(3);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('of many sends keeps the last one alone to go back to', () => {
    const store = aStore();
    for (const text of ['One', 'Two', 'Three']) {
      store.edit(chooses(anna));
      store.edit(writes(text));
      store.finish();
      store.clear();
    }
    expect(store.get().timeline.past).toHaveLength(1);
    store.undo();
    expect(store.get().timeline.present).toMatchObject({ people: [anna], notice: { message: 'Three' } });
  });

  it('is shown without warnings about its tags until another one is opened', () => {
    const store = aStore();
    const hides = () => store.get().withoutTagWarnings;
    store.hideTagWarnings();
    store.edit(writes('Hello'));
    store.undo();
    expect(hides()).toBe(true);
    store.clear();
    expect(hides()).toBe(false);
    store.hideTagWarnings();
    store.open(draftRecord(store.get()));
    expect(hides()).toBe(false);
  });

  it('comes back from its record as it was', () => {
    const store = aStore();
    store.edit(writes('Hello'), 'message');
    store.edit(chooses(anna));
    store.hold({ typedTag: 'T', wire: { 1: 'T' } });
    const record = draftRecord(store.get());
    expect(restoreDraftRecord(JSON.parse(JSON.stringify(record)), () => 'new')).toEqual(record);
  });
});
