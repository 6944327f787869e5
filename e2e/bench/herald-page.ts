import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { launchArgs } from '../pages/storage-mode.ts';
import type { TestPortal } from '../pages/test.ts';
import { wordsOf } from '../pages/words.ts';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { ensureBrowser } from '../scripts/browser.ts';
import { DIST } from '../scripts/first-load.ts';

// The built app in a portal of its own, for programs that are no tests: pictures and measurements.

/** A Chromium as people have it: the frame keeps a storage of its own. */
export async function startBrowser(...args: string[]): Promise<Browser> {
  const executablePath = await ensureBrowser((line) => console.error(line));
  return chromium.launch({ executablePath, args: [...launchArgs('partitioned'), ...args] });
}

export const startHeraldPortal = (): Promise<RunningPortal> => startPortal({ appDir: DIST });

async function ask<Reply>(address: string, method: string, body?: object): Promise<Reply> {
  const reply = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status}`);
  // The emulator's own answer, of the type that its contract gives for this path.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await reply.json()) as Reply;
}

function asPageModelsKnowIt({ port, portalUrl, appUrl }: RunningPortal): TestPortal {
  const apiUrl = `http://127.0.0.1:${port}`;
  return {
    port,
    portalUrl,
    appUrl,
    apiUrl,
    get: (path) => ask(`${apiUrl}/emulator/${path}`, 'GET'),
    post: (path, body = {}) => ask(`${apiUrl}/emulator/${path}`, 'POST', body),
    delete: (path) => ask(`${apiUrl}/emulator/${path}`, 'DELETE'),
    reset: (request = {}) => ask(`${apiUrl}/emulator/reset`, 'POST', request),
  };
}

/** Herald in a browser context that nothing else shares; the caller opens it. */
export async function aHeraldPage(
  browser: Browser,
  portal: RunningPortal,
  options: BrowserContextOptions = {},
  words = wordsOf('en'),
): Promise<ComposerPage> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin', ...options });
  return new ComposerPage(await context.newPage(), asPageModelsKnowIt(portal), { words });
}
