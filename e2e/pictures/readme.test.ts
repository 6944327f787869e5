import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';

// What the README says of the repository, held against the repository.

const ROOT = new URL('../../', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const README = readText('README.md');

const Names = z.optional(z.record(z.string(), z.string()));
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: Names, dependencies: Names, devDependencies: Names })
  .parse(JSON.parse(readText('package.json')));

type Row = { readonly names: readonly string[]; readonly last: string };

/** Rows of the tables whose first heading is `heading`: the names in backquotes, and the last cell. */
function tableRows(heading: string): Row[] {
  const tables = README.split(`| ${heading} |`).slice(1);
  return tables.flatMap((table) => {
    const lines = table.split('\n').slice(2);
    return lines.slice(0, lines.indexOf('')).map((line) => {
      const [first = '', ...others] = line.split('|').slice(1, -1);
      const names = [...first.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      return { names, last: (others.at(-1) ?? '').trim() };
    });
  });
}

const namesIn = (heading: string): string[] => tableRows(heading).flatMap(({ names }) => names);

it('gives every dependency its reason, and names no other', () => {
  expect(namesIn('package').toSorted()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies }).toSorted(),
  );
  for (const { last } of tableRows('package')) expect(last).not.toBe('');
});

it('explains every command, and names no other', () => {
  const explained = namesIn('command').map((command) => command.replace(/^npm (run )?/, ''));
  expect(explained.toSorted()).toEqual(Object.keys(scripts ?? {}).toSorted());
});

it('shows the import directions that the check holds', () => {
  const { forbidden } = z
    .object({ forbidden: z.array(z.object({ name: z.string(), comment: z._default(z.string(), '') })) })
    .parse(createRequire(import.meta.url)('../../.dependency-cruiser.cjs'));
  const folders = forbidden.flatMap(({ name }) => /^(.+)-direction$/.exec(name)?.[1] ?? []);
  const comment = (rule: string) => forbidden.find(({ name }) => name === rule)?.comment ?? '';
  const held = folders.map((folder) => {
    const values = comment(`${folder}-direction`).split(' may import: ')[1] ?? '';
    const types = /from (.+) with `import type` only$/.exec(comment(`${folder}-types-only`))?.[1];
    const words = [
      ...(values === 'no other folder' ? [] : [values]),
      ...(types === undefined ? [] : [`types of ${types}`]),
    ];
    return [folder, words.join('; ') || '–'];
  });
  const shown = tableRows('folder of `src`').map(({ names, last }) => [names[0], last]);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries([...held, ['app', 'everything']]));
});

it('leads to files that are there', () => {
  const links = [...README.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((link) => !existsSync(fileURLToPath(new URL(link, ROOT))))).toEqual([]);
});
