import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { codeExtensions, type MarkProblem } from './code-extensions.ts';
import css from './JsonView.module.css';

export type CodeEditorHandle = {
  /** Puts the cursor at a line and column, both from 1. */
  goTo(line: number, column: number): void;
};

type Props = {
  readonly ref: Ref<CodeEditorHandle>;
  readonly label: string;
  /** Shown whenever it changes. */
  readonly text: string;
  /** Called with what a person types, not with what is shown. */
  readonly onType: (text: string) => void;
  /** The editor is left, or a shortcut begins. */
  readonly onLeave: () => void;
  /** The browser's own menu was used for undo or redo. */
  readonly onHistory: (step: 'undo' | 'redo') => void;
  readonly onMark: MarkProblem;
  readonly isInvalid: boolean;
};

/** Marks a change that did not come from a person. */
const Shown = Annotation.define<true>();

/**
 * A code editor without an undo of its own: that of the draft holds here too. It lives in an open shadow root, where
 * its styles are adopted sheets: the page's policy allows no style elements.
 */
export function CodeEditor({ ref, label, text, onType, onLeave, onHistory, onMark, isInvalid }: Props) {
  const [validity] = useState(() => new Compartment());
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const typed = useEffectEvent(onType);
  const leave = useEffectEvent(onLeave);
  const goInHistory = useEffectEvent(onHistory);
  const mark = useEffectEvent(onMark);
  const start = useEffectEvent(() => ({ label, text }));

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const { label: name, text: doc } = start();
    const editor = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc,
        extensions: [
          codeExtensions(name, (written) => mark(written)),
          validity.of(saysInvalid(false)),
          EditorView.updateListener.of((update) => {
            const isTyped = update.transactions.some(
              (one) => one.docChanged && one.annotation(Shown) !== true,
            );
            if (isTyped) typed(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({
            blur: () => leave(),
            keydown: ({ ctrlKey, metaKey }) => {
              if (ctrlKey || metaKey) leave();
            },
            beforeinput: ({ inputType }) => {
              if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return false;
              goInHistory(inputType === 'historyUndo' ? 'undo' : 'redo');
              return true;
            },
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [validity]);

  useEffect(() => {
    view.current?.dispatch({ effects: validity.reconfigure(saysInvalid(isInvalid)) });
  }, [validity, isInvalid]);
  useEffect(() => showLater(view.current, text), [text]);

  useImperativeHandle(
    ref,
    () => ({
      goTo(line, column) {
        const editor = view.current;
        if (editor === null) return;
        const { doc } = editor.state;
        const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
        editor.focus();
        editor.dispatch({
          selection: { anchor: Math.min(at.from + column - 1, at.to) },
          scrollIntoView: true,
        });
      },
    }),
    [],
  );

  return <div ref={host} className={css.editor} dir="ltr" data-code-editor="" />;
}

function saysInvalid(isInvalid: boolean): Extension {
  return EditorView.contentAttributes.of({ 'aria-invalid': String(isInvalid) });
}

/** In a task of its own, because drawing a long text holds up a slow computer; never over what was typed meanwhile. */
function showLater(editor: EditorView | null, text: string): void {
  const before = editor?.state.doc;
  setTimeout(() => {
    if (editor === null || editor.state.doc !== before || before === undefined) return;
    const changes = changeBetween(before.toString(), text);
    if (changes !== undefined) editor.dispatch({ changes, annotations: Shown.of(true) });
  });
}

/** The part that differs, so that the cursor stays where it is in the rest. */
function changeBetween(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shortest - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
