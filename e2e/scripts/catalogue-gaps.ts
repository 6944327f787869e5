import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sentenceProblems } from './vite/catalogue-rules.ts';
import { readCatalogue } from './vite/catalogues.ts';

// What translators have to do: `npx tsx e2e/scripts/catalogue-gaps.ts [language…]` prints for each language the keys
// that are missing, superfluous, wrong, or older than the English sentence, as JSON.

const FOLDER = 'src/i18n/catalogues';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Sentences = Readonly<Record<string, string>>;

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const isThere = (commit: string, file: string): boolean =>
  git('ls-tree', '--name-only', commit, '--', `${FOLDER}/${file}`) !== '';

const at = (commit: string, file: string): Sentences =>
  isThere(commit, file) ? readCatalogue(git('show', `${commit}:${FOLDER}/${file}`)) : {};

const now = (file: string): Sentences => readCatalogue(readFileSync(`${ROOT}/${FOLDER}/${file}`, 'utf8'));

/** Every state that the English catalogue and this one had, oldest first, and the present one. */
function* states(file: string): Generator<{ english: Sentences; own: Sentences }> {
  const commits = git('log', '--reverse', '--format=%H', '--', `${FOLDER}/en.json`, `${FOLDER}/${file}`);
  for (const commit of commits.split('\n').filter(Boolean)) {
    yield { english: at(commit, 'en.json'), own: at(commit, file) };
  }
  yield { english: now('en.json'), own: now(file) };
}

/** The English sentence that stood there when a translation was last written. */
function translatedFrom(file: string): ReadonlyMap<string, string> {
  const from = new Map<string, string>();
  let before: Sentences = {};
  for (const { english, own } of states(file)) {
    for (const [key, sentence] of Object.entries(own)) {
      const source = english[key];
      if (before[key] !== sentence && source !== undefined) from.set(key, source);
    }
    before = own;
  }
  return from;
}

function gapsOf(file: string) {
  const [english, own] = [now('en.json'), now(file)];
  const from = translatedFrom(file);
  const common = Object.entries(english).flatMap(([key, source]) => {
    const translation = own[key];
    return translation === undefined ? [] : [{ key, source, translation }];
  });
  return {
    missing: Object.fromEntries(Object.entries(english).filter(([key]) => own[key] === undefined)),
    superfluous: Object.keys(own).filter((key) => english[key] === undefined),
    wrong: common.flatMap(({ key, source, translation }) => {
      const problems = sentenceProblems(source, translation, file.replace('.json', ''));
      return problems.length === 0 ? [] : [{ key, english: source, translation, problems }];
    }),
    older: common.flatMap(({ key, source, translation }) => {
      const was = from.get(key);
      return was === undefined || was === source ? [] : [{ key, was, english: source, translation }];
    }),
  };
}

const wanted = process.argv.slice(2).map((language) => `${language}.json`);
const files = readdirSync(`${ROOT}/${FOLDER}`).filter((file) => file !== 'en.json');
for (const file of wanted) if (!files.includes(file)) throw new Error(`There is no catalogue ${file}`);
const report = (wanted.length === 0 ? files : wanted).map((file) => [
  file.replace('.json', ''),
  gapsOf(file),
]);
console.log(JSON.stringify(Object.fromEntries(report), null, 2));
