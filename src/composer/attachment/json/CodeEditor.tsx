import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { codeExtensions, type MarkProblem } from './code-extensions.ts';
import css from './JsonView.module.css';

export type CodeEditorHandle = {
  text(): string;
  /** Soon, unless something is typed before. */
  write(text: string): void;
  /** Puts the cursor at a line and column, both from 1. */
  goTo(line: number, column: number): void;
};

type Props = {
  readonly ref: Ref<CodeEditorHandle>;
  readonly label: string;
  /** What is shown whenever it changes; what is typed goes to `onChange`. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onMark: MarkProblem;
};

/**
 * A code editor with an undo of its own. It lives in an open shadow root, where its styles are adopted sheets: the
 * page's policy allows no style elements.
 */
export function CodeEditor({ ref, label, text, onChange, onMark }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
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
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => writeSoon(view.current, text), [text]);

  useImperativeHandle(
    ref,
    () => ({
      text: () => view.current?.state.doc.toString() ?? '',
      write: (next) => writeSoon(view.current, next),
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

  return <div ref={host} className={css.editor} dir="ltr" data-own-undo="" />;
}

/** In a task of its own, because drawing a long text holds up a slow computer; never over what was typed meanwhile. */
function writeSoon(editor: EditorView | null, text: string): void {
  const before = editor?.state.doc;
  setTimeout(() => {
    if (editor === null || editor.state.doc !== before || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  });
}
