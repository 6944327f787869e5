import { useDeferredValue, useMemo, useState } from 'react';
import type { Counts } from '#delivery/counts.ts';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { exportReport } from './export-report.ts';
import { Failures } from './Failures.tsx';
import { isolated } from './isolated.ts';
import css from './Report.module.css';
import { RowWindow } from './RowWindow.tsx';
import { filterRows, kindOf, type ReportKind, type ReportRow, reportRows } from './report-rows.ts';
import type { Send } from './send.ts';

const LOOK = {
  delivered: { icon: 'check', tone: 'ok' },
  muted: { icon: 'info', tone: 'soft' },
  notCreated: { icon: 'alert', tone: 'soft' },
  refused: { icon: 'alert', tone: 'bad' },
  unknown: { icon: 'alert', tone: 'bad' },
  left: { icon: 'info', tone: 'soft' },
} as const satisfies Record<ReportKind, { icon: IconName; tone: string }>;

const KINDS = ['delivered', 'muted', 'notCreated', 'refused', 'unknown', 'left'] as const;
/** From here on a list is worth filtering. */
const MANY = 9;

/** What became of each person's notice. */
export function Report({ send }: { readonly send: Send }) {
  const t = useT();
  const formats = useFormats();
  const [kind, setKind] = useState<ReportKind | 'all'>('all');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const rows = useMemo(() => reportRows(send), [send]);
  const shown = useMemo(() => filterRows(rows, kind, wanted), [rows, kind, wanted]);
  return (
    <div className={css.report}>
      <Failures rows={rows} />
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
            <KindSelect counts={send.counts} kind={kind} onKind={setKind} />
          </>
        ) : null}
        <Button onClick={() => exportReport(t, formats, rows)}>{t('report.export')}</Button>
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
          {(row) => <Row row={row} />}
        </RowWindow>
      )}
    </div>
  );
}

type KindProps = {
  readonly counts: Counts;
  readonly kind: ReportKind | 'all';
  readonly onKind: (kind: ReportKind | 'all') => void;
};

function KindSelect({ counts, kind, onKind }: KindProps) {
  const t = useT();
  return (
    <Field label={t('report.show')}>
      {(control) => (
        <select
          {...control}
          value={kind}
          onChange={({ target: { value } }) => onKind(KINDS.find((known) => known === value) ?? 'all')}
        >
          <option value="all">{t('report.all', { count: counts.total })}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`delivery.count.${each}`, { count: counts[each] })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Row({ row }: { readonly row: ReportRow }) {
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
    </>
  );
}

function sentenceOf(t: Translate, { person, outcome }: ReportRow): string {
  const name = isolated(person.name);
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
      return `${t('outcome.refused', { name })} ${outcome.code}`;
    case 'unknown':
      return `${t('outcome.unknown', { name })} ${outcome.code}`;
  }
}
