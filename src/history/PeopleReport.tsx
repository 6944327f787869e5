import { useDeferredValue, useMemo, useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import type { RecordPerson, SendRecord } from '#store/history/send-record.ts';
import { Field } from '#ui/Field.tsx';
import css from './Details.module.css';
import { REPORT_KINDS, type ReportKind } from './people-table.ts';

/** Height of a row in px, as Details.module.css has it. */
const ROW = 32;
const SHOWN = 8;
const SPARE = 8;
/** From here on a list is worth filtering. */
const MANY = 9;

/** What became of each person's notice; only the rows in sight are drawn. */
export function PeopleReport({ record }: { readonly record: SendRecord }) {
  const t = useT();
  const [kind, setKind] = useState<ReportKind>();
  const [search, setSearch] = useState('');
  const [top, setTop] = useState(0);
  const wanted = useDeferredValue(search);
  const { people, outcomes } = record;
  const rows = useMemo(() => {
    const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return people.filter(({ person }) => {
      if (kind !== undefined && (outcomes.get(person.id)?.kind ?? 'left') !== kind) return false;
      const text = `${person.name} ${person.position} ${person.id}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [people, outcomes, kind, wanted]);
  const height = Math.min(rows.length, SHOWN) * ROW;
  const first = Math.min(Math.max(0, Math.floor(top / ROW) - SPARE), Math.max(0, rows.length - SHOWN));
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE);
  return (
    <section className={css.part} aria-label={t('delivery.perPerson')}>
      <h3>{t('delivery.perPerson')}</h3>
      {people.length < MANY ? null : (
        <div className={css.tools}>
          <Field label={t('report.find')}>
            {(control) => (
              <input
                {...control}
                type="search"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('report.show')}>
            {(control) => (
              <select
                {...control}
                value={kind ?? ''}
                onChange={({ target: { value } }) => setKind(REPORT_KINDS.find((known) => known === value))}
              >
                <option value="">{t('report.all', { count: people.length })}</option>
                {REPORT_KINDS.map((each) => (
                  <option key={each} value={each}>
                    {t(`report.result.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {rows.length === 0 ? (
        <p>{t('report.none')}</p>
      ) : (
        <div
          className={css.window}
          style={{ height }}
          role="group"
          aria-label={t('delivery.perPerson')}
          // A box that scrolls has to be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={rows.length > SHOWN ? 0 : undefined}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          <ul style={{ paddingTop: first * ROW, paddingBottom: (rows.length - last) * ROW }}>
            {rows.slice(first, last).map((row, index) => {
              const text = sentenceOf(t, row, record);
              return (
                <li
                  key={row.person.id}
                  dir="auto"
                  title={text}
                  aria-setsize={rows.length}
                  aria-posinset={first + index + 1}
                >
                  {text}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

function sentenceOf(t: Translate, { person: { id, name } }: RecordPerson, { outcomes }: SendRecord): string {
  const outcome = outcomes.get(id);
  switch (outcome?.kind) {
    case undefined:
      return t('outcome.left', { name });
    case 'delivered':
      return t('outcome.delivered', { name, id: String(outcome.id) });
    case 'muted':
      return t('outcome.muted', { name });
    case 'notCreated':
      return t('outcome.notCreated', { name });
    case 'refused':
      return `${t('outcome.refused', { name })} ${errorSentence(t, outcome).sentence} ${outcome.code}`;
    case 'unknown':
      return `${t('outcome.unknown', { name })} ${errorSentence(t, outcome).sentence} ${outcome.code}`;
  }
}
