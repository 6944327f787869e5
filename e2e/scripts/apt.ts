import { spawn, spawnSync } from 'node:child_process';

const LIMIT_MS = 5 * 60_000;

/** Runs a command whose words go to the log; whether it ended well. */
export function runAloud(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: LIMIT_MS });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

let updated: Promise<boolean> | undefined;

/** Installs a package where apt exists and may be used without a password. Who calls waits for the one before: apt works for one alone. */
export async function aptInstall(name: string): Promise<boolean> {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    isRoot ? runAloud('apt-get', args) : runAloud('sudo', ['-n', 'apt-get', ...args]);
  updated ??= apt('update');
  return (await updated) && apt('install', '-y', '--no-install-recommends', name);
}
