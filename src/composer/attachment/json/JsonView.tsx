import { useEffect, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { JsonPath } from '#notice/json.ts';
import { carryPlaceholders } from '#notice/placeholders.ts';
import { type DraftParts, readAttachJson } from '#notice/read-json.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { newBlockId } from '../new-block-id.ts';
import { CodeEditor, type CodeEditorHandle } from './CodeEditor.tsx';
import css from './JsonView.module.css';
import { printAttach } from './print-attach.ts';
import { TakeTexts } from './TakeTexts.tsx';

type Outcome = {
  readonly problem?: string;
  readonly foreign?: readonly JsonPath[];
  /** Texts and tags that came with the attachment, while it is not said whether to take them. */
  readonly texts?: DraftParts;
};

type Props = {
  /** Whether something is written here that has no effect yet. */
  readonly onWritten: (written: boolean) => void;
};

/** The attachment as the text that is sent; what is written here takes effect with "Apply". */
export default function JsonView({ onWritten }: Props) {
  const t = useT();
  const store = useDraftStore();
  const attach = useDraft((state) => state.timeline.present.notice.attach);
  const editor = useRef<CodeEditorHandle>(null);
  const [shown, setShown] = useState(() => printAttach(attach));
  const [text, setText] = useState(shown);
  const [outcome, setOutcome] = useState<Outcome>({});
  const changed = text !== shown;
  const present = printAttach(attach);
  useEffect(() => onWritten(changed), [changed, onWritten]);

  const show = (next: string) => {
    setShown(next);
    setText(next);
    editor.current?.write(next);
  };
  // What is done in the form is seen here too, unless something is being written here.
  if (!changed && present !== shown) {
    setShown(present);
    setText(present);
  }

  const problemOf = (written: string) => {
    const read = readAttachJson(written, newBlockId);
    return read.ok ? undefined : { ...read, message: issueSentence(t, { code: read.code }) };
  };
  const apply = () => {
    const written = editor.current?.text() ?? '';
    const read = readAttachJson(written, newBlockId);
    if (!read.ok) {
      const reason = issueSentence(t, { code: read.code });
      const path = read.path.length === 0 ? 'none' : read.path.join(' › ');
      setOutcome({
        problem: t('attachment.jsonPlace', { reason, path, line: read.line, column: read.column }),
      });
      editor.current?.goTo(read.line, read.column);
      return;
    }
    const { attach: next, ...texts } = read.draftParts;
    if (next !== undefined) {
      store.edit(({ notice, ...draft }) => ({
        ...draft,
        notice: { ...notice, attach: carryPlaceholders(notice.attach, next) },
      }));
    }
    show(printAttach(next ?? attach));
    const done: Outcome = Object.keys(texts).length === 0 ? {} : { texts };
    setOutcome(done);
    // Looked for once the blocks stand there: a slow computer takes as long for it as for drawing them.
    setTimeout(() => {
      const foreign = read.foreignKeys();
      if (foreign.length > 0) setOutcome((now) => (now === done ? { ...done, foreign } : now));
    });
  };

  return (
    <div className={css.json}>
      <CodeEditor
        ref={editor}
        label={t('attachment.jsonField')}
        text={shown}
        onChange={setText}
        onMark={problemOf}
      />
      {changed && present !== shown ? (
        <Callout
          tone="info"
          actions={<Button onClick={() => show(present)}>{t('attachment.jsonShow')}</Button>}
        >
          {t('attachment.jsonBehind')}
        </Callout>
      ) : null}
      {outcome.problem === undefined ? null : (
        <Callout tone="error" role="alert">
          {outcome.problem}
        </Callout>
      )}
      {outcome.foreign === undefined ? null : (
        <Callout tone="warning">
          {t('attachment.jsonForeign')}
          <ul className={css.keys}>
            {outcome.foreign.map((path) => (
              <li key={path.join('.')} dir="ltr">
                <code>{path.filter((step) => step !== 'attach').join(' › ')}</code>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {outcome.texts === undefined ? null : (
        <TakeTexts
          texts={outcome.texts}
          onDone={() => setOutcome(({ foreign }) => (foreign === undefined ? {} : { foreign }))}
        />
      )}
      <Button onClick={apply}>{t('attachment.apply')}</Button>
    </div>
  );
}
