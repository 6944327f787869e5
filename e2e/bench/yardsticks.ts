import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { BUILD_TARGET } from '../scripts/vite/supported-browsers.ts';

/** What Herald is measured against in the browser, each a small app in the folder of its name. */
export type Yardstick = 'empty' | 'plain' | 'sdk';

/** Builds one as Herald is built; the folder of what was built. */
export async function buildYardstick(name: Yardstick): Promise<string> {
  const outDir = fileURLToPath(new URL(`../../.artifacts/bench/${name}`, import.meta.url));
  await build({
    configFile: false,
    root: fileURLToPath(new URL(name, import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: BUILD_TARGET, modulePreload: { polyfill: false } },
  });
  return outDir;
}

/** The page of plain fields in a portal's frame, as Herald is. */
export async function startPlainPortal(): Promise<RunningPortal> {
  return startPortal({ appDir: await buildYardstick('plain') });
}
