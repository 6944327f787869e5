import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Where a text cannot be read, line and column from 1; undefined where it can. */
export type MarkProblem = (
  text: string,
) => { readonly line: number; readonly column: number; readonly message: string } | undefined;

// The tokens of the page reach into the shadow root, so the dark theme needs nothing of its own.
const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--blue)' },
  { tag: tags.string, color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange)' },
]);

// No place in the text has a background or is underlined: the browser would give such a look to what is typed over it,
// by a style attribute, which the page's policy refuses.
const look = EditorView.theme({
  '&': { maxHeight: 'min(420px, 50vh)', minHeight: '160px', color: 'var(--text)', fontSize: '13px' },
  '&.cm-focused': { outline: '1px solid var(--focus)' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface-2)', color: 'var(--text-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--soft-blue)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', border: '1px solid var(--line)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--green)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--red)' },
});

/** Everything that the JSON editor is made of. Tab is not bound, so that it leads out of the editor as everywhere. */
export function codeExtensions(label: string, mark: MarkProblem): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    json(),
    syntaxHighlighting(colors),
    linter(
      (view) => {
        const { doc } = view.state;
        const problem = mark(doc.toString());
        if (problem === undefined) return [];
        const line = doc.line(Math.min(problem.line, doc.lines));
        const from = Math.min(line.from + problem.column - 1, line.to);
        return [{ from, to: Math.min(from + 1, line.to), severity: 'error', message: problem.message }];
      },
      // The mark stands at the line alone (see `look`).
      { markerFilter: () => [] },
    ),
    keymap.of([...defaultKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    look,
  ];
}
