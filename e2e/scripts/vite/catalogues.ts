import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { compilePseudoSentence } from './pseudo-language.ts';

const CATALOGUE = /\/i18n\/catalogues\/[^/?]+\.json(?:\?(?<query>.*))?$/;

/** A catalogue file (flat keys, ICU sentences) as the compiled messages that the app loads. */
export function compileCatalogue(
  source: string,
  options: { pseudo: boolean },
): Record<string, CompiledMessage> {
  const catalogue: unknown = JSON.parse(source);
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error('A catalogue is one flat object');
  }
  const compile = options.pseudo ? compilePseudoSentence : compileMessageOrThrow;
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, sentence]) => {
      if (typeof sentence !== 'string') throw new Error(`Catalogue key "${key}" holds no sentence`);
      try {
        return [key, compile(sentence)];
      } catch (cause) {
        throw new Error(`Catalogue key "${key}" is no valid ICU message: ${sentence}`, { cause });
      }
    }),
  );
}

/**
 * Compiles src/i18n/catalogues/*.json when it is imported, so that no ICU parser reaches the
 * browser. `en.json?pseudo` is the pseudo-language, made of the English sentences.
 */
export function catalogues(): Plugin {
  return {
    name: 'herald:catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE },
      handler(source, id) {
        const query = new URLSearchParams(CATALOGUE.exec(id)?.groups?.['query'] ?? '');
        const compiled = compileCatalogue(source, { pseudo: query.has('pseudo') });
        // Still JSON: Vite's own JSON plugin makes a module of it, in every environment.
        return { code: JSON.stringify(compiled), map: null, moduleType: 'json' };
      },
    },
  };
}
