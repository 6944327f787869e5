import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The build's own notes, of no use to a browser. */
const LEFT_OUT = /^\.vite\//;

/**
 * The files below a folder as a zip, the same bytes for the same files: sorted names, one date.
 * Throws when there is no index.html at its root, where a portal looks for it.
 */
export function zipFolder(folder: string): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .toSorted();
  if (!paths.includes('index.html')) throw new Error(`No index.html in ${folder}`);
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  // A zip holds local time without a zone: this is the same moment on every clock.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
