import type { Messages } from '@lingui/core';
import type ar from './catalogues/ar.json';
import type de from './catalogues/de.json';
import type en from './catalogues/en.json';
import type es from './catalogues/es.json';
import type fr from './catalogues/fr.json';
import type hi from './catalogues/hi.json';
import type id from './catalogues/id.json';
import type it from './catalogues/it.json';
import type ja from './catalogues/ja.json';
import type kk from './catalogues/kk.json';
import type ms from './catalogues/ms.json';
import type pl from './catalogues/pl.json';
import type ptBR from './catalogues/pt-BR.json';
import type ru from './catalogues/ru.json';
import type th from './catalogues/th.json';
import type tr from './catalogues/tr.json';
import type uk from './catalogues/uk.json';
import type vi from './catalogues/vi.json';
import type zhHans from './catalogues/zh-Hans.json';
import type zhHant from './catalogues/zh-Hant.json';

/** A catalogue as the build hands it over: ICU sentences compiled to Lingui's form. */
export type CompiledCatalogue = Messages;

type Load = () => Promise<{ default: CompiledCatalogue }>;

export type Language = {
  /** BCP 47, for the lang attribute. */
  readonly tag: string;
  /** The same for Intl, with what a portal writes differently from the country. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** The words of the first picture, and all the others. */
  readonly loadFirst: Load;
  readonly loadLater: Load;
};

/** A catalogue with the keys of the English one; one that it lacks, or has alone, does not compile. */
type Whole<Own extends Record<keyof typeof en, string> & Record<Exclude<keyof Own, keyof typeof en>, never>> =
  Own;

/** Every catalogue, by BCP 47. */
type Catalogues = {
  en: typeof en;
  ru: Whole<typeof ru>;
  de: Whole<typeof de>;
  es: Whole<typeof es>;
  'pt-BR': Whole<typeof ptBR>;
  fr: Whole<typeof fr>;
  it: Whole<typeof it>;
  pl: Whole<typeof pl>;
  uk: Whole<typeof uk>;
  kk: Whole<typeof kk>;
  tr: Whole<typeof tr>;
  ar: Whole<typeof ar>;
  hi: Whole<typeof hi>;
  id: Whole<typeof id>;
  ms: Whole<typeof ms>;
  th: Whole<typeof th>;
  vi: Whole<typeof vi>;
  ja: Whole<typeof ja>;
  'zh-Hans': Whole<typeof zhHans>;
  'zh-Hant': Whole<typeof zhHant>;
};

/** A catalogue, or the pseudo-language: accented, longer and from right to left. */
type Tag = keyof Catalogues | 'ar-XB';

const WORDS: Readonly<Record<Tag, readonly [first: Load, later: Load]>> = {
  en: [() => import('./catalogues/en.json?part=first'), () => import('./catalogues/en.json?part=later')],
  ru: [() => import('./catalogues/ru.json?part=first'), () => import('./catalogues/ru.json?part=later')],
  de: [() => import('./catalogues/de.json?part=first'), () => import('./catalogues/de.json?part=later')],
  es: [() => import('./catalogues/es.json?part=first'), () => import('./catalogues/es.json?part=later')],
  'pt-BR': [
    () => import('./catalogues/pt-BR.json?part=first'),
    () => import('./catalogues/pt-BR.json?part=later'),
  ],
  fr: [() => import('./catalogues/fr.json?part=first'), () => import('./catalogues/fr.json?part=later')],
  it: [() => import('./catalogues/it.json?part=first'), () => import('./catalogues/it.json?part=later')],
  pl: [() => import('./catalogues/pl.json?part=first'), () => import('./catalogues/pl.json?part=later')],
  uk: [() => import('./catalogues/uk.json?part=first'), () => import('./catalogues/uk.json?part=later')],
  kk: [() => import('./catalogues/kk.json?part=first'), () => import('./catalogues/kk.json?part=later')],
  tr: [() => import('./catalogues/tr.json?part=first'), () => import('./catalogues/tr.json?part=later')],
  ar: [() => import('./catalogues/ar.json?part=first'), () => import('./catalogues/ar.json?part=later')],
  hi: [() => import('./catalogues/hi.json?part=first'), () => import('./catalogues/hi.json?part=later')],
  id: [() => import('./catalogues/id.json?part=first'), () => import('./catalogues/id.json?part=later')],
  ms: [() => import('./catalogues/ms.json?part=first'), () => import('./catalogues/ms.json?part=later')],
  th: [() => import('./catalogues/th.json?part=first'), () => import('./catalogues/th.json?part=later')],
  vi: [() => import('./catalogues/vi.json?part=first'), () => import('./catalogues/vi.json?part=later')],
  ja: [() => import('./catalogues/ja.json?part=first'), () => import('./catalogues/ja.json?part=later')],
  'zh-Hans': [
    () => import('./catalogues/zh-Hans.json?part=first'),
    () => import('./catalogues/zh-Hans.json?part=later'),
  ],
  'zh-Hant': [
    () => import('./catalogues/zh-Hant.json?part=first'),
    () => import('./catalogues/zh-Hant.json?part=later'),
  ],
  'ar-XB': [
    () => import('./catalogues/en.json?part=first&pseudo'),
    () => import('./catalogues/en.json?part=later&pseudo'),
  ],
};

/** What differs from the catalogue's tag, in lower case: the portal's own codes (portal-rest.md section 10), and ISO's. */
const TAG_OF = new Map<string, Tag>(
  Object.entries({
    la: 'es',
    br: 'pt-BR',
    pt: 'pt-BR',
    ua: 'uk',
    kz: 'kk',
    in: 'hi',
    vn: 'vi',
    sc: 'zh-Hans',
    zh: 'zh-Hans',
    'zh-hans': 'zh-Hans',
    tc: 'zh-Hant',
    'zh-tw': 'zh-Hant',
    'zh-hk': 'zh-Hant',
    'zh-hant': 'zh-Hant',
    'ar-xb': 'ar-XB',
  } as const),
);

/** Bitrix24 counts years and writes digits alike in every language. */
const LOCALE_OF: Partial<Record<Tag, string>> = {
  ar: 'ar-u-nu-latn',
  'ar-XB': 'en',
  th: 'th-u-ca-gregory',
};

const isTag = (code: string): code is Tag => Object.hasOwn(WORDS, code);

/** The language for a portal's code, compared without case; a country that is not known is left out; else English. */
export function languageOf(code: string): Language {
  const whole = code.toLowerCase().replaceAll('_', '-');
  const language = whole.replace(/-.*/, '');
  const tag = TAG_OF.get(whole) ?? TAG_OF.get(language) ?? (isTag(language) ? language : 'en');
  const [loadFirst, loadLater] = WORDS[tag];
  return {
    tag,
    locale: LOCALE_OF[tag] ?? tag,
    dir: tag.startsWith('ar') ? 'rtl' : 'ltr',
    loadFirst,
    loadLater,
  };
}
