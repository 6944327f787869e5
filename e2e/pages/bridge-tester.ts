import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from '@playwright/test';
import { build } from 'vite';
import { startPortal } from '../portal/server.ts';
import { PortalPage } from './PortalPage.ts';
import { test as base, expect } from './test.ts';

const TESTER = fileURLToPath(new URL('../portal/page/testing', import.meta.url));

/** The same portal around a page that holds nothing but the unmodified SDK. */
export const test = base.extend<{ host: PortalPage }>({
  emulator: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs here
    async ({}, use) => {
      const appDir = await mkdtemp(join(tmpdir(), 'bridge-tester-'));
      const outDir = { outDir: appDir, emptyOutDir: true };
      await build({ root: TESTER, base: './', configFile: false, logLevel: 'error', build: outDir });
      const emulator = await startPortal({ port: 0, appDir });
      await use(emulator);
      await emulator.close();
      await rm(appDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
  host: async ({ page, portal }, use) => use(new PortalPage(page, portal)),
});

/** Waits for the SDK's handshake; the frame to run scripts in. */
export async function connected(host: PortalPage): Promise<Frame> {
  await expect(host.frame().getByRole('status')).toContainText('Connected');
  return host.script();
}

/** Sends raw messages, then one that must be answered; gives every answer that came to either since the last time. */
export async function answers(app: Frame, messages: readonly (string | object)[]): Promise<string[]> {
  await app.evaluate(
    (list) => {
      const [domain, , sid = ''] = window.name.split('|');
      const put = (message: string | object) =>
        typeof message === 'string' ? message.replaceAll('SID', sid) : { ...message, appSid: sid };
      for (const message of list) window.parent.postMessage(put(message), `http://${domain}`);
    },
    [...messages, 'setScroll:{"scroll":0}:last:SID'],
  );
  const mine = () => app.evaluate(() => window.heard.filter((text) => /^(?:t\d+|last):/.test(text)));
  await expect.poll(mine).toContainEqual(expect.stringMatching(/^last:/));
  const came = await mine();
  await app.evaluate(() => window.heard.splice(0));
  return came;
}
