import { useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { nameList } from '#i18n/name-list.ts';
import type { Person } from '#people/person.ts';
import type { PeopleCheck } from '#store/use-people-check.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { PeopleList } from '../PeopleList.tsx';
import css from './Audiences.module.css';

/** Rows at a time. */
const ROWS = 20;

type Props = {
  readonly check: PeopleCheck;
  /** Whom pressing the button would add. */
  readonly adding: readonly Person[];
  /** How many of them are chosen already. */
  readonly repeated: number;
};

/** People of an audience as they were found just now: who is added, and who is not, by name. */
export function FoundPeople({ check, adding, repeated }: Props) {
  const t = useT();
  const formats = useFormats();
  const [rows, setRows] = useState(ROWS);
  const { gone, unasked } = check.checked;
  const added = new Set(adding);
  const people = [...adding, ...gone];
  const rest = people.length - rows;
  const bots = gone.filter(({ kind }) => kind === 'bot').map(({ name }) => name);
  const names = gone.filter(({ kind }) => kind !== 'bot').map(({ name }) => name);
  return (
    <>
      <p role="status">{t('audiences.adds', { count: adding.length - repeated, repeated })}</p>
      {names.length === 0 ? null : (
        <Callout tone="warning">
          <p>{t('audiences.gone', { count: names.length, names: nameList(t, formats, names) })}</p>
        </Callout>
      )}
      {bots.length === 0 ? null : (
        <Callout tone="warning">
          <p>{t('audiences.bots', { names: nameList(t, formats, bots) })}</p>
        </Callout>
      )}
      {unasked.length === 0 ? null : (
        <Callout tone="warning" code={check.error?.code}>
          {check.error === undefined ? null : <p>{errorSentence(t, check.error).sentence}</p>}
          <p>{t('audiences.unasked', { count: unasked.length })}</p>
        </Callout>
      )}
      <PeopleList
        label={t('recipients.found')}
        people={people.slice(0, rows)}
        renderAction={(person) =>
          added.has(person) ? null : <span className={css.soft}>{t('audiences.off')}</span>
        }
      />
      {rest > 0 ? (
        <Button look="link" onClick={() => setRows(rows + ROWS)}>
          {t('recipients.showMore', { count: Math.min(ROWS, rest) })}
        </Button>
      ) : null}
    </>
  );
}
