import { expect, it } from 'vitest';
import { firstLoadFiles, gzippedBytes } from './first-load.ts';

const MANIFEST = {
  'index.html': { file: 'assets/index.js', css: ['assets/index.css'], imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
  'src/i18n/catalogues/en.json': { file: 'assets/en.js' },
  'src/history/History.tsx': {
    file: 'assets/history.js',
    css: ['assets/history.css'],
    imports: ['_shared.js'],
  },
};

it('counts the page, its entry, everything imported statically, and styles', () => {
  expect(firstLoadFiles(MANIFEST, [])).toEqual([
    'assets/index.css',
    'assets/index.js',
    'assets/react.js',
    'assets/shared.js',
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

it('counts bytes after gzip', () => {
  expect(gzippedBytes('a'.repeat(10_000))).toBeLessThan(100);
});
