import { fileURLToPath } from 'node:url';
import { aHeraldPage, startBrowser, startHeraldPortal } from '../bench/herald-page.ts';
import { mainStates } from '../pages/main-states.ts';
import { whatIsCut } from '../pages/what-is-cut.ts';
import { wordsOf } from '../pages/words.ts';

/** The portal's codes, and the catalogues behind them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'en',
  ru: 'ru',
  de: 'de',
  la: 'es',
  br: 'pt-BR',
  fr: 'fr',
  it: 'it',
  pl: 'pl',
  ua: 'uk',
  kz: 'kk',
  tr: 'tr',
  ar: 'ar',
  in: 'hi',
  id: 'id',
  ms: 'ms',
  th: 'th',
  vn: 'vi',
  ja: 'ja',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
};

/** Every main state in every language, or in those named by their catalogues, into .artifacts/languages; says what is cut. */
export async function takeLanguagePictures(wanted: readonly string[]): Promise<void> {
  const browser = await startBrowser('--screen-info={1920x1080}');
  const portal = await startHeraldPortal();
  for (const [lang, tag] of Object.entries(LANGUAGES)) {
    if (wanted.length > 0 && !wanted.includes(tag)) continue;
    const herald = await aHeraldPage(browser, portal, { reducedMotion: 'reduce' }, wordsOf(tag));
    for await (const state of mainStates(herald, lang)) {
      for (const words of await whatIsCut(herald.app)) console.log(`${tag}, ${state}: cut is ${words}`);
      const path = fileURLToPath(new URL(`../../.artifacts/languages/${tag}/${state}.png`, import.meta.url));
      await herald.page.locator('iframe[id^="appframe_"]').screenshot({ path, caret: 'hide' });
    }
    console.log(`.artifacts/languages/${tag}`);
    await herald.page.context().close();
  }
  await portal.close();
  await browser.close();
}
