import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

// The linter over everything, and the proof that its rules fire: a rule of another name, a plugin
// that is not loaded or types that are not read would pass in silence.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');
const CARELESS = 'e2e/directions-sample/src/history/Careless.tsx';
const MUST_FIRE = [
  'button-has-type',
  'exhaustive-deps',
  'jsx-no-literals',
  'no-console',
  'no-danger',
  'no-explicit-any',
  'no-floating-promises',
  'no-non-null-assertion',
  'no-restricted-properties',
  'no-unsafe-assignment',
  'rules-of-hooks',
  'switch-exhaustiveness-check',
];
// The samples are wrong on purpose.
const OWN_FILES = ['--ignore-pattern', 'e2e/directions-sample'];
const FEWEST_FILES = 100;

const Report = z.object({
  diagnostics: z.array(z.object({ code: z.optional(z.string()) })),
  number_of_files: z.number(),
});

function oxlint(...args: string[]): { stdout: string } {
  return spawnSync(process.execPath, [OXLINT, '--type-aware', '--deny-warnings', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const readReport = (...args: string[]) => Report.parse(JSON.parse(oxlint('--format=json', ...args).stdout));

const problems: string[] = [];
const { diagnostics, number_of_files: files } = readReport(...OWN_FILES);
// Once more, in the form that people read.
if (diagnostics.length > 0) problems.push(oxlint(...OWN_FILES).stdout);
if (files < FEWEST_FILES) problems.push(`only ${files} files were looked at`);

const sample = readReport(CARELESS);
const fired = sample.diagnostics.map(({ code }) => (code ?? '').replace(/^.*\((?<rule>.+)\)$/, '$<rule>'));
problems.push(
  ...MUST_FIRE.filter((rule) => !fired.includes(rule)).map((rule) => `${rule} does not fire on ${CARELESS}`),
);

for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
