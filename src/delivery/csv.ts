export type CsvSeparator = ',' | ';';

/**
 * Signs at which spreadsheets begin to calculate, also as full-width and small forms, and controls at the beginning of a
 * cell (OWASP, "CSV Injection"). Importers drop blanks and invisible signs before they look.
 */
const FORMULA =
  /^(?:[\0\t\r\n]|[\s\p{C}]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE62}\u{FE63}\u{FE66}\u{FE6B}])/u;

/**
 * A table that Excel opens with every script readable: UTF-8 with a mark, lines of CRLF. A cell that a spreadsheet
 * would take for a formula gets a leading apostrophe. The separator is the locale's: Excel takes its own otherwise.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[], separator: CsvSeparator): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
    return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

/** Where a comma is the decimal sign, lists are separated by semicolons; `sample` is such a number as it is written. */
export function csvSeparator(sample: string): CsvSeparator {
  return sample.includes(',') ? ';' : ',';
}
