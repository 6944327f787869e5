import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.ts';

// The long run of what `npm test` does a short one of: pages killed at random moments while somebody types.

const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
const CONFIG = fileURLToPath(new URL('../playwright.config.ts', import.meta.url));

process.env['KILLS'] ??= '200';
process.env['CHROME_PATH'] = await ensureBrowser((line) => console.log(line));
const { status } = spawnSync(
  process.execPath,
  [PLAYWRIGHT, 'test', '--config', CONFIG, '--grep', 'killed while somebody types'],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
