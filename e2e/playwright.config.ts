import { defineConfig } from '@playwright/test';
import type { StorageMode } from './pages/storage-mode.ts';
import { installedBrowsers } from './scripts/browser.ts';

const [executablePath] = installedBrowsers();

export default defineConfig<object, { storage: StorageMode }>({
  testDir: './specs',
  outputDir: '../.artifacts/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes at the second try has still failed once.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '../.artifacts/e2e.json' }]],
  use: {
    // No video: it needs a download of its own. The trace shows more.
    trace: 'retain-on-failure',
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    ...(executablePath === undefined ? {} : { launchOptions: { executablePath } }),
  },
  // Everything runs as in a browser of today; what is tagged @every-storage, in the two others as well.
  projects: [
    { name: 'partitioned', use: { storage: 'partitioned' } },
    { name: 'blocked', use: { storage: 'blocked' }, grep: /@every-storage/ },
    { name: 'same-site', use: { storage: 'same-site' }, grep: /@every-storage/ },
  ],
});
