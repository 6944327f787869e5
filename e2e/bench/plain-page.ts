import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { BUILD_TARGET } from '../scripts/vite/supported-browsers.ts';

const OUT = fileURLToPath(new URL('../../.artifacts/bench/plain', import.meta.url));

/** The yardstick, built as Herald is built, in a portal's frame as Herald is. */
export async function startPlainPortal(): Promise<RunningPortal> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('plain', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: OUT, emptyOutDir: true, target: BUILD_TARGET, modulePreload: { polyfill: false } },
  });
  return startPortal({ appDir: OUT });
}
