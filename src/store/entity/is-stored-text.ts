import { decodeEntities } from './stored-json.ts';

/** True if a plain property holds this text, in portals that trim it, give it back as HTML or cut it at an emoji too. */
export function isStoredText(stored: string, text: string): boolean {
  const plain = (all: string) => all.replace(/[\ud800-\udfff][^]*/, '').trim();
  return plain(stored) === plain(text) || plain(decodeEntities(stored)) === plain(text);
}
