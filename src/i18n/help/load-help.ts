/**
 * The help is a text of its own rather than sentences of the catalogues: it is fetched when it is opened, and exists in
 * two languages. Names of the interface stand in it as {keys} of the catalogues, so that it calls a button as the screen
 * does, in every language.
 */
import type en from './en.json';

export type HelpTopic = keyof typeof en;

export type HelpSection = {
  readonly title: string;
  readonly text: readonly string[];
  readonly points: readonly { readonly term: string; readonly text: string }[];
};

export type HelpTexts = Readonly<Record<HelpTopic, HelpSection>>;

export type Help = {
  readonly texts: HelpTexts;
  /** What it is written in; English where there is none in the reader's own language. */
  readonly lang: 'en' | 'ru';
  readonly own: boolean;
};

/** A topic that is missing in a language does not compile. */
const LOADERS = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
} satisfies Record<Help['lang'], () => Promise<{ default: HelpTexts }>>;

/** @param locale BCP 47 */
export async function loadHelp(locale: string): Promise<Help> {
  const { language } = new Intl.Locale(locale);
  const lang = language === 'ru' ? 'ru' : 'en';
  const { default: texts } = await LOADERS[lang]();
  return { texts, lang, own: language === lang };
}
