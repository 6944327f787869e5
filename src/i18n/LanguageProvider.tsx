import { type I18n, setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { languageOf } from './languages.ts';
import { setWordsLanguage } from './later-words.ts';

/** A language with its first words. */
export type LoadedLanguage = { readonly code: string; readonly i18n: I18n };

/** Loads a language by the portal's code and makes it the page's. */
export async function loadLanguage(code: string): Promise<LoadedLanguage> {
  const language = languageOf(code);
  const { default: messages } = await language.loadFirst();
  const i18n = setupI18n();
  i18n.loadAndActivate({ locale: language.locale, messages });
  await setWordsLanguage({ i18n, language });
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
  return { code, i18n };
}

/** Before a language that could not be fetched is fetched again, ms. */
const pauseAfter = (failures: number): number => Math.min(60_000, 1_000 * 2 ** failures);

type Props = {
  readonly code: string;
  /** What is spoken until the one of `code` is there. */
  readonly first: LoadedLanguage;
  readonly children: ReactNode;
};

export function LanguageProvider({ code, first, children }: Props) {
  const [spoken, setSpoken] = useState(first);
  const [failures, setFailures] = useState(0);

  useEffect(() => {
    if (code === spoken.code) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    loadLanguage(code).then(
      (loaded) => {
        if (current) setSpoken(loaded);
      },
      () => {
        // The page goes on in the language that it has.
        if (current) timer = setTimeout(() => setFailures(failures + 1), pauseAfter(failures));
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [code, spoken.code, failures]);

  return <I18nProvider i18n={spoken.i18n}>{children}</I18nProvider>;
}
