import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { PortalSnapshot, ResetRequest } from '../portal/api.ts';
import { startPortal } from '../portal/server.ts';
import { launchArgs, type StorageMode } from './storage-mode.ts';

/** A portal of its own for one test: empty, with its defaults, running around the built app. */
export type TestPortal = {
  readonly port: number;
  /** Address of the host page, of the same site as the app where the storage mode says so. */
  readonly portalUrl: string;
  readonly appUrl: string;
  /** For the tests' own requests: Node does not know the *.localhost names. */
  readonly apiUrl: string;
  /** GET /emulator/<path>. */
  get<Reply>(path: string): Promise<Reply>;
  /** POST /emulator/<path>; throws when the emulator refuses. */
  post<Reply>(path: string, body?: object): Promise<Reply>;
  /** DELETE /emulator/<path>. */
  delete<Reply>(path: string): Promise<Reply>;
  /** Once more from the beginning, with other employees or switches. */
  reset(request?: ResetRequest): Promise<PortalSnapshot>;
};

type Emulator = Awaited<ReturnType<typeof startPortal>>;

/** The built app; APP_DIR names another build, such as an unpacked archive. */
const DIST = process.env['APP_DIR'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** APP_PATH: the folder of the host in which the app lies, opened by GET as a static archive is. */
const ARCHIVE_PATH = process.env['APP_PATH'];
/** Where the app lies on its own host. */
export const APP_PATH = ARCHIVE_PATH ?? '/';

async function ask<Reply>(address: string, method: string, body?: object): Promise<Reply> {
  const reply = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
  // The caller names the reply's type as e2e/portal/api.ts has it for this path.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await reply.json()) as Reply;
}

export const test = base.extend<
  { portal: TestPortal; toleratedErrors: RegExp | undefined; noErrors: void },
  { storage: StorageMode; emulator: Emulator }
>({
  /** Given by the project; tag a test `@every-storage` to have it run in all three. */
  storage: ['partitioned', { option: true, scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions, storage }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...launchArgs(storage)] });
    },
    { scope: 'worker' },
  ],

  emulator: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs here
    async ({}, use) => {
      const emulator = await startPortal({ port: 0, appDir: DIST });
      await use(emulator);
      await emulator.close();
    },
    { scope: 'worker' },
  ],

  portal: async ({ emulator, storage }, use) => {
    const apiUrl = `http://127.0.0.1:${emulator.port}`;
    const address = (path: string) => `${apiUrl}/emulator/${path.replace(/^\/?(emulator\/)?/, '')}`;
    const { portalUrl, appUrl } = storage === 'same-site' ? emulator.sameSite : emulator;
    const portal: TestPortal = {
      port: emulator.port,
      portalUrl,
      appUrl,
      apiUrl,
      get: (path) => ask(address(path), 'GET'),
      post: (path, body = {}) => ask(address(path), 'POST', body),
      delete: (path) => ask(address(path), 'DELETE'),
      reset: ({ switches, ...request } = {}) =>
        ask(address('reset'), 'POST', {
          ...request,
          switches:
            ARCHIVE_PATH === undefined ? switches : { appPath: ARCHIVE_PATH, open: 'get', ...switches },
        }),
    };
    await portal.reset();
    await use(portal);
  },

  /** Errors that a test provokes on purpose: `test.use({ toleratedErrors: /…/ })`. */
  toleratedErrors: [undefined, { option: true }],

  /** No test passes when a script failed unseen, or when the page's own policy stopped something. */
  noErrors: [
    async ({ context, toleratedErrors }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
          errors.push(message.text());
      });
      await use();
      expect(errors.filter((error) => toleratedErrors?.test(error) !== true)).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
