import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What one curl was called with. */
export type CurlCall = { readonly args: readonly string[]; readonly input: string };

// Number of arguments, the arguments, the standard input: each with a NUL behind it, which no argument can hold.
const FAKE_CURL = `#!/bin/sh
{ printf '%s\\0' "$#" "$@"; cat; printf '\\0'; } >> "$CURL_RECORD"
`;

/** Runs snippets one after the other in one real shell, whose curl writes down what it was called with. */
export function runInShell(shell: string, snippets: readonly string[]): readonly CurlCall[] {
  const folder = mkdtempSync(join(tmpdir(), 'herald-shell-'));
  try {
    const record = join(folder, 'record');
    const script = join(folder, 'script');
    writeFileSync(record, '');
    writeFileSync(join(folder, 'curl'), FAKE_CURL);
    chmodSync(join(folder, 'curl'), 0o755);
    writeFileSync(script, snippets.join('\n'));
    const { status, stderr } = spawnSync(shell, [script], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, CURL_RECORD: record },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0 || stderr !== '') throw new Error(`${shell} ended with ${status}: ${stderr}`);
    return readCalls(readFileSync(record, 'utf8').split('\0'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCalls(parts: readonly string[]): readonly CurlCall[] {
  const calls: CurlCall[] = [];
  // Behind the last NUL there is nothing.
  for (let at = 0; at < parts.length - 1; ) {
    const count = Number(parts[at]);
    calls.push({ args: parts.slice(at + 1, at + 1 + count), input: parts[at + 1 + count] ?? '' });
    at += count + 2;
  }
  return calls;
}

/** What such a call sends: address, and body as JSON. */
export function sentByCurl({ args, input }: CurlCall): { readonly address: string; readonly body: unknown } {
  const data = args.findIndex((arg) => arg === '-d' || arg === '--data-binary');
  const text = args[data + 1] ?? '';
  return { address: args.at(-1) ?? '', body: JSON.parse(text === '@-' ? input : text) };
}
