import { startBrowser, startHeraldPortal } from './herald-page.ts';
import { startPlainPortal } from './plain-page.ts';
import { printTable, type Row } from './row.ts';
import { measureTyping } from './typing.ts';

// What Herald costs, each figure beside a yardstick of the same run. Times never fail anything: they are read.

const rows: Row[] = [];
const browser = await startBrowser();
const portals = { herald: await startHeraldPortal(), plain: await startPlainPortal() };
for (const count of process.argv[2] ? [Number(process.argv[2])] : [5, 50, 200])
  rows.push(...(await measureTyping(browser, portals, count)));
await Promise.all([portals.herald.close(), portals.plain.close()]);
await browser.close();

console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : printTable(rows));
