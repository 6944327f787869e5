import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import { toAttach } from '#notice/draft.ts';
import { readAttachJson } from '#notice/read-json.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Field } from '#ui/Field.tsx';
import { newBlockId } from '../new-block-id.ts';
import css from './JsonView.module.css';

/** The attachment as the text that is sent; what is written here takes effect with "Apply". */
export default function JsonView() {
  const t = useT();
  const store = useDraftStore();
  const [text, setText] = useState(() => printAttach(store.get().timeline.present.notice.attach));
  const [problem, setProblem] = useState<string>();

  const apply = () => {
    const read = readAttachJson(text, newBlockId);
    if (!read.ok) {
      const reason = issueSentence(t, { code: read.code });
      setProblem(
        t('attachment.jsonPlace', {
          reason,
          line: read.line,
          column: read.column,
          path: read.path.length === 0 ? 'none' : read.path.join(' › '),
        }),
      );
      return;
    }
    setProblem(undefined);
    const { attach } = read.draftParts;
    if (attach === undefined) return;
    store.edit((draft) => ({ ...draft, notice: { ...draft.notice, attach } }));
    setText(printAttach(attach));
  };

  return (
    <div className={css.json}>
      <Field label={t('attachment.jsonField')} mono>
        {(control) => (
          <textarea
            {...control}
            rows={12}
            dir="ltr"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problem === undefined ? null : (
        <Callout tone="error" role="alert">
          {problem}
        </Callout>
      )}
      <Button onClick={apply}>{t('attachment.apply')}</Button>
    </div>
  );
}

function printAttach(attach: Parameters<typeof toAttach>[0]): string {
  const json = toAttach(attach);
  return json === undefined ? '' : JSON.stringify(json, null, 2);
}
