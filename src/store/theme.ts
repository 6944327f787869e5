/**
 * Light, dark or as the system has it. The portal tells an app nothing of its own theme, so the choice is made here. It
 * is kept in the clear, because it is needed before the portal answers, and says nothing about anybody.
 */
export type Theme = 'light' | 'dark' | 'system';

type Place = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'herald-theme';

/** Never throws; what cannot be read counts as no choice. */
export function readTheme(place: Place): Theme {
  try {
    const kept = place().getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Never throws. False where the browser keeps nothing: then the choice holds until the page is left. */
export function keepTheme(place: Place, theme: Theme): boolean {
  try {
    if (theme === 'system') place().removeItem(KEY);
    else place().setItem(KEY, theme);
    return true;
  } catch {
    return false;
  }
}
