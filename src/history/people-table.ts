import type { OutcomeKind } from '#delivery/outcome.ts';
import type { Translate } from '#i18n/i18n.ts';
import type { SendRecord } from '#store/history/send-record.ts';

export type ReportKind = OutcomeKind | 'left';
export const REPORT_KINDS = ['delivered', 'muted', 'notCreated', 'refused', 'unknown', 'left'] as const;

/** The report of a kept send as a table: a heading, then one line for each person. */
export function peopleTable(
  t: Translate,
  { people, outcomes }: SendRecord,
): readonly (readonly (string | number)[])[] {
  const columns = ['id', 'name', 'position', 'result', 'notice', 'code', 'message', 'tag'] as const;
  return [
    columns.map((column) => t(`report.column.${column}`)),
    ...people.map(({ person, wireTag }) => {
      const outcome = outcomes.get(person.id);
      const failed = outcome?.kind === 'refused' || outcome?.kind === 'unknown' ? outcome : undefined;
      return [
        person.id,
        person.name,
        person.position,
        t(`report.result.${outcome?.kind ?? 'left'}`),
        outcome?.kind === 'delivered' ? outcome.id : '',
        failed?.code ?? '',
        failed?.message ?? '',
        wireTag,
      ];
    }),
  ];
}
