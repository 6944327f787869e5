import { plainText } from './bb-print.ts';
import { type BlockKind, kindOf } from './blocks.ts';
import { castText } from './cast.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/** Characters (UTF-16 units) of a summary; the line that shows it is cut by its own width besides. */
const SUMMARY_LENGTH = 120;

export type BlockSummary = {
  /** Undefined where the portal would see no block. */
  readonly kind: BlockKind | undefined;
  /** One line of what is in it; empty where nothing is. */
  readonly text: string;
};

/** The line of a collapsed block: its kind and what is in it, without codes. Tolerant of half-written blocks. */
export function blockSummary(json: JsonValue): BlockSummary {
  const kind = kindOf(json);
  if (!isJsonObject(json) || kind === undefined) {
    return { kind: undefined, text: cut(typeof json === 'string' ? json : JSON.stringify(json)) };
  }
  const written = fieldOf(json, kind) ?? null;
  return { kind, text: cut(summaryOf(kind, written)) };
}

function summaryOf(kind: BlockKind, written: JsonValue): string {
  switch (kind) {
    case 'MESSAGE':
      return plainText(isJsonObject(written) ? textOf(written, 'TEXT') : (castText(written) ?? ''));
    case 'DELIMITER':
      return '';
    case 'GRID':
      return joined(written, (row) => {
        const value = plainText(textOf(row, 'VALUE'));
        return [textOf(row, 'NAME').trim(), value].filter((part) => part !== '').join(' ');
      });
    case 'USER':
      return joined(written, (user) => textOf(user, 'NAME'));
    case 'LINK':
    case 'RICH_LINK':
    case 'IMAGE':
    case 'FILE':
      return joined(written, (item) => textOf(item, 'NAME').trim() || textOf(item, 'LINK'));
  }
}

function joined(written: JsonValue, summary: (item: JsonObject) => string): string {
  const items = isJsonList(written) ? written : [written];
  return items
    .filter((item) => isJsonObject(item))
    .map(summary)
    .filter((part) => part.trim() !== '')
    .join(' · ');
}

function textOf(item: JsonObject, key: string): string {
  return castText(fieldOf(item, key)) ?? '';
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY_LENGTH) return line;
  // Half an emoji at the edge goes with its other half.
  const edge = line.slice(0, SUMMARY_LENGTH - 1).replace(/[\ud800-\udbff]$/, '');
  return `${edge.trimEnd()}…`;
}
