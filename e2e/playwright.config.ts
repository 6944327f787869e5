import { defineConfig } from '@playwright/test';
import type { StorageMode } from './pages/storage-mode.ts';
import { headlessShell, installedBrowsers } from './scripts/browser.ts';

const [browser] = installedBrowsers();
const launched = (executablePath: string | undefined) =>
  executablePath === undefined ? {} : { launchOptions: { executablePath } };
/** For all but blocked storage. */
const cheap = launched(headlessShell(browser) ?? browser);

export default defineConfig<object, { storage: StorageMode }>({
  testDir: './specs',
  outputDir: '../.artifacts/e2e',
  fullyParallel: true,
  // Two leave a fifth of two processors idle, waiting for what pages wait for.
  workers: 3,
  forbidOnly: true,
  // A test that passes at the second try has still failed once.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A list tells every failure once more at its end, where a log that was cut still has it.
  reporter: [['list'], ['json', { outputFile: '../.artifacts/e2e.json' }]],
  use: {
    // A trace costs a third of the whole run: `--trace retain-on-failure` where one is wanted. A video needs a download.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  // Everything runs as in a browser of today; what is tagged @every-storage, in the two others as well.
  projects: [
    { name: 'partitioned', use: { ...cheap, storage: 'partitioned' } },
    { name: 'blocked', use: { ...launched(browser), storage: 'blocked' }, grep: /@every-storage/ },
    { name: 'same-site', use: { ...cheap, storage: 'same-site' }, grep: /@every-storage/ },
  ],
});
