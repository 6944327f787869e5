import { csvSeparator, writeCsv } from '#delivery/csv.ts';
import type { Formats, Translate } from '#i18n/i18n.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { peopleTable } from './people-table.ts';

/** Hands the report over as a file, made in this browser. */
export function exportCsv(t: Translate, formats: Formats, record: SendRecord): void {
  const text = writeCsv(peopleTable(t, record), csvSeparator(formats.number(1.5)));
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${t('report.fileName')}.csv`;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
