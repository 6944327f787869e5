import { spawnSync } from 'node:child_process';
import { aptInstall } from '../scripts/apt.ts';

/** Whether there is a PHP that runs. */
export function hasPhp(): boolean {
  return spawnSync('php', ['--version']).status === 0;
}

/** Sees to it that there is a PHP, where apt can install one; false where code for PHP cannot be checked. */
export async function ensurePhp(log: (line: string) => void): Promise<boolean> {
  if (hasPhp()) return true;
  log('No PHP that starts; installing the package php-cli with apt …');
  await aptInstall('php-cli');
  return hasPhp();
}
