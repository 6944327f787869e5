/** One cell of a pasted list or a CSV file. */
export type Cell = {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** The separator behind it; '' at the end of a row. */
  readonly separator: string;
};

const BOM = '\uFEFF';

/**
 * Reads rows of cells: separated by any of the given signs, quoted as in RFC 4180, with any kind of line
 * break and an optional byte order mark. A quote that is never closed counts as an ordinary sign, so that
 * one stray quote does not swallow the rest of the list. Cells are trimmed; empty ones stay in their place.
 */
export function readCells(text: string, separators: string): readonly (readonly Cell[])[] {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let at = 0;
  while (at <= source.length) {
    const cell = readCell(source, at, separators);
    const sign = source[cell.end] ?? '\n';
    const separator = separators.includes(sign) ? sign : '';
    row.push({ text: cell.text.trim(), line, separator });
    line += countBreaks(source.slice(at, cell.end));
    at = cell.end + 1;
    if (separator !== '') continue;
    rows.push(row);
    row = [];
    line += 1;
    if (sign === '\r' && source[at] === '\n') at += 1;
  }
  return rows;
}

function readCell(
  source: string,
  start: number,
  separators: string,
): { readonly text: string; readonly end: number } {
  const quoted = readQuoted(source, start, separators);
  if (quoted !== undefined) return quoted;
  let end = start;
  while (end < source.length && !isEnd(source[end] ?? '', separators)) end += 1;
  return { text: source.slice(start, end), end };
}

/** Blanks that stand around quotes: a line break is none. */
const BLANK = /[ \u00A0\u3000\u200E\u200F\uFEFF]/;
/** Mail programs write an address behind a quoted name. */
const ADDRESS_BEHIND = /[ \u00A0]*<[^<>\r\n]*>/y;

/** A quoted cell may hold separators and line breaks; `""` in it is one quote. Undefined when this is none. */
function readQuoted(
  source: string,
  start: number,
  separators: string,
): { readonly text: string; readonly end: number } | undefined {
  let at = start;
  while (BLANK.test(source[at] ?? '')) at += 1;
  if (source[at] !== '"') return undefined;
  let text = '';
  for (at += 1; at < source.length; at += 1) {
    if (source[at] !== '"') text += source[at];
    else if (source[at + 1] === '"') {
      text += '"';
      at += 1;
    } else {
      ADDRESS_BEHIND.lastIndex = at + 1;
      const address = ADDRESS_BEHIND.exec(source)?.[0] ?? '';
      let end = at + 1 + address.length;
      while (BLANK.test(source[end] ?? '')) end += 1;
      const closed = end === source.length || isEnd(source[end] ?? '', separators);
      return closed ? { text: text + address, end } : undefined;
    }
  }
  return undefined;
}

function isEnd(sign: string, separators: string): boolean {
  return sign === '\n' || sign === '\r' || separators.includes(sign);
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
