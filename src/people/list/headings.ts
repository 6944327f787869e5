import type { HeadingRole } from './heading-role.ts';
import { LATIN_HEADINGS } from './latin-headings.ts';
import { OTHER_HEADINGS } from './other-headings.ts';

/** Fields of user.fields that say something about a person; the portal's own headings lead to them. */
const FIELD_ROLES: ReadonlyMap<string, HeadingRole> = new Map<string, HeadingRole>([
  ['EMAIL', 'email'],
  ['NAME', 'name'],
  ['LAST_NAME', 'lastName'],
  ['SECOND_NAME', 'middleName'],
  ['PERSONAL_MOBILE', 'phone'],
  ['PERSONAL_PHONE', 'phone'],
  ['WORK_PHONE', 'phone'],
  ['ID', 'number'],
]);

const BITRIX = /bitrix(?:24)?|битрикс(?:24)?|бітрікс(?:24)?|bx24|b24|ビトリックス(?:24)?/iu;
const ID_WORD =
  /^(?:id|ids|ид|айди|identifier|идентификатор|ідентифікатор|идентификаторы|identyfikator|identifiant|identificador|identificativo|kennung|identifikator|kimlik|numarası|معرف|معرّف|المعرف|المعرّف|आईडी|आइडी|पहचान|pengenal|pengecam|mã|รหัส|ไอดี|编号|標識|标识|編號|識別碼|标识符|識別子|番号)$/u;

const EXACT = new Map<string, HeadingRole>();
const WITHOUT_ACCENTS = new Map<string, HeadingRole>();
/** Shorter words collide without accents: Vietnamese "Họ" (surname) is the surname Ho. */
const SHORTEST_WITHOUT_ACCENTS = 5;

for (const [role, words] of [...LATIN_HEADINGS, ...OTHER_HEADINGS]) {
  for (const word of words.split(/\s*,\s*/)) {
    EXACT.set(headingKey(word), role);
    WITHOUT_ACCENTS.set(unaccented(headingKey(word)), role);
  }
}

/** The role that a heading names, from the portal's own titles, then from words in Herald's languages. */
export function roleOfHeading(text: string, titles: ReadonlyMap<string, string>): HeadingRole | undefined {
  if (isBitrixId(text)) return 'bitrixId';
  const key = headingKey(text);
  if (key === '') return /^\s*[#№]\s*$/u.test(text) ? 'number' : undefined;
  const field = titles.get(key);
  const byTitle = field === undefined ? undefined : FIELD_ROLES.get(field);
  return byTitle ?? roleOfKey(key) ?? roleOfKey(headingKey(text.replace(/[([（].*$/u, '')));
}

/** Titles by the form in which headings are compared. */
export function titleKeys(titles: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...titles].map(([title, field]) => [headingKey(title), field]));
}

function roleOfKey(key: string): HeadingRole | undefined {
  const role = roleOfWord(key);
  if (role !== undefined || !/\d/.test(key)) return role;
  // "E-mail 1 - Value", "Phone 2": a number tells apart addresses of one person, but not people.
  const counted = roleOfWord(key.replace(/\d+/g, ''));
  return counted === 'email' || counted === 'phone' ? counted : undefined;
}

function roleOfWord(key: string): HeadingRole | undefined {
  const plain = unaccented(key);
  return EXACT.get(key) ?? (plain.length < SHORTEST_WITHOUT_ACCENTS ? undefined : WITHOUT_ACCENTS.get(plain));
}

/** `USER_ID`, or Bitrix24 and a word for "id" in one heading. Any other id may be of another system. */
function isBitrixId(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (/^user_id$/i.test(plain)) return true;
  if (!BITRIX.test(plain)) return false;
  const words =
    plain
      .toLowerCase()
      .replace(BITRIX, ' ')
      .match(/[a-z]+|[^\P{L}a-z][\p{L}\p{M}]*/gu) ?? [];
  return words.some((word) => ID_WORD.test(word) || ID_WORD.test(word.replace(/^[^a-z]+(?=id$)/, '')));
}

/** Letters and digits of a heading, in lower case; Turkish capitals of i lose their dot, and gain one, on the way. */
function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{M}\d]/gu, '');
}

function unaccented(key: string): string {
  return key.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
}
