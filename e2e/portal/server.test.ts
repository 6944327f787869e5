import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-app-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist', 'index.html'), '<h1>app</h1>');
  await writeFile(join(folder, 'dist', 'assets', 'a b.js'), 'export {};');
  p = await aPortal({ appDir: join(folder, 'dist') });
});
afterAll(async () => {
  await p.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  p.portal.memory.switches = DEFAULT_SWITCHES;
});

/** A request with a Host of its own, which fetch does not allow. */
function ask(host: string, path: string, method = 'GET') {
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: p.running.port,
        path,
        method,
        headers: { Host: `${host}:${p.running.port}` },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
        });
      },
    );
    call.on('error', reject);
    call.end();
  });
}

describe('the app’s host', () => {
  it.each([
    ['app.localhost', 'GET', '/'],
    ['app.localhost', 'POST', '/?DOMAIN=x&APP_SID=y'],
    ['app.b24.localhost', 'POST', '/index.html'],
    ['APP.localhost', 'GET', '/'],
  ])('%s answers %s %s with the page', async (host, method, path) => {
    expect(await ask(host, path, method)).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<h1>app</h1>',
    });
  });

  it('gives scripts their own type', async () => {
    const answer = await ask('app.localhost', '/assets/a%20b.js');
    expect([answer.status, answer.type]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('serves from the sub-path that was set, and from nowhere else', async () => {
    await p.switches({ appPath: '/b24/apps/v1/' });
    expect((await ask('app.localhost', '/b24/apps/v1/?x', 'POST')).body).toBe('<h1>app</h1>');
    expect((await ask('app.localhost', '/b24/apps/v1/assets/a%20b.js')).status).toBe(200);
    expect((await ask('app.localhost', '/')).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%zz', '/none.js'])(
    'never leaves its folder: %s',
    async (path) => {
      const answer = await ask('app.localhost', path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('secret');
    },
  );

  it('is no portal', async () => {
    expect((await ask('app.localhost', '/rest/user.current')).status).toBe(404);
  });
});

describe('the portal’s hosts', () => {
  it.each(['portal.localhost', 'portal.b24.localhost', '127.0.0.1'])('%s answers REST', async (host) => {
    expect((await ask(host, '/rest/no.such')).body).toContain('ERROR_METHOD_NOT_FOUND');
  });

  it('a bare address is led to the portal’s name', async () => {
    expect((await ask('127.0.0.1', '/')).status).toBe(302);
  });

  it('every host answers the emulator’s own routes', async () => {
    for (const host of ['portal.localhost', 'app.localhost', '127.0.0.1']) {
      expect((await ask(host, '/emulator/health')).body).toBe('{"ok":true}');
    }
  });
});

describe('several portals', () => {
  it('run side by side and stop cleanly', async () => {
    const other = await aPortal();
    await other.rest('im.notify', { USER_ID: 5, MESSAGE: 'x' });
    expect([(await other.centre(5)).total, (await p.centre(5)).total]).toEqual([1, 0]);
    const events = await fetch(`${other.base}/emulator/events`);
    await other.close();
    await expect(events.text()).rejects.toThrow('terminated');
    await expect(fetch(`${other.base}/emulator/health`)).rejects.toThrow('fetch failed');
  });
});
