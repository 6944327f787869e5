import { type ChangeEvent, useId, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Match } from '#people/match-list.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { CheckResult } from './CheckResult.tsx';
import { additionOf } from './checked-list.ts';
import css from './PasteListDialog.module.css';
import { FILE_LIMIT_BYTES, readTextFile } from './read-text-file.ts';
import { useListCheck } from './use-list-check.ts';

type Props = {
  /** Lines of an earlier list that brought nobody. */
  readonly initialText: string;
  /** `left`: the lines that bring nobody, so that none of them is lost in silence. */
  readonly onAdd: (people: readonly Person[], left: readonly string[]) => void;
  readonly onClose: () => void;
};

/** A list of people in any mix of ids, e-mails and names: looked up, shown line by line, then added. */
export default function PasteListDialog({ initialText, onAdd, onClose }: Props) {
  const t = useT();
  const reasonId = useId();
  const { lang } = usePortal().context;
  const people = useDraft((state) => state.timeline.present.people);
  const [text, setText] = useState(initialText);
  const [problem, setProblem] = useState('');
  const [picks, setPicks] = useState<ReadonlyMap<Match, number>>(new Map());
  const [withOthers, setWithOthers] = useState(false);
  const { check, start, stop } = useListCheck();

  const current = check.state === 'checked' && check.text === text ? check : undefined;
  const addition =
    current === undefined
      ? undefined
      : additionOf(current.list, { picks, withOthers, chosen: new Set(people.map(({ id }) => id)) });
  const checking = check.state === 'checking';
  const begin = () => {
    if (checking) return;
    if (text.trim() === '') {
      setProblem(t('pasteList.empty'));
      return;
    }
    setProblem('');
    setPicks(new Map());
    start(text);
  };
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file === undefined) return;
    if (file.size > FILE_LIMIT_BYTES) {
      setProblem(t('pasteList.tooLarge'));
      return;
    }
    setProblem('');
    setText(readTextFile(new Uint8Array(await file.arrayBuffer()), lang));
  };

  return (
    <Dialog
      title={t('recipients.pasteList')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      onClose={onClose}
      actions={
        <>
          <Button look={current === undefined ? 'primary' : 'plain'} inert={checking} onClick={begin}>
            {t('pasteList.check')}
          </Button>
          {addition === undefined ? null : (
            <Button
              look="primary"
              inert={addition.people.length === 0}
              aria-describedby={reasonId}
              onClick={() => (addition.people.length > 0 ? onAdd(addition.people, addition.left) : undefined)}
            >
              {t('pasteList.add')}
            </Button>
          )}
          {checking ? <Button onClick={stop}>{t('pasteList.stop')}</Button> : null}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <p id={reasonId} className={css.sum} role="status">
            {checking
              ? t('pasteList.checking', { asked: check.asked, total: Math.max(1, check.total) })
              : addition === undefined
                ? ''
                : t('pasteList.adds', {
                    count: addition.people.length,
                    repeated: addition.repeated,
                    left: addition.left.length,
                  })}
          </p>
        </>
      }
    >
      <div className={current === undefined ? css.content : `${css.content} ${css.checked}`}>
        <Field
          label={t('pasteList.label')}
          hint={t('pasteList.hint')}
          problems={problem === '' ? [] : [{ severity: 'error', text: problem }]}
        >
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={current === undefined ? 8 : 4}
              spellCheck={false}
              // Not `readOnly`, for which the browser would style and lay out each of five thousand lines, twice.
              aria-readonly={checking}
              value={text}
              onChange={(event) => {
                if (!checking) setText(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('pasteList.file')}>
          {(control) => (
            <input
              id={control.id}
              type="file"
              className={css.file}
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={(event) => void readFile(event)}
            />
          )}
        </Field>
        {current === undefined ? null : (
          <CheckResult
            check={current}
            picks={picks}
            onPick={(match, id) =>
              setPicks((before) => {
                const after = new Map(before);
                if (id === undefined) after.delete(match);
                else after.set(match, id);
                return after;
              })
            }
            withOthers={withOthers}
            onOthers={setWithOthers}
          />
        )}
      </div>
    </Dialog>
  );
}
