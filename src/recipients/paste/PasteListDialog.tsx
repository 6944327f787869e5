import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Decoded } from '#people/list/decode-file.ts';
import { type NumbersAre, withRole } from '#people/list/read-list.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { CheckResult } from './CheckResult.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { additionOf, type Picks, pickKey } from './checked-list.ts';
import { EncodingQuestion, EncodingSelect } from './EncodingChoice.tsx';
import { type ListFile, openListFile, withEncoding } from './list-file.ts';
import css from './PasteListDialog.module.css';
import { useListCheck } from './use-list-check.ts';

type Props = {
  readonly initialText: string;
  /** Checks the text at once: it was pasted on purpose. */
  readonly checkAtOnce: boolean;
  /** `left`: the lines that bring nobody, so that none of them is lost in silence. */
  /** `said`: what was done. */
  readonly onAdd: (people: readonly Person[], left: readonly string[], said: string) => void;
  readonly onClose: () => void;
};

const NUMBERS_ARE = ['bitrixIds', 'somethingElse'] as const satisfies readonly NumbersAre[];

/** A list of people, pasted or out of a file: looked up, shown line by line, then added. */
export default function PasteListDialog({ initialText, checkAtOnce, onAdd, onClose }: Props) {
  const t = useT();
  const reasonId = useId();
  const { lang } = usePortal().context;
  const people = useDraft((state) => state.timeline.present.people);
  const [text, setText] = useState(initialText);
  const [file, setFile] = useState<ListFile>();
  const [problem, setProblem] = useState('');
  const [picks, setPicks] = useState<Picks>(new Map());
  const input = useRef<HTMLInputElement>(null);
  const { check, knowledge, start, change, choose, stop } = useListCheck(
    checkAtOnce ? initialText : undefined,
  );

  const checking = check.state === 'checking';
  const checked =
    check.state === 'checked' && (check.reading ?? check.readings[0])?.text === text ? check : undefined;
  const reading = check.state === 'checking' ? check.before : checked?.reading;
  const addition =
    checked?.reading === undefined
      ? undefined
      : additionOf(checked.reading.matches, picks, new Set(people.map(({ id }) => id)));

  const add = () => {
    if (addition === undefined || addition.people.length === 0) return;
    const { people: found, left } = addition;
    onAdd(found, left, t('recipients.addedMany', { count: found.length }));
  };

  const startWith = async (readings: readonly Decoded[]) => {
    setPicks(new Map());
    const used = await start(readings);
    if (used !== undefined) setText(used.text);
  };
  const begin = () => {
    if (checking) return;
    setProblem(text.trim() === '' ? t('pasteList.empty') : '');
    if (text.trim() !== '') void startWith(file?.readings ?? [{ encoding: '', text }]);
  };

  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.target;
    const [chosen] = field.files ?? [];
    if (chosen === undefined) return;
    const opened = await openListFile(chosen, lang, await knowledge());
    // The same file can be chosen again after it was changed.
    field.value = '';
    setProblem(opened.ok ? '' : t(`pasteList.file.${opened.reason}`));
    if (!opened.ok) return;
    setFile(opened.file);
    setText(opened.file.readings[0]?.text ?? '');
  };
  const read = (encoding: string) => {
    if (file === undefined) return;
    const next = withEncoding(file, encoding);
    setFile(next);
    setText(next.readings[0]?.text ?? '');
    if (check.state !== 'none') void startWith(next.readings);
  };
  const encoding = reading?.encoding ?? file?.readings[0]?.encoding;

  return (
    <Dialog
      title={t('recipients.pasteList')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button look={checked === undefined ? 'primary' : 'plain'} inert={checking} onClick={begin}>
            {t('pasteList.check')}
          </Button>
          {addition === undefined ? null : (
            <Button
              look="primary"
              inert={addition.people.length === 0}
              aria-describedby={reasonId}
              onClick={add}
            >
              {t('pasteList.addPeople', { count: addition.people.length })}
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
      <div className={reading === undefined ? css.content : `${css.content} ${css.checked}`}>
        <Field
          label={t('pasteList.label')}
          {...(reading === undefined ? { hint: t('pasteList.explain') } : {})}
          problems={problem === '' ? [] : [{ severity: 'error', text: problem }]}
          aside={
            <>
              <Button onClick={() => input.current?.click()}>{t('pasteList.chooseFile')}</Button>
              <input
                ref={input}
                type="file"
                hidden
                accept=".csv,.txt,.tsv,text/csv,text/plain"
                onChange={(event) => void readFile(event)}
              />
            </>
          }
        >
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={reading === undefined ? 8 : 2}
              spellCheck={false}
              // Not `readOnly`, for which the browser would style and lay out each of five thousand lines, twice.
              aria-readonly={checking}
              value={text}
              onChange={(event) => {
                if (checking) return;
                setFile(undefined);
                setText(event.target.value);
              }}
            />
          )}
        </Field>
        {file === undefined || encoding === undefined ? null : (
          <EncodingSelect file={file} encoding={encoding} onEncoding={read} />
        )}
        {checked !== undefined && checked.reading === undefined ? (
          <EncodingQuestion
            readings={checked.readings}
            onChoose={(chosen) => {
              choose(chosen);
              setText(chosen.text);
            }}
          />
        ) : null}
        {reading?.list.kind === 'numbers' ? (
          <RadioGroup
            label={t('pasteList.numbers')}
            {...(reading.numbersAre === 'somethingElse' ? { hint: t('pasteList.numbersHint') } : {})}
            options={NUMBERS_ARE.map((value) => ({ value, label: t(`pasteList.numbersAre.${value}`) }))}
            value={reading.numbersAre}
            onChange={(numbersAre) => void change(reading, { list: reading.list, numbersAre })}
          />
        ) : null}
        {reading?.list.kind === 'table' ? (
          <ColumnTable
            table={reading.list.table}
            onRole={(column, role) => {
              if (reading.list.kind !== 'table') return;
              const table = withRole(reading.list.table, column, role);
              void change(reading, { list: { kind: 'table', table }, numbersAre: undefined });
            }}
          />
        ) : null}
        {checked?.reading === undefined ? null : (
          <CheckResult
            reading={checked.reading}
            picks={picks}
            onPick={(match, pick) =>
              setPicks((before) => {
                const after = new Map(before);
                if (pick === undefined) after.delete(pickKey(match));
                else after.set(pickKey(match), pick);
                return after;
              })
            }
          />
        )}
      </div>
    </Dialog>
  );
}
