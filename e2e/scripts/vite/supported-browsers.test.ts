import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILD_TARGET, SUPPORTED_BROWSERS } from './supported-browsers.ts';

it('builds for exactly the supported browsers', () => {
  expect(BUILD_TARGET).toEqual(['chrome131', 'edge131', 'firefox132', 'safari18.1']);
});

it('is what the README promises', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const { chrome, edge, firefox, safari } = SUPPORTED_BROWSERS;
  expect(readme).toContain(`Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}`);
});
