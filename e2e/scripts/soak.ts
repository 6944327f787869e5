import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runFaults } from '../soak/run-faults.ts';
import { ensureBrowser } from './browser.ts';

// The long runs of what `npm test` does short ones of; all of them, or the named ones: `npm run soak -- faults`.

const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
const CONFIG = fileURLToPath(new URL('../playwright.config.ts', import.meta.url));

const numbers = (text: string): readonly number[] => text.split(',').map(Number);

const SOAKS: Readonly<Record<string, () => Promise<boolean>>> = {
  /** Sends with faults; `SEED=1,2,3`, `RUNS=1000`, or `RUN=437` for one of them. */
  faults: () => {
    const { SEED = '1', RUNS, RUN } = process.env;
    return runFaults({
      seeds: numbers(SEED),
      ...(RUNS === undefined ? {} : { count: Number(RUNS) }),
      ...(RUN === undefined ? {} : { only: Number(RUN) }),
    });
  },
  /** Pages killed at random moments while somebody types; `KILLS=200`. */
  async typing() {
    process.env['KILLS'] ??= '200';
    process.env['CHROME_PATH'] = await ensureBrowser((line) => console.log(line));
    const args = [PLAYWRIGHT, 'test', '--config', CONFIG, '--grep', 'killed while somebody types'];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SOAKS));
if (unknown.length > 0)
  throw new Error(`No soak is called ${unknown.join(', ')}; there are ${Object.keys(SOAKS).join(', ')}.`);

for (const [name, run] of Object.entries(SOAKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!(await run())) process.exitCode = 1;
}
