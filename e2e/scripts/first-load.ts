import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import * as z from 'zod/mini';
import { START } from './vite/few-files.ts';
import { BUILD_TARGET } from './vite/supported-browsers.ts';

// What a browser fetches before Recipients and Message can be used, and the least that it could be.

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.optional(z.string()),
    css: z.optional(z.array(z.string())),
    assets: z.optional(z.array(z.string())),
    imports: z.optional(z.array(z.string())),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

const Budget = z.object({
  firstLoad: z.object({
    /** Everything fetched at the start, gzipped, against React and the unaliased SDK alone. */
    ratioToFloor: z.number(),
    /** What the app imports dynamically and still needs at the start, by module or by file name; a test proves the list. */
    alsoAtStart: z.array(z.string()),
  }),
});

export const readBudget = (): z.infer<typeof Budget> =>
  Budget.parse(JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8')));

export const readManifest = (): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')));

/** Files below dist: the page, its start, all that these import statically, and their styles. */
export function firstLoadFiles(manifest: Manifest, alsoAtStart: readonly string[]): string[] {
  const files = new Set<string>(['index.html']);
  const seen = new Set<string>();
  const waiting = [START, ...alsoAtStart];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key] ?? Object.values(manifest).find(({ name }) => name === key);
    if (chunk === undefined) throw new Error(`The build has no chunk for ${key}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...files].toSorted();
}

/** Bytes after gzip at its best level, as a static host sends them. */
export const gzippedBytes = (content: string | Uint8Array): number =>
  gzipSync(content, { level: 9 }).byteLength;

export const gzippedSize = (file: string): number => gzippedBytes(readFileSync(join(DIST, file)));

const FIRST_WORDS = /\/catalogues\/[\w-]+\.json\?part=first$/;

/** What is needed at the start, with the words of the language that has most bytes of them in place of English. */
export function inLargestLanguage(
  alsoAtStart: readonly string[],
  manifest: Manifest,
  sizeOf: (file: string) => number,
): string[] {
  const [largest] = Object.entries(manifest)
    .filter(([key]) => FIRST_WORDS.test(key))
    .map(([key, { file }]) => ({ key, bytes: sizeOf(file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  if (largest === undefined) throw new Error('The build has no catalogues');
  return alsoAtStart.map((key) => (FIRST_WORDS.test(key) ? largest.key : key));
}

const FLOOR = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { initializeB24Frame } from '@bitrix24/b24jssdk';
initializeB24Frame().then(() => createRoot(document.body).render(createElement('p')));
`;

/** Gzipped bytes of React and the SDK alone, luxon not replaced, built as the app is built. */
export async function measureFloor(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'herald:floor',
        resolveId: (id) => (id === 'floor' ? fileURLToPath(new URL('floor.js', import.meta.url)) : null),
        load: (id) => (id.endsWith('floor.js') ? FLOOR : null),
      },
    ],
    build: {
      write: false,
      target: BUILD_TARGET,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'floor' },
    },
  });
  return outputs(built).reduce(
    (sum, { output }) => sum + output.reduce((bytes, part) => bytes + partBytes(part), 0),
    0,
  );
}

function outputs(built: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput[] {
  if ('on' in built) throw new Error('A build that watches has no output');
  return Array.isArray(built) ? built : [built];
}

const partBytes = (part: Rolldown.OutputChunk | Rolldown.OutputAsset): number =>
  gzippedBytes(part.type === 'chunk' ? part.code : part.source);
