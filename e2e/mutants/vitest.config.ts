import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import app from '../../vite.config.ts';
import { MUTANTS } from './mutants.ts';

// The unit tests over sources in which one rule is broken: the one whose number MUTANT names. No file is touched.

const mutant = MUTANTS[Number(process.env['MUTANT'] ?? Number.NaN)];

export default mergeConfig(
  app,
  defineConfig({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    plugins: [
      {
        name: 'herald:mutant',
        enforce: 'pre',
        transform(code, id) {
          if (mutant === undefined || !id.endsWith(`/src/${mutant.file}`)) return null;
          if (!code.includes(mutant.find)) throw new Error(`${mutant.file} has no ${mutant.find}`);
          return { code: code.replace(mutant.find, () => mutant.put), map: null };
        },
      },
    ],
    test: { bail: 1, exclude: ['e2e/mutants/**', 'e2e/directions-sample/**'] },
  }),
);
