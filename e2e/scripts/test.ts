import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePhp } from '../code/php.ts';
import { ensureBrowser, ensureHeadlessShell } from './browser.ts';
import { sum, type Tally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

// Everything that has to hold. Without arguments all steps, otherwise the named ones:
// `tsx e2e/scripts/test.ts build e2e`. Goes on after a failure; the last line is the sum.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTIFACTS = join(ROOT, '.artifacts');
const UNIT_REPORT = join(ARTIFACTS, 'unit.json');
const E2E_REPORT = join(ARTIFACTS, 'e2e.json');
const STEP_LIMIT_MS = 20 * 60_000;

// A log is read as text. Playwright sets FORCE_COLOR in its workers, which would argue with NO_COLOR.
const plainText = (command: string) =>
  command === 'playwright' ? { FORCE_COLOR: '0' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

type Show = 'all' | 'when it fails';
type Step = { readonly name: string; readonly needs?: string; readonly run: () => Promise<Tally> };

/** Runs a tool of node_modules/.bin; the exit code, 1 when it was stopped or could not start. */
function run(show: Show, command: string, ...args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? {} : plainText(command)),
        PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      },
      shell: process.platform === 'win32',
      stdio: ['ignore', show === 'all' ? 'inherit' : 'pipe', show === 'all' ? 'inherit' : 'pipe'],
      timeout: STEP_LIMIT_MS,
    });
    let said = '';
    child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', (error) => {
      console.log(String(error));
      resolve(1);
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && said !== '') console.log(said.trimEnd());
      if (signal !== null) console.log(`${command} was stopped (${signal})`);
      resolve(code ?? 1);
    });
  });
}

const check = (name: string, ...commands: [string, ...string[]][]): Step => ({
  name,
  run: async () => {
    let exitCode = 0;
    for (const [command, ...args] of commands)
      exitCode = (await run('when it fails', command, ...args)) || exitCode;
    return tallyOfCheck(exitCode);
  },
});

/** What this machine could not check; said before the sum. */
const notChecked: string[] = [];
const NO_PHP = 'the code that Herald shows for PHP: there is no php, and apt could not install it';

const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

async function unitTests(): Promise<Tally> {
  rmSync(UNIT_REPORT, { force: true });
  if (!ensurePhp((line) => console.log(line))) notChecked.push(NO_PHP);
  const exitCode = await run(
    'all',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  );
  return tallyOfVitest(readIfThere(UNIT_REPORT), exitCode);
}

async function endToEndTests(): Promise<Tally> {
  rmSync(E2E_REPORT, { force: true });
  try {
    const log = (line: string) => console.log(line);
    process.env['CHROME_PATH'] = await ensureBrowser(log);
    ensureHeadlessShell(process.env['CHROME_PATH'], log);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return tallyOfCheck(1);
  }
  const exitCode = await run('all', 'playwright', 'test', '--config', 'e2e/playwright.config.ts');
  return tallyOfPlaywright(readIfThere(E2E_REPORT), exitCode);
}

const STEPS: readonly Step[] = [
  check('format', ['biome', 'check', '--linter-enabled=false', '--error-on-warnings']),
  check('lint', ['tsx', 'e2e/scripts/lint.ts']),
  check('directions', ['tsx', 'e2e/scripts/directions.ts']),
  check(
    'types',
    ['tsc', '-p', 'tsconfig.json'],
    ['tsc', '-p', 'e2e/tsconfig.json'],
    ['tsc', '-p', 'src/tsconfig.core.json'],
  ),
  check('unused', ['knip', '--config', '.knip.json']),
  { name: 'unit', run: unitTests },
  check('build', ['vite', 'build', '--logLevel', 'warn']),
  {
    name: 'size',
    needs: 'build',
    run: async () => tallyOfCheck(await run('all', 'tsx', 'e2e/scripts/size.ts')),
  },
  { name: 'e2e', needs: 'build', run: endToEndTests },
];

async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const done = new Map<string, Tally>();
  for (const { name, needs, run: runStep } of steps) {
    if (needs !== undefined && (done.get(needs)?.failed ?? 0) > 0) {
      console.log(`\n✗ ${name}: not run, because ${needs} failed`);
      done.set(name, tallyOfCheck(1));
      continue;
    }
    console.log(`\n— ${name}`);
    const start = performance.now();
    const tally = await runStep();
    done.set(name, tally);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`,
    );
  }
  const failed = [...done].filter(([, tally]) => tally.failed > 0).map(([name]) => name);
  for (const what of notChecked) console.log(`\nNot checked: ${what}`);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return sum([...done.values()]);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}`);
mkdirSync(ARTIFACTS, { recursive: true });

const { passed, failed } = await runSteps(
  wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step.name)),
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
