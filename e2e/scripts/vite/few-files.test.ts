import { expect, it } from 'vitest';
import { partFiles, staticClosure } from './few-files.ts';

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  main: ['screen', 'library'],
  screen: ['main', 'field'],
  field: [],
  library: ['outside'],
};

it('follows imports through circles and out of the build', () => {
  expect([...staticClosure(['main'], (module) => IMPORTS[module])].toSorted()).toEqual([
    'field',
    'library',
    'main',
    'outside',
    'screen',
  ]);
});

it('fails when a module of a group is not in the build any more', () => {
  expect(() => staticClosure(['gone'], (module) => IMPORTS[module])).toThrow('The build has no gone');
});

it('lists the scripts and styles that come after the first picture, and no language', () => {
  const files = [
    { fileName: 'assets/start-1.js', type: 'chunk' },
    { fileName: 'assets/history-2.js', type: 'chunk', facadeModuleId: '/src/app/HistoryPane.tsx' },
    {
      fileName: 'assets/de-later-3.js',
      type: 'chunk',
      facadeModuleId: '/i18n/catalogues/de.json?part=later',
    },
    { fileName: 'assets/compose-4.css', type: 'asset' },
    { fileName: 'assets/picture-5.svg', type: 'asset' },
  ];
  expect(partFiles(files, new Set(['assets/start-1.js']))).toEqual([
    'assets/compose-4.css',
    'assets/history-2.js',
  ]);
});
