import { fileURLToPath } from 'node:url';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { firstWords } from './first-words.ts';
import { compilePseudoSentence } from './pseudo-language.ts';

const CATALOGUE = /\/i18n\/catalogues\/[^/?]+\.json(?:\?(?<query>.*))?$/;

/** A catalogue file (flat keys, ICU sentences) as the compiled messages that the app loads. */
export function compileCatalogue(
  source: string,
  options: { pseudo: boolean; wanted?: (key: string) => boolean },
): Record<string, CompiledMessage> {
  const catalogue: unknown = JSON.parse(source);
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error('A catalogue is one flat object');
  }
  const compile = options.pseudo ? compilePseudoSentence : compileMessageOrThrow;
  return Object.fromEntries(
    Object.entries(catalogue)
      .filter(([key]) => options.wanted?.(key) ?? true)
      .map(([key, sentence]) => {
        if (typeof sentence !== 'string') throw new Error(`Catalogue key "${key}" holds no sentence`);
        try {
          return [key, compile(sentence)];
        } catch (cause) {
          throw new Error(`Catalogue key "${key}" is no valid ICU message: ${sentence}`, { cause });
        }
      }),
  );
}

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** `first`: the keys that the first picture names; `later`: the others; no part: all of them. */
function wordsOfPart(source: string, part: string | null): (key: string) => boolean {
  if (part === null) return () => true;
  const catalogue: unknown = JSON.parse(source);
  const keys = typeof catalogue === 'object' && catalogue !== null ? Object.keys(catalogue) : [];
  const first = firstWords(SRC, keys);
  return (key) => first.has(key) === (part === 'first');
}

/**
 * Compiles src/i18n/catalogues/*.json when it is imported, so that no ICU parser reaches the
 * browser. `?part=first` and `?part=later` divide a catalogue, `&pseudo` is the pseudo-language.
 */
export function catalogues(): Plugin {
  return {
    name: 'herald:catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE },
      handler(source, id) {
        const query = new URLSearchParams(CATALOGUE.exec(id)?.groups?.['query'] ?? '');
        const wanted = wordsOfPart(source, query.get('part'));
        const compiled = compileCatalogue(source, { pseudo: query.has('pseudo'), wanted });
        // Still JSON: Vite's own JSON plugin makes a module of it, in every environment.
        return { code: JSON.stringify(compiled), map: null, moduleType: 'json' };
      },
    },
  };
}
