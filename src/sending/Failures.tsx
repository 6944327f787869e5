import { failuresOf, type ReportRow } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import css from './Report.module.css';

/** What went wrong, each kind once: how many it hit, what to do, and the code for the administrator. */
export function Failures({ rows }: { readonly rows: readonly ReportRow[] }) {
  const t = useT();
  const failures = failuresOf(rows);
  if (failures.length === 0) return null;
  return (
    <ul className={css.failures} aria-label={t('report.failures')}>
      {failures.map((failure) => {
        const { sentence, next } = errorSentence(t, failure);
        return (
          <li key={failure.code}>
            {rows.length > 1 ? `${t('report.failure', { count: failure.count })} ` : ''}
            {sentence} {next} <code className={css.code}>{failure.code}</code>
          </li>
        );
      })}
    </ul>
  );
}
