import { type I18n, setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { languageOf } from './languages.ts';
import { setWordsLanguage } from './later-words.ts';

type Props = {
  /** The portal's code of the language. */
  readonly code: string;
  /** Shown while the first catalogue is on its way; must hold no words. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
};

async function loadLanguage(code: string): Promise<I18n> {
  const language = languageOf(code);
  const { default: messages } = await language.loadFirst();
  const i18n = setupI18n();
  i18n.loadAndActivate({ locale: language.locale, messages });
  await setWordsLanguage({ i18n, language });
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.dir;
  return i18n;
}

export function LanguageProvider({ code, fallback, children }: Props) {
  const [i18n, setI18n] = useState<I18n>();

  useEffect(() => {
    let current = true;
    void loadLanguage(code).then((loaded) => {
      if (current) setI18n(loaded);
    });
    return () => {
      current = false;
    };
  }, [code]);

  return i18n === undefined ? fallback : <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
