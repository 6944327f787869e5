import * as z from 'zod/mini';
import { nameText } from './name-text.ts';

/** A person as the portal's answers give one; of the shape that the people folder works with. */
export type PortalPerson = {
  readonly id: number;
  /** The full name; an e-mail or `#5` where there is none. */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  /** An http(s) address; '' = none. */
  readonly photo: string;
  readonly active: boolean;
  readonly kind: 'employee' | 'extranet' | 'bot';
  readonly email?: string;
  readonly middleName?: string;
  /** Full numbers as typed into the portal; extensions are left out. */
  readonly phones?: readonly string[];
};

const text = z.catch(z.string(), '');
const name = z.pipe(text, z.transform(nameText));
const id = z.coerce.number().check(z.int(), z.positive());

/** One person of user.get and user.search: an id as a string, empty values '', keys that the scope hides missing. */
const RestUser = z.object({
  ID: id,
  ACTIVE: z.catch(z.boolean(), true),
  NAME: name,
  LAST_NAME: name,
  SECOND_NAME: name,
  EMAIL: z.catch(z.optional(z.string()), undefined),
  WORK_POSITION: name,
  PERSONAL_PHOTO: text,
  PERSONAL_MOBILE: text,
  PERSONAL_PHONE: text,
  WORK_PHONE: text,
  USER_TYPE: text,
  UF_DEPARTMENT: z.catch(z.union([z.array(z.unknown()), z.literal(false)]), [0]),
});

const NO_PHONES = { work_phone: '', personal_mobile: '', personal_phone: '' };

/** One person of im.user.* and im.search.*; the search leaves `active` and `email` out. */
const ImUser = z.object({
  id,
  active: z.catch(z.boolean(), true),
  name,
  first_name: name,
  last_name: name,
  work_position: name,
  avatar: text,
  // `false` if there are none.
  phones: z.catch(z.object({ work_phone: text, personal_mobile: text, personal_phone: text }), NO_PHONES),
  email: z.catch(z.optional(z.string()), undefined),
  extranet: z.catch(z.boolean(), false),
  bot: z.catch(z.boolean(), false),
});

/** Reads the rows of user.get or user.search; a row that is no person is left out. */
export function readRestUsers(result: unknown): readonly PortalPerson[] {
  return rowsOf(result).flatMap((row) => {
    const parsed = RestUser.safeParse(row);
    return parsed.success ? [restPerson(parsed.data)] : [];
  });
}

/** Reads a list or an id-keyed map of im-users; a row that is no person is left out (`null` stands for "not found"). */
export function readImUsers(result: unknown): readonly PortalPerson[] {
  return rowsOf(result).flatMap((row) => {
    const parsed = ImUser.safeParse(row);
    return parsed.success ? [imPerson(parsed.data)] : [];
  });
}

function restPerson(user: z.infer<typeof RestUser>): PortalPerson {
  const fullName = `${user.NAME} ${user.LAST_NAME}`.trim();
  const inCompany = user.UF_DEPARTMENT !== false && user.UF_DEPARTMENT.length > 0;
  return {
    id: user.ID,
    name: fullName === '' ? (user.EMAIL ?? `#${user.ID}`) : fullName,
    firstName: user.NAME,
    lastName: user.LAST_NAME,
    position: user.WORK_POSITION,
    photo: webAddress(user.PERSONAL_PHOTO),
    active: user.ACTIVE,
    // USER_TYPE is in none of the scope tables; nobody of the company is without a department.
    kind: user.USER_TYPE === 'extranet' || !inCompany ? 'extranet' : 'employee',
    ...(user.EMAIL ? { email: user.EMAIL } : {}),
    ...(user.SECOND_NAME === '' ? {} : { middleName: user.SECOND_NAME }),
    ...phonesOf([user.PERSONAL_MOBILE, user.PERSONAL_PHONE, user.WORK_PHONE]),
  };
}

function imPerson(user: z.infer<typeof ImUser>): PortalPerson {
  const kind = user.bot ? 'bot' : user.extranet ? 'extranet' : 'employee';
  return {
    id: user.id,
    name: user.name === '' ? `#${user.id}` : user.name,
    firstName: user.first_name,
    lastName: user.last_name,
    position: user.work_position,
    photo: webAddress(user.avatar),
    active: user.active,
    kind,
    ...(user.email ? { email: user.email } : {}),
    ...phonesOf(Object.values(user.phones)),
  };
}

function phonesOf(all: readonly string[]): { readonly phones?: readonly string[] } {
  const phones = all.filter((phone) => phone.trim() !== '');
  return phones.length > 0 ? { phones } : {};
}

/** Only what can be drawn as a picture: an absolute http(s) address. */
function webAddress(raw: string): string {
  return /^https?:\/\//i.test(raw) ? raw : '';
}

function rowsOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  return typeof result === 'object' && result !== null ? Object.values(result) : [];
}
