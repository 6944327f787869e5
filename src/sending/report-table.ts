import { kindOf, type ReportRow } from '#delivery/report.ts';
import type { Translate } from '#i18n/i18n.ts';

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
