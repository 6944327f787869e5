const NAME = /\{(?<key>[\w.]+)\}/g;

/** The catalogue's keys that a text of the help names. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME)].map(({ groups }) => groups?.['key'] ?? '');
}

/** Puts what the screen says in place of the keys. */
export function fillNames(text: string, nameOf: (key: string) => string): string {
  return text.replaceAll(NAME, (_, key: string) => nameOf(key));
}
