import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { zipFolder } from './zip-folder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'herald-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it('has index.html at its root, the assets below, and not the notes of the build', () => {
  write('index.html', '<p>');
  write('assets/index.js', 'run()');
  write('.vite/manifest.json', '{}');
  const files = unzipSync(zipFolder(folder));
  expect(Object.keys(files)).toEqual(['assets/index.js', 'index.html']);
  expect(strFromU8(files['assets/index.js'] ?? new Uint8Array())).toBe('run()');
});

it('is the same for the same files, whenever they were written', () => {
  write('index.html', '<p>');
  write('b.js', 'b');
  write('a.js', 'a');
  const first = zipFolder(folder);
  utimesSync(join(folder, 'index.html'), 1_700_000_000, 1_700_000_000);
  expect(zipFolder(folder)).toEqual(first);
});

it('refuses a folder that a portal could not open', () => {
  write('other.html', '<p>');
  expect(() => zipFolder(folder)).toThrow('No index.html');
});
