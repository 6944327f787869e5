import { languageOf } from '#i18n/languages.ts';
import { EARLY_LANGUAGE } from './open-app.ts';

const IN_ENGLISH: Readonly<Record<string, unknown>> = {
  'app.notLoaded': 'Herald couldn’t load. Check your connection.',
  'app.tryAgain': 'Try again',
};

/**
 * Fallback page for a first picture whose files cannot be fetched: words and a button, which need none of them. In
 * English where the words cannot be fetched either.
 */
export async function showNotLoaded(root: Element, tryAgain: () => Promise<void>): Promise<void> {
  const { tag, dir, loadFirst } = languageOf(EARLY_LANGUAGE);
  const file = await loadFirst().catch(() => undefined);
  const words: Readonly<Record<string, unknown>> = { ...IN_ENGLISH, ...file?.default };
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  // A sentence without variables is compiled to a list of one text.
  sentence.textContent = String(words['app.notLoaded']);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = String(words['app.tryAgain']);
  button.addEventListener('click', () => void tryAgain());
  document.documentElement.lang = file === undefined ? 'en' : tag;
  document.documentElement.dir = file === undefined ? 'ltr' : dir;
  root.replaceChildren(sentence, button);
}
