import type { NameClaim } from './list-entry.ts';
import { nameWords } from './name-words.ts';
import type { Named } from './person-index.ts';

const SCRIPTS: readonly RegExp[] = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Devanagari}/u,
  /\p{sc=Thai}/u,
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
  /\p{sc=Hangul}/u,
];

/** Names of different scripts cannot disagree. */
export function isOtherScript(name: NameClaim | undefined, { own }: Named): boolean {
  const scripts = (words: Iterable<string>) =>
    new Set([...words].map((word) => SCRIPTS.findIndex((script) => script.test(word))));
  const ownScripts = scripts(own);
  return [...scripts(nameWords(name?.full ?? ''))].every((script) => !ownScripts.has(script));
}
