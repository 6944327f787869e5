import { csvSeparator, writeCsv } from '#delivery/csv.ts';
import type { Formats, Translate } from '#i18n/i18n.ts';
import { kindOf, type ReportRow } from './report-rows.ts';

/** The report as a table: a heading, then one line for each person. */
export function reportTable(
  t: Translate,
  rows: readonly ReportRow[],
): readonly (readonly (string | number)[])[] {
  const columns = ['id', 'name', 'position', 'result', 'notice', 'code', 'message', 'tag'] as const;
  return [
    columns.map((column) => t(`report.column.${column}`)),
    ...rows.map((row) => {
      const { person, outcome, tag } = row;
      const failed = outcome?.kind === 'refused' || outcome?.kind === 'unknown' ? outcome : undefined;
      return [
        person.id,
        person.name,
        person.position,
        t(`report.result.${kindOf(row)}`),
        outcome?.kind === 'delivered' ? outcome.id : '',
        failed?.code ?? '',
        failed?.message ?? '',
        tag,
      ];
    }),
  ];
}

/** Hands the report over as a file, made in this browser. */
export function exportReport(t: Translate, formats: Formats, rows: readonly ReportRow[]): void {
  const text = writeCsv(reportTable(t, rows), csvSeparator(formats.number(1.5)));
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${t('report.fileName')}.csv`;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
