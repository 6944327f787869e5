import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  return { child, said, ended: once(child, 'exit') };
}

describe('the command', { timeout: 60_000 }, () => {
  it('prints one address, serves there, and ends cleanly when it is told to', async () => {
    const { child, said, ended } = start('--port', '0', '--app-dir', FOLDER);
    await expect
      .poll(() => said.out, { timeout: 30_000 })
      .toMatch(/^Portal emulator: http:\/\/portal\.localhost:\d+\/\n$/);
    const port = /:(\d+)\/\n/.exec(said.out)?.[1] ?? '';
    const health = await fetch(`http://127.0.0.1:${port}/emulator/health`);
    expect(await health.json()).toEqual({ ok: true });

    const second = start('--port', port, '--app-dir', FOLDER);
    expect(await second.ended).toEqual([2, null]);
    expect(second.said.error).toContain(`Port ${port} is taken`);

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(said.error).toBe('');
  });

  it.each([
    [['--port', 'x'], '--port takes a whole number'],
    [['--plan', 'gold'], '--plan takes default or enterprise'],
    [['--app-dir', '/no/such/folder'], 'build the app first'],
  ])('%j is refused with a word', async (args, words) => {
    const { said, ended } = start(...args);
    expect(await ended).toEqual([2, null]);
    expect(said.error).toContain(words);
  });
});
