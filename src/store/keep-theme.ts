import { THEME_KEY, type Theme } from './theme.ts';

/** Never throws. False where the browser keeps nothing: then the choice holds until the page is left. */
export function keepTheme(place: () => Pick<Storage, 'setItem' | 'removeItem'>, theme: Theme): boolean {
  try {
    if (theme === 'system') place().removeItem(THEME_KEY);
    else place().setItem(THEME_KEY, theme);
    return true;
  } catch {
    return false;
  }
}
