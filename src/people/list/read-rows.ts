import papaparse from 'papaparse';
import type { TableRow } from './list-table.ts';

/** A cell of a list holds an address of some lines at most; a longer one began with a stray quote. */
const MOST_LINES_OF_CELL = 20;

/** Lines given to the parser at once: a stray quote is searched for its end no farther. */
const WINDOW_LINES = 200;

/**
 * Reads rows of trimmed cells, at most `most` of them; empty rows are left out. A quote that is never closed, or closed
 * in the middle of a cell, counts as an ordinary sign of its line, so that it does not swallow the rest of the list.
 */
export function readRows(
  text: string,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
): readonly TableRow[] {
  const source = withoutBlanksBeforeQuotes(text.replace(/\r\n?/g, '\n'), delimiter);
  const rows: TableRow[] = [];
  let line = 1;
  for (let start = 0; start < source.length && rows.length < most; ) {
    const window = readWindow(source.slice(start, endOfLines(source, start, WINDOW_LINES)), delimiter);
    for (const { cells, length, lines } of window) {
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed });
      line += lines;
      start += length;
    }
  }
  return rows.slice(0, most);
}

type ReadRow = {
  readonly cells: readonly string[];
  readonly length: number;
  readonly lines: number;
};

/** The rows of a window up to the first stray quote, or the line of that quote if it is the first: at least one. */
function readWindow(window: string, delimiter: string): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let start = 0;
  papaparse.parse(window, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const isStray =
        errors.some(({ type }) => type === 'Quotes') ||
        data.some((cell) => countBreaks(cell) > MOST_LINES_OF_CELL);
      if (isStray) {
        parser.abort();
        return;
      }
      const source = window.slice(start, meta.cursor);
      rows.push({ cells: data, length: source.length, lines: countBreaks(source) });
      start = meta.cursor;
    },
  });
  if (rows.length > 0) return rows;
  const source = window.slice(0, endOfLines(window, 0, 1));
  return [{ cells: source.split(delimiter), length: source.length, lines: 1 }];
}

/** The place behind the line break that ends the given number of lines. */
function endOfLines(source: string, start: number, lines: number): number {
  let end = start;
  for (let count = 0; count < lines && end < source.length; count += 1) {
    const at = source.indexOf('\n', end);
    end = at === -1 ? source.length : at + 1;
  }
  return end;
}

/** `1, "Smith, Anna"`: a quote counts only at the beginning of a cell. */
function withoutBlanksBeforeQuotes(source: string, delimiter: string): string {
  if (!/[ \u00A0\u3000]"/.test(source)) return source;
  const sign = delimiter.replace(/[|\\]/g, '\\$&');
  return source.replace(new RegExp(`(^|[\\n${sign}])[ \\u00A0\\u3000]+"`, 'g'), '$1"');
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
