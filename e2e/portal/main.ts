/** Command line of the portal emulator: `tsx e2e/portal/main.ts --app-dir dist`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type PortalOptions, startPortal } from './server.ts';

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

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number, not "${text}".`);
  process.exit(2);
}

const options: PortalOptions = {
  port: wholeNumber('port', values.port, DEFAULT_PORT),
  employees: Math.max(30, wholeNumber('employees', values.employees, 120)),
  ...(values['app-url'] === undefined
    ? { appDir: resolve(values['app-dir'] ?? 'dist') }
    : { appUrl: values['app-url'] }),
  ...(values.data === undefined ? {} : { dataDir: resolve(values.data) }),
  switches: {
    ...(values.plan === 'enterprise' ? { plan: 'enterprise' } : {}),
    ...(values.lang === undefined ? {} : { lang: values.lang }),
  },
};

const running = await startPortal(options);
console.log(`Portal emulator: ${running.portalUrl}/`);

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  void running.close().then(() => process.exit(0));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
