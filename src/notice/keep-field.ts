import { COLOR_TOKENS, type ColorToken } from './blocks.ts';
import { castInteger, castPositive, castText, onOneLine, portalTrim } from './cast.ts';
import { fieldOf, type JsonObject, type JsonValue } from './json.ts';
import type { KeptTarget } from './kept.ts';

/** Single fields as the portal keeps them (rendering.md C2 to C4). */

/** #RGB or #RRGGBB as given, or undefined: the portal knows no other colours (C2, C4). */
export function keepColor(written: JsonValue | undefined): string | undefined {
  return typeof written === 'string' && /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(written) ? written : undefined;
}

/** A member of the closed list, else base (C2). */
export function keepColorToken(written: JsonValue | undefined): ColorToken {
  return COLOR_TOKENS.find((token) => token === written) ?? 'base';
}

/** Begins with `/`, `http://` or `https://`, in lower case and without a leading space (C3). */
export function isPortalAddress(address: string): boolean {
  return /^(?:\/|https?:\/\/)/.test(address);
}

/** An address that passes C3, or undefined. */
export function keepAddress(item: JsonObject, key: string): string | undefined {
  const written = castText(fieldOf(item, key)) ?? '';
  return isPortalAddress(written) ? written : undefined;
}

/** A text in which #BR# became a line break code, trimmed (MESSAGE and VALUE, C4). */
export function keepText(written: JsonValue | undefined): string {
  return portalTrim((castText(written) ?? '').replaceAll('#BR#', '[BR]'));
}

/** Trimmed and on one line (NAME of most blocks, C4). */
export function keepLine(item: JsonObject, key: string): string {
  return portalTrim(onOneLine(castText(fieldOf(item, key)) ?? ''));
}

/** PHP's isset: there, and not null. */
export function isGiven(item: JsonObject, key: string): boolean {
  return (fieldOf(item, key) ?? null) !== null;
}

/** The ids of a block by the portal's priority: of several, only the first valid one is kept (C4). */
export const TARGET_KEYS = ['NETWORK_ID', 'USER_ID', 'CHAT_ID', 'BOT_ID'] as const;
type TargetKey = (typeof TARGET_KEYS)[number];

/** The target that one id gives, or undefined where it gives none: 0, a word, an empty text. */
export function targetOf(item: JsonObject, key: TargetKey): KeptTarget | undefined {
  if (key === 'NETWORK_ID') {
    const [first, ...rest] = castText(fieldOf(item, key)) ?? '';
    return first === undefined ? undefined : { by: key, id: `${first}${castInteger(rest.join(''))}` };
  }
  const id = castPositive(fieldOf(item, key));
  return id === undefined ? undefined : { by: key, id };
}

/** The one target that is kept of all given ids. */
export function keepTarget(item: JsonObject, keys: readonly TargetKey[]): KeptTarget | undefined {
  for (const key of keys) {
    const target = targetOf(item, key);
    if (target !== undefined) return target;
  }
  return undefined;
}
