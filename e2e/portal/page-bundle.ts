import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { contentType } from './app-files.ts';

export type PageFile = { readonly body: string | Uint8Array; readonly type: string };

const PAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'page');

/** The host page, bundled in memory: path → file. Empty when its sources are not there. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  if (!existsSync(join(PAGE_FOLDER, 'index.html'))) return files;
  const mode = process.env['NODE_ENV'];
  const output = await build({
    root: PAGE_FOLDER,
    base: '/',
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, assetsDir: 'page' },
  });
  // A build sets NODE_ENV for its whole process; the tests that share this one must not notice.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
  for (const result of Array.isArray(output) ? output : [output]) {
    if (!('output' in result)) continue;
    for (const file of result.output) {
      const body = file.type === 'chunk' ? file.code : file.source;
      files.set(`/${file.fileName}`, { body, type: contentType(file.fileName) });
    }
  }
  return files;
}
