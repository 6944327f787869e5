import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { aptInstall, runAloud } from './apt.ts';

// Finds a Chromium for the end-to-end tests, and installs one where there is none.

const PLAYWRIGHT_CLI = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Browsers that are installed, best first: the one named by CHROME_PATH, Playwright's own, the system's. */
export function installedBrowsers(): string[] {
  const { env, platform } = process;
  if (env['CHROME_PATH']) return [env['CHROME_PATH']];
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ON_PATH.map((name) => join(folder, name)));
  const windows = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    folder ? WINDOWS.map((path) => join(folder, path)) : [],
  );
  const known = { darwin: MAC, win32: windows }[platform as string] ?? [];
  return [...new Set([chromium.executablePath(), ...onPath, ...known])].filter((path) => existsSync(path));
}

/**
 * The same Chromium without windows, where Debian's package of it is installed beside it: a third less work. What
 * differs: it cannot be told to block storage.
 */
export function headlessShell(chromiumPath: string | undefined): string | undefined {
  const shell = `${chromiumPath}-headless-shell`;
  return existsSync(shell) ? shell : undefined;
}

/** Sees to it that there is one, where apt can install it; without it everything runs, only slower. */
export async function ensureHeadlessShell(chromiumPath: string, log: (line: string) => void): Promise<void> {
  if (chromiumPath !== '/usr/bin/chromium' || headlessShell(chromiumPath) !== undefined) return;
  log('No headless shell beside Chromium; installing the package chromium-headless-shell with apt …');
  await aptInstall('chromium-headless-shell');
}

/** undefined when it starts, otherwise the first lines of what it said instead. */
async function whyNot(executablePath: string): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ executablePath, timeout: 60_000 });
    await browser.close();
    return undefined;
  } catch (error) {
    return String(error).split('\n').slice(0, 4).join('\n');
  }
}

async function firstThatStarts(log: (line: string) => void): Promise<string | undefined> {
  for (const path of installedBrowsers()) {
    const reason = await whyNot(path);
    if (reason === undefined) return path;
    log(`${path} does not start: ${reason}`);
  }
  return undefined;
}

/**
 * The path of a Chromium that really starts. Tries what is installed, then Playwright's download,
 * then Debian's package; throws with the words for a person when all fail.
 */
export async function ensureBrowser(log: (line: string) => void): Promise<string> {
  const installed = await firstThatStarts(log);
  if (installed !== undefined) return installed;
  if (process.env['CHROME_PATH']) throw new Error('CHROME_PATH names no browser that starts.');

  log('No browser that starts; downloading Chromium with Playwright …');
  await runAloud(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium']);
  const downloaded = await firstThatStarts(log);
  if (downloaded !== undefined) return downloaded;

  log('That did not help; installing the package chromium with apt …');
  await aptInstall('chromium');
  const packaged = await firstThatStarts(log);
  if (packaged !== undefined) return packaged;

  throw new Error(
    'No browser for the end-to-end tests. Install Chrome or Chromium, or set CHROME_PATH to one that is installed.',
  );
}
