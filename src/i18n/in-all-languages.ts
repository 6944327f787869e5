import type { MessageKey } from './i18n.ts';
import { languageOf } from './languages.ts';

/** The languages that a portal can ask for, by its own codes (portal-rest.md, 10). */
const PORTAL_CODES = [
  'en',
  'de',
  'la',
  'br',
  'fr',
  'it',
  'pl',
  'ru',
  'ua',
  'kz',
  'tr',
  'ar',
  'in',
  'id',
  'ms',
  'th',
  'vn',
  'ja',
  'sc',
  'tc',
] as const;

/**
 * A sentence without placeholders in every language that it is there in, by the portal's codes. It fetches all
 * catalogues, so it is for what an administrator does once; a language that cannot be fetched is left out.
 */
export async function inAllLanguages(key: MessageKey): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    PORTAL_CODES.map(async (code) => {
      try {
        const { default: messages } = await languageOf(code).loadLater();
        const message = messages[key];
        const text = Array.isArray(message) && message.length === 1 ? message[0] : message;
        return typeof text === 'string' ? [[code, text] as const] : [];
      } catch {
        // Another language shows the place in English instead.
        return [];
      }
    }),
  );
  return Object.fromEntries(found.flat());
}
