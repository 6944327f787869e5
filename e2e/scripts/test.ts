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
/** What reads the sources, side by side: a small machine has two processors. */
const CHECKS_AT_ONCE = 2;

// A log is read as text. Playwright sets FORCE_COLOR in its workers, which would argue with NO_COLOR.
const plainText = (command: string) =>
  command === 'playwright' ? { FORCE_COLOR: '0' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

type Show = 'all' | 'when it fails';
type Step = {
  readonly name: string;
  readonly needs?: string;
  /** Wants the PHP and the browser that `equip` brings. */
  readonly equipped?: true;
  readonly run: () => Promise<Tally>;
};

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

const log = (line: string) => console.log(line);
/** What the tests need of this machine comes while the sources are checked: PHP first, because apt is alone. */
const equipment: { php?: Promise<boolean>; browser?: Promise<string> } = {};

function equip(): void {
  const php = ensurePhp(log);
  const browser = php.then(async () => {
    const path = await ensureBrowser(log);
    await ensureHeadlessShell(path, log);
    return path;
  });
  // Who needs it is told.
  for (const one of [php, browser]) one.catch(() => undefined);
  Object.assign(equipment, { php, browser });
}

const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

async function unitTests(): Promise<Tally> {
  rmSync(UNIT_REPORT, { force: true });
  if (!(await equipment.php)) notChecked.push(NO_PHP);
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
    process.env['CHROME_PATH'] = await equipment.browser;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return tallyOfCheck(1);
  }
  const exitCode = await run('all', 'playwright', 'test', '--config', 'e2e/playwright.config.ts');
  return tallyOfPlaywright(readIfThere(E2E_REPORT), exitCode);
}

/** What reads the sources and writes nothing. */
const SOURCE_CHECKS: readonly Step[] = [
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
];
const TESTS: readonly Step[] = [
  { name: 'unit', equipped: true, run: unitTests },
  check('build', ['vite', 'build', '--logLevel', 'warn']),
  {
    name: 'size',
    needs: 'build',
    run: async () => tallyOfCheck(await run('all', 'tsx', 'e2e/scripts/size.ts')),
  },
  { name: 'e2e', needs: 'build', equipped: true, run: endToEndTests },
];

/** Takes each next step as soon as one is done, so many at a time. */
async function runSteps(steps: readonly Step[], atOnce: number, done: Map<string, Tally>): Promise<void> {
  const waiting = [...steps];
  const runNext = async (): Promise<void> => {
    const step = waiting.shift();
    if (step === undefined) return;
    await runStep(step, done);
    await runNext();
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
}

async function runStep({ name, needs, run: work }: Step, done: Map<string, Tally>): Promise<void> {
  if (needs !== undefined && (done.get(needs)?.failed ?? 0) > 0) {
    console.log(`\n✗ ${name}: not run, because ${needs} failed`);
    done.set(name, tallyOfCheck(1));
    return;
  }
  console.log(`\n— ${name}`);
  const start = performance.now();
  const tally = await work();
  done.set(name, tally);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`,
  );
}

async function runAll(isWanted: (step: Step) => boolean): Promise<Tally> {
  const done = new Map<string, Tally>();
  const [checks, tests] = [SOURCE_CHECKS.filter(isWanted), TESTS.filter(isWanted)];
  if (tests.some(({ equipped }) => equipped)) equip();
  await runSteps(checks, CHECKS_AT_ONCE, done);
  await runSteps(tests, 1, done);
  const failed = [...done].filter(([, tally]) => tally.failed > 0).map(([name]) => name);
  for (const what of notChecked) console.log(`\nNot checked: ${what}`);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return sum([...done.values()]);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => ![...SOURCE_CHECKS, ...TESTS].some((step) => step.name === name));
if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}`);
mkdirSync(ARTIFACTS, { recursive: true });

const { passed, failed } = await runAll(({ name }) => wanted.length === 0 || wanted.includes(name));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
