import { expect, it } from 'vitest';
import { staticClosure } from './few-files.ts';

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
