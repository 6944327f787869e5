import { languageOf } from '#i18n/languages.ts';
import { EARLY_LANGUAGE } from './open-app.ts';

const IN_ENGLISH: Readonly<Record<string, unknown>> = {
  'app.broken': 'Something in Herald broke. Reload to go on.',
  'app.reload': 'Reload',
};

/**
 * What stands there when the first picture cannot be drawn, because its files cannot be fetched: words and a button,
 * which need none of them. In English where the words cannot be fetched either.
 */
export async function sayNotDrawn(root: Element): Promise<void> {
  const { tag, dir, loadFirst } = languageOf(EARLY_LANGUAGE);
  const file = await loadFirst().catch(() => undefined);
  const words: Readonly<Record<string, unknown>> = { ...IN_ENGLISH, ...file?.default };
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  // A sentence without variables is compiled to a list of one text.
  sentence.textContent = String(words['app.broken']);
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = String(words['app.reload']);
  reload.addEventListener('click', () => location.reload());
  document.documentElement.lang = file === undefined ? 'en' : tag;
  document.documentElement.dir = file === undefined ? 'ltr' : dir;
  root.replaceChildren(sentence, reload);
}
