import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import { droppedKeys } from '#notice/dropped-keys.ts';
import type { JsonPath } from '#notice/json.ts';
import { readAttachJson } from '#notice/read-json.ts';
import { isSameAttach } from '#notice/same-attach.ts';
import { useDraft, useDraftStore, writtenNotice } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { newBlockId } from '../new-block-id.ts';
import { CodeEditor, type CodeEditorHandle } from './CodeEditor.tsx';
import css from './JsonView.module.css';
import { createJsonSession } from './json-session.ts';
import { TakeTexts } from './TakeTexts.tsx';
import { textsToOffer } from './write-json.ts';

type Props = {
  /** Rises when the cursor belongs to the place that cannot be read. */
  readonly focus: number;
};

/** The attachment as the text that is sent. What is written here is part of the draft, also while it cannot be read. */
export default function JsonView({ focus }: Props) {
  const t = useT();
  const store = useDraftStore();
  const notice = useDraft(writtenNotice);
  const editor = useRef<CodeEditorHandle>(null);
  const [session] = useState(() =>
    createJsonSession({
      store,
      newId: newBlockId,
      now: Date.now,
      later: (callback, ms) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  const { attach, jsonText } = notice;
  const text = session.textOf(notice);
  const kept = useMemo(() => readAttachJson(jsonText, newBlockId), [jsonText]);
  const named = useNamed(text);
  const differs =
    jsonText !== '' &&
    (!kept.ok || (kept.draftParts.attach !== undefined && !isSameAttach(kept.draftParts.attach, attach)));
  const offered = jsonText !== '' && kept.ok ? textsToOffer(notice, kept.draftParts) : {};
  const dropText = () => store.edit((draft) => ({ ...draft, notice: { ...draft.notice, jsonText: '' } }));

  useEffect(() => {
    // Before the draft storage, which listens on the same document without capturing.
    document.addEventListener('visibilitychange', session.flush, true);
    return () => {
      document.removeEventListener('visibilitychange', session.flush, true);
      session.flush();
    };
  }, [session]);
  useEffect(() => {
    if (focus === 0) return;
    const problem = readAttachJson(store.get().timeline.present.notice.jsonText, newBlockId);
    editor.current?.goTo(problem.ok ? 1 : problem.line, problem.ok ? 1 : problem.column);
  }, [focus, store]);

  return (
    <div className={css.json}>
      <CodeEditor
        ref={editor}
        label={t('attachment.jsonField')}
        text={text}
        isInvalid={jsonText !== '' && !kept.ok}
        onType={session.type}
        onLeave={session.flush}
        onHistory={(step) => {
          session.flush();
          store[step]();
        }}
        onMark={(written) => {
          const read = readAttachJson(written, newBlockId);
          return read.ok ? undefined : { ...read, message: issueSentence(t, { code: read.code }) };
        }}
      />
      {differs ? (
        <Callout tone="info" actions={<Button onClick={dropText}>{t('attachment.jsonShow')}</Button>}>
          {t('attachment.jsonDiffers')}
        </Callout>
      ) : null}
      <Named title={t('attachment.jsonLeftOut')} paths={named.leftOut} />
      <Named title={t('attachment.jsonForeign')} paths={named.dropped} />
      {Object.keys(offered).length === 0 ? null : <TakeTexts texts={offered} onLeave={dropText} />}
    </div>
  );
}

type NamedParts = { readonly leftOut: readonly JsonPath[]; readonly dropped: readonly JsonPath[] };

const NOTHING_NAMED: NamedParts = { leftOut: [], dropped: [] };

/** Parts of the text that will not be sent; computed as a deferred value, after typing. */
function useNamed(text: string): NamedParts {
  const later = useDeferredValue(text, '');
  return useMemo(() => {
    const read = readAttachJson(later, newBlockId);
    if (!read.ok) return NOTHING_NAMED;
    const { attach } = read.draftParts;
    return { leftOut: read.leftOut, dropped: attach === undefined ? [] : droppedKeys(attach) };
  }, [later]);
}

function Named({ title, paths }: { readonly title: string; readonly paths: readonly JsonPath[] }) {
  if (paths.length === 0) return null;
  return (
    <Callout tone="warning">
      {title}
      <ul className={css.keys}>
        {paths.map((path) => (
          <li key={path.join('.')} dir="ltr">
            <code>{path.filter((step) => step !== 'attach').join(' › ')}</code>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
