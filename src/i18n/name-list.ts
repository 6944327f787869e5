import type { Formats, Translate } from './i18n.ts';

/** The first names of a list as a part of a sentence, and how many more there are. */
export function nameList(t: Translate, formats: Formats, names: readonly string[], first = 5): string {
  const shown = names.slice(0, first);
  const rest = names.length - shown.length;
  return formats.list(rest > 0 ? [...shown, t('confirm.others', { count: rest })] : shown);
}
