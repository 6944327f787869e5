/**
 * Light, dark or as the system has it. The portal tells an app nothing of its own theme, so the choice is made here. It
 * is kept in the clear, because it is needed before the portal answers, and says nothing about anybody.
 */
export type Theme = 'light' | 'dark' | 'system';

export const THEME_KEY = 'herald-theme';

/** Never throws; what cannot be read counts as no choice. */
export function readTheme(place: () => Pick<Storage, 'getItem'>): Theme {
  try {
    const kept = place().getItem(THEME_KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}
