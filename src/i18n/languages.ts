import type { Messages } from '@lingui/core';

/** The languages that a portal can ask for, by the portal's own codes (portal-rest.md section 10). */
export type Language = {
  /** BCP 47, for Intl and the lang attribute. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The words of the first picture, and all the others. */
  readonly loadFirst: () => Promise<{ default: CompiledCatalogue }>;
  readonly loadLater: () => Promise<{ default: CompiledCatalogue }>;
};

/** A catalogue as the build hands it over: ICU sentences compiled to Lingui's form. */
export type CompiledCatalogue = Messages;

const ENGLISH: Language = {
  tag: 'en',
  dir: 'ltr',
  loadFirst: () => import('./catalogues/en.json?part=first'),
  loadLater: () => import('./catalogues/en.json?part=later'),
};

/** Accented, longer and from right to left: shows what was not translated and what does not mirror. */
const PSEUDO: Language = {
  tag: 'ar-XB',
  dir: 'rtl',
  loadFirst: () => import('./catalogues/en.json?part=first&pseudo'),
  loadLater: () => import('./catalogues/en.json?part=later&pseudo'),
};

/** The language for a portal's code; English where no catalogue exists. Codes are compared without case. */
export function languageOf(code: string): Language {
  return code.toLowerCase() === 'ar-xb' ? PSEUDO : ENGLISH;
}
