import { failuresOf, type ReportRow } from '#delivery/report.ts';
import { useT } from '#i18n/i18n.ts';
import { causeSentence } from '#i18n/result-sentence.ts';
import css from './Report.module.css';

type Props = {
  readonly rows: readonly ReportRow[];
  /** The browser has no connection: the portal cannot be blamed for its silence. */
  readonly isOffline?: boolean;
};

/** Each kind of failure once: how many people it hit, why, what to do, and the code for the administrator. */
export function Failures({ rows, isOffline = false }: Props) {
  const t = useT();
  const failures = failuresOf(rows);
  if (failures.length === 0) return null;
  return (
    <ul className={css.failures} aria-label={t('report.failures')}>
      {failures.map((failure) => (
        <li key={failure.code}>
          {rows.length > 1 ? `${t('report.failure', { count: failure.count })} ` : ''}
          {causeSentence(t, failure, isOffline)} <code className={css.code}>{failure.code}</code>
        </li>
      ))}
    </ul>
  );
}
