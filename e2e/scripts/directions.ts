import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

// The import directions of the architecture. Green means three things: every source file was
// really looked at, none breaks a rule, and every rule fires on the sample made for it.

const Cruise = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(
        z.object({ module: z.string(), rules: z._default(z.array(z.object({ name: z.string() })), []) }),
      ),
    }),
  ),
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});
type Cruise = z.infer<typeof Cruise>;
type Violation = Cruise['summary']['violations'][number];

const Config = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(ROOT, 'e2e/directions-sample');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FEWEST_MODULES = 60;

const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

function cruise(directory: string, ...what: string[]): Cruise {
  const run = spawnSync(process.execPath, [DEPCRUISE, '--config', CONFIG, '--output-type', 'json', ...what], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{'))
    throw new Error(`dependency-cruiser did not run:\n${run.stderr}${run.stdout}`);
  return Cruise.parse(JSON.parse(run.stdout));
}

const line = (violation: Violation): string => `${violation.rule.name}: ${violation.from} → ${violation.to}`;

function checkApp(): string[] {
  const { modules, summary } = cruise(
    ROOT,
    'src',
    'e2e',
    'vite.config.ts',
    '--exclude',
    '^e2e/directions-sample/',
  );
  const seen = new Set(modules.map((module) => module.source));
  const sources = ['src', 'e2e']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        `${folder}/${path}`.replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !path.startsWith('e2e/directions-sample/'));
  return [
    ...summary.violations.map(line),
    ...sources.filter((path) => !seen.has(path)).map((path) => `not looked at: ${path}`),
    ...(seen.size > FEWEST_MODULES
      ? []
      : [`only ${seen.size} modules seen, expected more than ${FEWEST_MODULES}`]),
  ];
}

/** An import of the sample with the word of its comment: a rule's name, or undefined for "allowed". */
type Expectation = { specifier: string; rule: string | undefined };

function readExpectations(file: string): Expectation[] {
  const lines = readFileSync(join(SAMPLE, file), 'utf8').split('\n');
  return lines.flatMap((text) => {
    const specifier = /(?:import|from)[ (]*'(?<specifier>[^']+)'/.exec(text)?.groups?.['specifier'];
    if (specifier === undefined) return [];
    const word = /\/\/ (?:allowed$|forbidden by (?<rule>[\w-]+)$)/.exec(text);
    if (word === null) throw new Error(`${file}: say "allowed" or "forbidden by <rule>" behind: ${text}`);
    return [{ specifier, rule: word.groups?.['rule'] }];
  });
}

async function checkSample(): Promise<string[]> {
  const { modules, summary } = cruise(SAMPLE, 'src', 'e2e');
  const own = modules.filter((module) => /^(src|e2e)\/.*\.tsx?$/.test(module.source));
  const wrong: string[] = [];
  for (const { source, dependencies } of own) {
    for (const { specifier, rule } of readExpectations(source)) {
      const found = dependencies.filter(({ module }) => module === specifier.replace(/^node:/, ''));
      const fired = found.flatMap(({ rules }) => rules.map(({ name }) => name));
      if (found.length === 0) wrong.push(`${source}: the import of ${specifier} was not seen`);
      else if (rule === undefined && fired.length > 0)
        wrong.push(`${source}: ${specifier} is allowed, but ${fired.join()} fired`);
      else if (rule !== undefined && !fired.includes(rule))
        wrong.push(`${source}: ${rule} did not fire for ${specifier}`);
    }
  }
  const config = Config.parse(await import(pathToFileURL(CONFIG).href));
  const fired = new Set(summary.violations.map((violation) => violation.rule.name));
  const silent = config.default.forbidden.filter((rule) => !fired.has(rule.name));
  return [...wrong, ...silent.map((rule) => `rule ${rule.name} never fires`)];
}

const problems = [...checkApp(), ...(await checkSample()).map((problem) => `sample: ${problem}`)];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'Import directions hold, and every rule fires.' : `${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
