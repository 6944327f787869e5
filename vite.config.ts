import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogues } from './e2e/scripts/vite/catalogues.ts';
import { compileAhead } from './e2e/scripts/vite/compile-ahead.ts';
import { contentSecurityPolicy } from './e2e/scripts/vite/content-security-policy.ts';
import { fewFiles } from './e2e/scripts/vite/few-files.ts';
import { postAsGet } from './e2e/scripts/vite/post-as-get.ts';
import { BUILD_TARGET } from './e2e/scripts/vite/supported-browsers.ts';

// The SDK pulls all of luxon for four calls; the shim says which, and why that is safe.
const luxonShim = fileURLToPath(new URL('src/portal/luxon-shim.ts', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [postAsGet(), catalogues(), react(), contentSecurityPolicy(), fewFiles(), compileAhead()],
  resolve: { alias: [{ find: /^luxon$/, replacement: luxonShim }] },
  // Other pages of the repository (the emulator's) are not this app's.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    target: BUILD_TARGET,
    manifest: true,
    // No data: addresses: the policy allows none for styles and fonts, and one rule is simpler.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The size budget of `npm test` is the judge.
    chunkSizeWarningLimit: 2000,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    exclude: ['e2e/directions-sample/**'],
    // No test changes a module or the world around it, and each library is read once instead of 165 times.
    isolate: false,
    // Property tests are many small runs; a busy machine is no failure.
    testTimeout: 30_000,
  },
});
