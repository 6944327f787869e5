import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';

// What reaches people's browsers, or builds what does, may be passed on under the MIT licence of Herald.

const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT OR Apache-2.0'];
/** Weak copyleft: only where it is a tool, whose code is in nothing that is delivered. */
const TOOLS_ONLY = ['MPL-2.0'];

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      integrity: z.optional(z.string()),
      resolved: z.optional(z.string()),
    }),
  ),
});

const root = new URL('../../', import.meta.url);
const { packages } = Lock.parse(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const readme = readFileSync(new URL('README.md', root), 'utf8');

it('holds every package to the bytes that were looked at', () => {
  expect(installed.length).toBeGreaterThan(200);
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

it('keeps addresses of registries out of the lock file', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('uses only licences under which Herald may be passed on', () => {
  const foreign = installed.filter(([, { license = 'none', dev = false }]) =>
    dev ? ![...ALLOWED, ...TOOLS_ONLY].includes(license) : !ALLOWED.includes(license),
  );
  expect(foreign.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

it('lists the licences of what may reach the browser in the README', () => {
  const counts = new Map<string, number>();
  for (const [, { license = 'none', dev = false }] of installed) {
    if (!dev) counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  for (const [license, count] of counts) expect(readme).toContain(`| ${license} | ${count} |`);
});
