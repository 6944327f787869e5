import { expect, it } from 'vitest';
import { firstLoadFiles, gzippedBytes, inLargestLanguage } from './first-load.ts';

const MANIFEST = {
  '_start-Ab1.js': {
    file: 'assets/start.js',
    name: 'start',
    css: ['assets/start.css'],
    imports: ['_react.js'],
  },
  '_react.js': { file: 'assets/react.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
  'src/i18n/catalogues/en.json': { file: 'assets/en.js' },
  'src/history/History.tsx': {
    file: 'assets/history.js',
    css: ['assets/history.css'],
    imports: ['_shared.js'],
  },
};

it('counts the page, its start, everything imported statically, and styles', () => {
  expect(firstLoadFiles(MANIFEST, [])).toEqual([
    'assets/react.js',
    'assets/shared.js',
    'assets/start.css',
    'assets/start.js',
    'index.html',
  ]);
});

it('adds what is imported dynamically but needed at the start, with its styles', () => {
  const files = firstLoadFiles(MANIFEST, ['src/i18n/catalogues/en.json', 'src/history/History.tsx']);
  expect(files).toEqual(expect.arrayContaining(['assets/en.js', 'assets/history.js', 'assets/history.css']));
});

it('fails when a module of the list is not in the build any more', () => {
  expect(() => firstLoadFiles(MANIFEST, ['src/gone.ts'])).toThrow('no chunk for src/gone.ts');
});

it('counts the words of the language that has most of them, and of no other', () => {
  const words = (tag: string) => `src/i18n/catalogues/${tag}.json?part=first`;
  const manifest = {
    ...MANIFEST,
    [words('en')]: { file: 'assets/en.js' },
    [words('hi')]: { file: 'assets/hindi.js' },
    'src/i18n/catalogues/hi.json?part=later': { file: 'assets/all-the-others.js' },
  };
  expect(inLargestLanguage([words('en'), 'src/other.ts'], manifest, (file) => file.length)).toEqual([
    words('hi'),
    'src/other.ts',
  ]);
});

it('counts bytes after gzip', () => {
  expect(gzippedBytes('a'.repeat(10_000))).toBeLessThan(100);
});
