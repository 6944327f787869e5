import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { ensureBrowser } from './browser.ts';
import { DIST } from './first-load.ts';
import { zipFolder } from './zip-folder.ts';

// The end-to-end tests against the archive itself, unpacked and served by GET from a folder of a static host, as a
// portal serves it: `npm run test:archive`, or only some: `npm run test:archive -- sending.spec.ts`.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLACE = join(ROOT, '.artifacts/archive');

rmSync(PLACE, { recursive: true, force: true });
for (const [path, bytes] of Object.entries(unzipSync(zipFolder(DIST)))) {
  const file = join(PLACE, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

process.env['APP_DIR'] = PLACE;
process.env['APP_PATH'] = '/b24/apps/herald.archive/v1/';
process.env['CHROME_PATH'] = await ensureBrowser((line) => console.log(line));
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    join(ROOT, 'e2e/playwright.config.ts'),
    '--project=partitioned',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
