/**
 * The sentences that the first picture does not need come in a file of their own, with the first part of the page
 * that is fetched later. The build divides a catalogue by what the first picture's sources name.
 */
import type { I18n } from '@lingui/core';
import type { Language } from './languages.ts';

type Present = { readonly i18n: I18n; readonly language: Language };

let present: Present | undefined;
let words: Promise<void> | undefined;

async function fetchWords({ i18n, language }: Present): Promise<void> {
  const { default: messages } = await language.loadLater();
  i18n.load(language.locale, messages);
}

/** The language that later words are fetched in; where some were fetched already, they come in the new one at once. */
export async function setWordsLanguage(next: Present): Promise<void> {
  present = next;
  if (words === undefined) return;
  words = fetchWords(next);
  await words;
}

/** A part of the page together with its words; rejects where either is gone after an update. */
export async function withLaterWords<Part>(part: Promise<Part>): Promise<Part> {
  if (present === undefined) throw new Error('A later part needs a LanguageProvider above it');
  words ??= fetchWords(present);
  const [loaded] = await Promise.all([part, words]);
  return loaded;
}
