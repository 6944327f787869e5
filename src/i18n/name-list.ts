import type { Formats, Translate } from './i18n.ts';

/** A name inside a sentence of another direction of writing: marks of no width keep its order and the sentence's apart. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** The first names of a list as a part of a sentence, and how many more there are. */
export function nameList(t: Translate, formats: Formats, names: readonly string[], first = 5): string {
  const shown = names.slice(0, first).map(isolated);
  const rest = names.length - shown.length;
  return formats.list(rest > 0 ? [...shown, t('confirm.others', { count: rest })] : shown);
}
