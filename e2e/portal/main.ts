/** Command line of the portal emulator: `tsx e2e/portal/main.ts --app-dir dist`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Switches } from './api.ts';
import { type PortalOptions, startPortal } from './server.ts';
import { DEFAULT_EMPLOYEES } from './state.ts';

const DEFAULT_PORT = 8960;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'app-dir': { type: 'string' },
    'app-url': { type: 'string' },
    employees: { type: 'string' },
    plan: { type: 'string' },
    lang: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help === true) {
  console.log(
    [
      'tsx e2e/portal/main.ts [options]',
      '  --port N          port (8960; 0 takes a free one)',
      '  --app-dir DIR     folder of the built app (dist)',
      '  --app-url URL     server of the app instead of a folder (http://app.localhost:5173)',
      '  --employees N     size of the company (120)',
      '  --plan NAME       default or enterprise',
      '  --data DIR        keep everything in this folder between runs',
      '  --lang CODE       language of the interface (en)',
    ].join('\n'),
  );
  process.exit(0);
}

function complain(text: string): never {
  console.error(text);
  process.exit(2);
}

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  return /^\d+$/.test(text) ? Number(text) : complain(`--${name} takes a whole number, not "${text}".`);
}

function readPlan(text: string | undefined): Partial<Switches> {
  if (text === undefined) return {};
  if (text === 'default' || text === 'enterprise') return { plan: text };
  return complain(`--plan takes default or enterprise, not "${text}".`);
}

function readApp(): Pick<PortalOptions, 'appDir' | 'appUrl'> {
  if (values['app-url'] !== undefined) return { appUrl: values['app-url'] };
  const appDir = resolve(values['app-dir'] ?? 'dist');
  if (!existsSync(appDir))
    complain(`There is no folder ${appDir}: build the app first, or name its folder with --app-dir.`);
  return { appDir };
}

// Before the app's folder: what was mistyped is told even where nothing was built yet.
const plan = readPlan(values.plan);
const options: PortalOptions = {
  port: wholeNumber('port', values.port, DEFAULT_PORT),
  // Below 30 the people who are there for a reason would be missing.
  employees: Math.max(30, wholeNumber('employees', values.employees, DEFAULT_EMPLOYEES)),
  ...readApp(),
  ...(values.data === undefined ? {} : { dataDir: resolve(values.data) }),
  switches: { ...plan, ...(values.lang === undefined ? {} : { lang: values.lang }) },
};

const running = await startPortal(options).catch((error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return complain(
      `Port ${options.port} is taken: stop what uses it, or choose another with --port (0: a free one).`,
    );
  }
  throw error;
});
console.log(`Portal emulator: ${running.portalUrl}/`);

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  void running.close().then(() => process.exit(0));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
