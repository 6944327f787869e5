import { describe, expect, it } from 'vitest';
import { toAttach } from '#notice/draft.ts';
import { createDraftStore } from '#store/draft-store.ts';
import { createJsonSession, LONGEST, PAUSE } from './json-session.ts';

function anEditor() {
  let now = 10_000;
  let ids = 0;
  const newId = () => `id${(ids += 1)}`;
  let due: { readonly at: number; readonly run: () => void } | undefined;
  const store = createDraftStore({ now: () => now, newId });
  const session = createJsonSession({
    store,
    newId,
    now: () => now,
    later(callback, ms) {
      due = { at: now + ms, run: callback };
      return () => {
        due = undefined;
      };
    },
  });
  const pass = (ms: number) => {
    now += ms;
    if (due !== undefined && due.at <= now) due.run();
  };
  const notice = () => store.get().timeline.present.notice;
  const type = (text: string) => {
    session.type(text);
    pass(5_000);
  };
  return { store, session, pass, notice, type, text: () => session.textOf(notice()) };
}

const attachOf = ({ notice }: ReturnType<typeof anEditor>) => toAttach(notice().attach);

describe('JSON that is written', () => {
  it('takes effect after a pause, and at the latest half a second after the first key', () => {
    const editor = anEditor();
    editor.session.type('[{"MESSAGE":"a"}]');
    editor.pass(PAUSE - 1);
    expect(attachOf(editor)).toBeUndefined();
    editor.pass(1);
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'a' }]);
    for (let key = 0; key < 5; key += 1) {
      editor.session.type(`[{"MESSAGE":"${'b'.repeat(key)}"}]`);
      editor.pass(LONGEST / 5);
    }
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'bbbb' }]);
  });

  it('takes effect at once when the editor is left', () => {
    const editor = anEditor();
    editor.session.type('[{"MESSAGE":"a"}]');
    editor.session.flush();
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'a' }]);
  });

  it('is one step of the draft’s undo for each pause, and comes back as it was typed', () => {
    const editor = anEditor();
    editor.type('[{"MESSAGE":  "a"}]');
    editor.type('[{"MESSAGE":  "b"}]');
    editor.store.undo();
    expect([editor.text(), attachOf(editor)]).toEqual(['[{"MESSAGE":  "a"}]', [{ MESSAGE: 'a' }]]);
    editor.store.redo();
    expect(editor.text()).toBe('[{"MESSAGE":  "b"}]');
    editor.store.undo();
    editor.store.undo();
    expect([editor.text(), attachOf(editor)]).toEqual(['', undefined]);
  });

  it('that cannot be read is part of the draft, and the attachment stays as it was', () => {
    const editor = anEditor();
    editor.type('[{"MESSAGE":"a"}]');
    editor.type('[{"MESSAGE":"a"');
    expect(editor.notice().jsonText).toBe('[{"MESSAGE":"a"');
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'a' }]);
    editor.type('[{"MESSAGE":"ab"}]');
    expect(editor.notice().jsonText).toBe('');
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'ab' }]);
  });

  it('that cannot be read survives a change of the blocks, and goes with its draft', () => {
    const editor = anEditor();
    editor.type('[{"MESSAGE":"a"');
    editor.store.edit((draft) => ({
      ...draft,
      notice: { ...draft.notice, attach: { fields: {}, blocks: [{ id: 'x', json: { MESSAGE: 'form' } }] } },
    }));
    expect(editor.text()).toBe('[{"MESSAGE":"a"');
    editor.store.clear();
    expect(editor.text()).toBe('');
    editor.store.undo();
    expect(editor.text()).toBe('[{"MESSAGE":"a"');
  });

  it('never goes into a draft that was opened meanwhile', () => {
    const editor = anEditor();
    editor.session.type('[{"MESSAGE":"a"}]');
    editor.store.clear();
    editor.session.flush();
    expect(attachOf(editor)).toBeUndefined();
  });

  it('keeps the keys of blocks that did not change, and of one that changed in its place', () => {
    const editor = anEditor();
    editor.type('[{"MESSAGE":"a"},{"MESSAGE":"b"}]');
    const [a, b] = editor.notice().attach.blocks;
    editor.type('[{"MESSAGE":"new"},{"MESSAGE":"a"},{"MESSAGE":"b"}]');
    expect(editor.notice().attach.blocks.slice(1)).toEqual([a, b]);
    expect(editor.notice().attach.blocks[2]).toBe(b);
    const keys = editor.notice().attach.blocks.map(({ id }) => id);
    expect(new Set(keys).size).toBe(3);
    editor.type('[{"MESSAGE":"new"},{"MESSAGE":"a!"},{"MESSAGE":"b"}]');
    expect(editor.notice().attach.blocks.map(({ id }) => id)).toEqual(keys);
  });

  it('as a whole call stays until its texts are taken or declined', () => {
    const editor = anEditor();
    const call = '{"MESSAGE":"theirs","ATTACH":[{"MESSAGE":"a"}]}';
    editor.type(call);
    expect(editor.notice()).toMatchObject({ message: '', jsonText: call });
    expect(attachOf(editor)).toEqual([{ MESSAGE: 'a' }]);
  });

  it('asks about no text that the notification has already', () => {
    const editor = anEditor();
    editor.store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message: 'same' } }));
    editor.type('{"MESSAGE":"same","TYPE":"USER","TAG":"","ATTACH":[{"MESSAGE":"a"}]}');
    expect(editor.notice().jsonText).toBe('');
  });

  it('is taken over by the fields of the form', () => {
    const editor = anEditor();
    const { revision } = editor.store.get();
    editor.type('[{"MESSAGE":"a"}]');
    expect(editor.store.get().revision).toBeGreaterThan(revision);
  });
});
