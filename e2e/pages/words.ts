import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** A sentence without placeholders, by its key, as the app shows it. */
export type Words = (key: string) => string;

const Catalogue = z.record(z.string(), z.string());

const read = (tag: string) =>
  Catalogue.parse(
    JSON.parse(readFileSync(new URL(`../../src/i18n/catalogues/${tag}.json`, import.meta.url), 'utf8')),
  );

/** The words of a language (BCP 47), English where it has none, so that page models find by role and name in each. */
export function wordsOf(tag: string): Words {
  const catalogue = { ...read('en'), ...read(tag) };
  return (key) => {
    const sentence = catalogue[key];
    if (sentence === undefined || sentence.includes('{')) throw new Error(`${tag} has no plain words ${key}`);
    return sentence;
  };
}
