import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STATIC_IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?'(?<path>[^']+)'/gm;
const LITERAL = /'(?<key>[A-Za-z]+(?:\.\w+)+)'/g;
const TEMPLATE = /`(?<prefix>[A-Za-z]+\.(?:\w+\.)*)\$\{/g;

/** A file of src that an import means, or undefined for packages, styles and other kinds. */
function resolveImport(path: string, from: string, src: string): string | undefined {
  if (!/\.tsx?$/.test(path)) return undefined;
  const file = path.startsWith('#')
    ? join(src, path.slice(1))
    : path.startsWith('.')
      ? join(dirname(from), path)
      : undefined;
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** The module of src that draws the first picture. */
export const SCREEN_MODULE = 'app/mount.tsx';
/** The module that starts it, and shows a fallback where it cannot be fetched. */
export const START_MODULE = 'main.tsx';

/**
 * The keys of a catalogue that the first picture needs: those named in what draws it and in everything that this imports
 * statically. Read off the sources, so that nobody has to keep a list; a key named without need costs a few bytes, and
 * none that is needed can be missing.
 */
export function firstWords(src: string, keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set([SCREEN_MODULE, START_MODULE].map((module) => join(src, module)));
  const literals = new Set<string>();
  const prefixes = new Set<string>();
  for (const file of seen) {
    const text = readFileSync(file, 'utf8');
    for (const { groups } of text.matchAll(LITERAL)) literals.add(groups?.['key'] ?? '');
    for (const { groups } of text.matchAll(TEMPLATE)) prefixes.add(groups?.['prefix'] ?? '');
    for (const { groups } of text.matchAll(STATIC_IMPORT)) {
      const next = resolveImport(groups?.['path'] ?? '', file, src);
      if (next !== undefined) seen.add(next);
    }
  }
  return new Set(
    keys.filter((key) => literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))),
  );
}
