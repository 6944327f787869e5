import type { Theme } from '#store/theme.ts';

/** tokens.css does the rest; without the attribute the system decides. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
