import { build } from 'vite';
import { expect, it } from 'vitest';
import { compileAhead } from './compile-ahead.ts';

const FILES: Readonly<Record<string, string>> = {
  'start.js': 'import("later.js").then(({ later }) => later());',
  'later.js': 'import "later.css"; export const later = () => console.log("later");',
  'later.css': 'a { color: red }',
};

it('is the first line of every file, also where Vite writes before the code', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'files-of-this-test',
        enforce: 'pre',
        resolveId: (id) => (id in FILES ? id : null),
        load: (id) => FILES[id] ?? null,
      },
      compileAhead(),
    ],
    build: { write: false, rolldownOptions: { input: 'start.js' } },
  });
  if (!('output' in built)) throw new Error('One build was asked for.');
  const codes = built.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  expect(codes.some((code) => code.includes('__vite__mapDeps'))).toBe(true);
  expect(codes.map((code) => code.split('\n')[0])).toEqual(codes.map(() => '//# allFunctionsCalledOnLoad'));
});
