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

/** Settles when the later words are there; rejects where they cannot be fetched, and fetches them anew the next time. */
export async function laterWords(): Promise<void> {
  if (present === undefined) throw new Error('A later part needs a LanguageProvider above it');
  words ??= fetchWords(present);
  try {
    await words;
  } catch (error) {
    words = undefined;
    throw error;
  }
}
