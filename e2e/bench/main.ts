import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { measureBroadcast } from './broadcast.ts';
import { measureBytes } from './bytes.ts';
import { measureDrawing } from './drawing.ts';
import { startBrowser } from './herald-page.ts';
import { measureHistory } from './history.ts';
import { measureLongTasks } from './long-tasks.ts';
import { measureManyPeople } from './many-people.ts';
import { measureMemory } from './memory.ts';
import { measureOpening } from './opening.ts';
import { withPortals } from './portals.ts';
import { printTable, type Row } from './row.ts';
import { measureMeter } from './size.ts';
import { measureTyping } from './typing.ts';

// What Herald costs, each figure beside a yardstick of the same run; `npm run bench`, `npm run bench -- --json`, or only
// some of it: `npm run bench -- bytes size`. Times fail nothing: a busy machine is no bug. They are read as ratios.

async function withBrowser(measure: (browser: Browser) => Promise<Row[]>): Promise<Row[]> {
  const browser = await startBrowser();
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

const inBrowser = (measure: typeof measureDrawing): Promise<Row[]> =>
  withBrowser((browser) => withPortals((portals) => measure(browser, portals)));

const typingAt =
  (count: number): typeof measureDrawing =>
  (browser, portals) =>
    measureTyping(browser, portals, count);

const MEASURES: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  bytes: measureBytes,
  opening: () => withBrowser(measureOpening),
  tasks: () => withBrowser(measureLongTasks),
  'typing-5': () => inBrowser(typingAt(5)),
  'typing-50': () => inBrowser(typingAt(50)),
  'typing-200': () => inBrowser(typingAt(200)),
  preview: () => inBrowser(measureDrawing),
  size: measureMeter,
  'search-50000': () => withBrowser(measureManyPeople),
  broadcast: measureBroadcast,
  history: measureHistory,
  memory: () => withBrowser(measureMemory),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !(name in MEASURES));
if (unknown.length > 0)
  throw new Error(`Nothing is called ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);

const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await measure()));
}
console.log(values.json === true ? JSON.stringify(rows, null, 2) : printTable(rows));
