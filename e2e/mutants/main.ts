import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Mutant } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

// `npm run mutants`: breaks each rule of mutants.ts, runs the tests that reach its file, and wants one to fail.
// `npm run mutants -- tags` takes only those whose rule or file has the word.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const CONFIG = join(ROOT, 'e2e/mutants/vitest.config.ts');
const AT_ONCE = 2;

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type Verdict = { readonly passed: number; readonly failed: readonly string[]; readonly broken: string };

/** Runs the tests that reach these files; `index` undefined: over the sources as they are. */
function runTests(files: readonly string[], index: number | undefined): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'herald-mutant-'));
  const output = join(folder, 'report.json');
  const args = [
    'related',
    ...files.map((file) => `src/${file}`),
    '--run',
    '--config',
    CONFIG,
    '--reporter=json',
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [VITEST, ...args, `--outputFile=${output}`], {
      cwd: ROOT,
      env: { ...process.env, ...(index === undefined ? {} : { MUTANT: String(index) }) },
      stdio: 'ignore',
    });
    child.on('close', () => {
      let verdict: Verdict;
      try {
        const report = Report.parse(JSON.parse(readFileSync(output, 'utf8')));
        const failed = report.testResults.flatMap(({ assertionResults }) =>
          assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
        );
        // A file that does not even load proves nothing about the rule.
        const unloaded = report.testResults.find(
          ({ message, assertionResults }) => message !== '' && assertionResults.length === 0,
        );
        verdict = {
          passed: report.numPassedTests,
          failed,
          broken: failed.length === 0 ? (unloaded?.message ?? '') : '',
        };
      } catch (error) {
        verdict = { passed: 0, failed: [], broken: String(error) };
      }
      rmSync(folder, { recursive: true, force: true });
      resolve(verdict);
    });
  });
}

const words = process.argv.slice(2);
const wanted = MUTANTS.map((mutant, index) => ({ mutant, index })).filter(({ mutant }) =>
  words.every((word) => `${mutant.rule} ${mutant.file}`.toLowerCase().includes(word.toLowerCase())),
);

let caught = 0;
let missed = 0;

function tell({ rule, file }: Mutant, { passed, failed, broken }: Verdict): void {
  const [first] = failed;
  if (first !== undefined) {
    caught += 1;
    console.log(`✓ ${rule}\n    ${first}`);
    return;
  }
  missed += 1;
  const why = broken === '' ? `all ${passed} tests of ${file} pass without it` : broken.split('\n')[0];
  console.log(`✗ ${rule}\n    ${why}`);
}

const files = [...new Set(wanted.map(({ mutant }) => mutant.file))];
const asItIs = await runTests(files, undefined);
if (asItIs.failed.length > 0 || asItIs.broken !== '' || asItIs.passed === 0)
  throw new Error(`The tests do not pass as it is: ${asItIs.failed[0] ?? asItIs.broken}`);

const waiting = [...wanted];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      tell(next.mutant, await runTests([next.mutant.file], next.index));
    }
  }),
);

console.log(`\n${caught} passed, ${missed} failed`);
process.exitCode = missed > 0 || caught === 0 ? 1 : 0;
