import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readRows } from '#people/list/read-rows.ts';

/** What Herald says became of one person's notice, in the words of its own table. */
export type Result = 'Delivered' | 'Muted' | 'Not created' | 'Refused' | 'Unknown' | 'Not sent';

export const RESULTS: readonly Result[] = [
  'Delivered',
  'Muted',
  'Not created',
  'Refused',
  'Unknown',
  'Not sent',
];

export type ReportLine = {
  readonly id: number;
  readonly result: Result;
  /** Number of the notice; 0 where there is none. */
  readonly notice: number;
  readonly code: string;
};

export type Counts = Readonly<Record<Result, number>>;

export function countLines(lines: readonly ReportLine[]): Counts {
  const counts = { Delivered: 0, Muted: 0, 'Not created': 0, Refused: 0, Unknown: 0, 'Not sent': 0 };
  for (const { result } of lines) counts[result] += 1;
  return counts;
}

/** Takes the report along as a person does, and reads the file. */
export async function exportReport(page: Page, button: Locator): Promise<readonly ReportLine[]> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await readFile(await (await download).path(), 'utf8');
  return readRows(file, ',')
    .slice(1)
    .map(({ cells }) => cells)
    .filter((cells) => cells.length > 1)
    .map((cells) => {
      const [id, , , result, notice, code] = cells;
      const known = RESULTS.find((one) => one === result);
      if (known === undefined) throw new Error(`The report calls a result “${result}”.`);
      return { id: Number(id), result: known, notice: Number(notice), code: code ?? '' };
    });
}

/** The number before or behind these words; 0 where they are not said. */
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

/** The sums that the panel tells when a send has ended; undefined while it has not. */
export function readSums(panel: string): (Counts & { readonly total: number }) | undefined {
  const whole = /Sent to (\d+) (?:person|people)/.exec(panel);
  const partly = /Sent to (\d+) of (\d+)/.exec(panel);
  const isNone = panel.includes('Not sent') && panel.includes('Close the report');
  if (!isNone && whole === null && partly === null) return undefined;
  const counts = {
    Delivered: Number(whole?.[1] ?? partly?.[1] ?? 0),
    Muted: numberIn(panel, /(\d+) (?:person has|people have) notifications from apps turned off/),
    'Not created': numberIn(panel, /for (\d+) (?:person|people) the portal made no notice/),
    // A single person stands in the list alone.
    Refused: numberIn(panel, /(\d+) (?:was|were) refused/) || count(panel, /: refused\./g),
    Unknown:
      numberIn(panel, /for (\d+) nobody knows whether/) || count(panel, /: unknown whether it arrived/g),
    'Not sent': numberIn(panel, /(\d+) (?:is|are) left/) || count(panel, /: not sent yet/g),
  };
  const sum = Object.values(counts).reduce((total, one) => total + one, 0);
  return { ...counts, total: Number(whole?.[1] ?? partly?.[2] ?? sum) };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
