import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { firstWords } from './first-words.ts';
import { compilePseudoSentence } from './pseudo-language.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const FOLDER = join(SRC, 'i18n/catalogues');
const ENGLISH = join(FOLDER, 'en.json');
const CATALOGUE = /\/catalogues\/(?<tag>[\w-]+)\.json\?(?<query>part=.*)$/;

type Sentences = Readonly<Record<string, string>>;

/** A catalogue file as flat keys and ICU sentences. */
export function readCatalogue(source: string): Sentences {
  const catalogue: unknown = JSON.parse(source);
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error('A catalogue is one flat object');
  }
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, sentence]) => {
      if (typeof sentence !== 'string') throw new Error(`Catalogue key "${key}" holds no sentence`);
      return [key, sentence];
    }),
  );
}

/** Sentences as the compiled messages that the app loads. */
export function compileCatalogue(
  sentences: Sentences,
  { pseudo }: { readonly pseudo: boolean },
): Record<string, CompiledMessage> {
  const compile = pseudo ? compilePseudoSentence : compileMessageOrThrow;
  return Object.fromEntries(
    Object.entries(sentences).map(([key, sentence]) => {
      try {
        return [key, compile(sentence)];
      } catch (cause) {
        throw new Error(`Catalogue key "${key}" is no valid ICU message: ${sentence}`, { cause });
      }
    }),
  );
}

/** A language as it is spoken: what it has of the English keys, and English where it has nothing yet. */
export function completed(english: Sentences, own: Sentences): Sentences {
  return Object.fromEntries(Object.entries(english).map(([key, sentence]) => [key, own[key] ?? sentence]));
}

const readFile = (file: string): Sentences => readCatalogue(readFileSync(file, 'utf8'));

/** The messages of one language: those of the first picture (`part=first`), or all the others. */
function messagesOf(tag: string, query: URLSearchParams, first: ReadonlySet<string>) {
  const sentences = completed(readFile(ENGLISH), readFile(join(FOLDER, `${tag}.json`)));
  const wanted = Object.entries(sentences).filter(
    ([key]) => first.has(key) === (query.get('part') === 'first'),
  );
  return compileCatalogue(Object.fromEntries(wanted), { pseudo: query.has('pseudo') });
}

/**
 * Compiles src/i18n/catalogues/<tag>.json when a part of it is imported, so that no ICU parser reaches the browser:
 * `?part=first` and `?part=later` divide it, `&pseudo` is the pseudo-language. All parts share one hash in their
 * names: the first load names each of them, and names that are alike cost it next to nothing.
 */
export function catalogues(): Plugin {
  let first: ReadonlySet<string>;
  const renew = () => {
    first = firstWords(SRC, Object.keys(readFile(ENGLISH)));
  };
  return {
    name: 'herald:catalogues',
    enforce: 'pre',
    config: () => {
      const hash = createHash('sha256');
      renew();
      for (const file of readdirSync(FOLDER).toSorted()) hash.update(readFileSync(join(FOLDER, file)));
      // What is written into the files depends on how sentences are compiled and divided, too.
      hash.update(JSON.stringify(compileCatalogue(readFile(ENGLISH), { pseudo: false })));
      hash.update([...first].join());
      const version = hash.digest('base64url').slice(0, 8);
      return {
        build: {
          rolldownOptions: {
            output: {
              chunkFileNames: ({ facadeModuleId }) => {
                const { tag, query } = CATALOGUE.exec(facadeModuleId ?? '')?.groups ?? {};
                return tag === undefined
                  ? 'assets/[name]-[hash].js'
                  : `assets/${tag}-${query?.replace('part=', '').replace('&', '-')}-${version}.js`;
              },
            },
          },
        },
      };
    },
    buildStart: renew,
    load: {
      filter: { id: CATALOGUE },
      handler(id) {
        const { tag = '', query } = CATALOGUE.exec(id)?.groups ?? {};
        this.addWatchFile(ENGLISH);
        this.addWatchFile(join(FOLDER, `${tag}.json`));
        const messages = messagesOf(tag, new URLSearchParams(query), first);
        // Still JSON: Vite's own JSON plugin makes a module of it, in every environment.
        return { code: JSON.stringify(messages), map: null, moduleType: 'json' };
      },
    },
  };
}
