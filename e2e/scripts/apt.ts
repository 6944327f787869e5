import { spawnSync } from 'node:child_process';

const LIMIT_MS = 5 * 60_000;

/** Runs a command whose words go to the log; whether it ended well. */
export function runAloud(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: LIMIT_MS });
  return status === 0;
}

/** Installs a package where apt exists and may be used without a password. */
export function aptInstall(name: string): boolean {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    isRoot ? runAloud('apt-get', args) : runAloud('sudo', ['-n', 'apt-get', ...args]);
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}
