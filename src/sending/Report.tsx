import { useDeferredValue, useMemo, useState } from 'react';
import { csvSeparator, writeCsv } from '#delivery/csv.ts';
import { filterRows, kindOf, REPORT_KINDS, type ReportKind, type ReportRow } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Field } from '#ui/Field.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { RowWindow } from '#ui/RowWindow.tsx';
import { saveFile } from '#ui/save-file.ts';
import { Failures } from './Failures.tsx';
import { ProfileLink, profileAddress } from './ProfileLink.tsx';
import css from './Report.module.css';
import { reportTable } from './report-table.ts';

const LOOK = {
  delivered: { icon: 'check', tone: 'ok' },
  muted: { icon: 'info', tone: 'quiet' },
  notCreated: { icon: 'alert', tone: 'soft' },
  refused: { icon: 'alert', tone: 'bad' },
  unknown: { icon: 'alert', tone: 'bad' },
  left: { icon: 'info', tone: 'soft' },
} as const satisfies Record<ReportKind, { icon: IconName; tone: string }>;

/** From here on a list is worth filtering. */
const MANY = 9;

type Props = { readonly rows: readonly ReportRow[] };

/** The result of each person with the causes of the failures above it. */
export function Report({ rows }: Props) {
  return (
    <div className={css.report}>
      <Failures rows={rows} />
      <ReportList rows={rows} />
    </div>
  );
}

/** The result of each person, to be searched, narrowed and exported as a file. */
export function ReportList({ rows }: Props) {
  const t = useT();
  const formats = useFormats();
  const { context } = usePortal();
  const [kind, setKind] = useState<ReportKind | 'all'>('all');
  const [search, setSearch] = useState('');
  const [unopened, setUnopened] = useState<Person>();
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => filterRows(rows, kind, wanted), [rows, kind, wanted]);
  const save = () =>
    saveFile(
      `${t('report.fileName')}.csv`,
      'text/csv;charset=utf-8',
      writeCsv(reportTable(t, rows), csvSeparator(formats.number(1.5))),
    );
  return (
    <div className={css.report}>
      <div className={css.tools}>
        {rows.length >= MANY ? (
          <>
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
            <KindSelect rows={rows} kind={kind} onKind={setKind} />
          </>
        ) : null}
        <Button onClick={save}>{t('report.export')}</Button>
      </div>
      {shown.length === 0 ? (
        <p>{t('report.none')}</p>
      ) : (
        <RowWindow
          key={`${kind} ${wanted}`}
          label={t('delivery.perPerson')}
          rows={shown}
          keyOf={({ person }) => person.id}
        >
          {(row) => <Row row={row} onUnavailable={setUnopened} />}
        </RowWindow>
      )}
      {unopened === undefined ? null : (
        <Callout tone="warning" role="alert">
          <p>
            {t('profile.unavailable', { name: unopened.name })}{' '}
            <a href={profileAddress(context.origin, unopened.id)} target="_blank" rel="noopener noreferrer">
              {t('profile.newTab')}
            </a>
          </p>
        </Callout>
      )}
    </div>
  );
}

type KindProps = {
  readonly rows: readonly ReportRow[];
  readonly kind: ReportKind | 'all';
  readonly onKind: (kind: ReportKind | 'all') => void;
};

function KindSelect({ rows, kind, onKind }: KindProps) {
  const t = useT();
  const counts = useMemo(
    () => REPORT_KINDS.map((each) => [each, filterRows(rows, each, '').length] as const),
    [rows],
  );
  return (
    <Field label={t('report.show')}>
      {(control) => (
        <select
          {...control}
          value={kind}
          onChange={({ target: { value } }) => onKind(REPORT_KINDS.find((known) => known === value) ?? 'all')}
        >
          <option value="all">{t('report.all', { count: rows.length })}</option>
          {counts.map(([each, count]) => (
            <option key={each} value={each}>
              {t(`delivery.count.${each}`, { count })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type RowProps = { readonly row: ReportRow; readonly onUnavailable: (person: Person) => void };

function Row({ row, onUnavailable }: RowProps) {
  const t = useT();
  const { icon, tone } = LOOK[kindOf(row)];
  const text = sentenceOf(t, row);
  return (
    <>
      <span className={`${css.mark} ${css[tone]}`}>
        <Icon name={icon} />
      </span>
      <span className={css.text} title={text}>
        {text}
      </span>
      <ProfileLink person={row.person} onUnavailable={onUnavailable} />
    </>
  );
}

function sentenceOf(t: Translate, { person, outcome }: ReportRow): string {
  const name = person.name;
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
      return `${t('outcome.refused', { name })} ${errorSentence(t, outcome).sentence}`;
    case 'unknown':
      return `${t('outcome.unknown', { name })} ${errorSentence(t, outcome).sentence}`;
  }
}
