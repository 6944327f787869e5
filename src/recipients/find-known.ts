import type { Person } from '#people/person.ts';

/** Searches people of an earlier answer as the portal searches: each word begins a word of name, position or e-mail. */
export function findKnown(people: readonly Person[], text: string): readonly Person[] {
  const wanted = wordsOf(text);
  return people.filter((person) => {
    const words = wordsOf(`${person.name} ${person.position} ${person.email ?? ''}`);
    return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}
