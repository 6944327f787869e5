import type { Json } from '../api.ts';
import type { Person } from '../people.ts';
import { isSet, phpEntries, phpString } from '../php.ts';
import { isoDate } from '../state.ts';
import type { MethodCall } from './method.ts';

export const USER_SCOPES = ['user', 'user_basic', 'user_brief'] as const;
const REGISTERED = Date.UTC(2024, 6, 15);

/** Fields that each scope gives, the poorest first. */
const BRIEF = [
  'ID',
  'XML_ID',
  'ACTIVE',
  'NAME',
  'LAST_NAME',
  'SECOND_NAME',
  'TITLE',
  'IS_ONLINE',
  'TIME_ZONE',
  'TIMESTAMP_X',
  'LAST_ACTIVITY_DATE',
  'DATE_REGISTER',
  'PERSONAL_PROFESSION',
  'PERSONAL_GENDER',
  'PERSONAL_BIRTHDAY',
  'PERSONAL_PHOTO',
  'PERSONAL_CITY',
  'WORK_POSITION',
  'UF_DEPARTMENT',
  'UF_EMPLOYMENT_DATE',
  'UF_PHONE_INNER',
] as const;
const BASIC = [
  ...BRIEF,
  'EMAIL',
  'PERSONAL_MOBILE',
  'PERSONAL_PHONE',
  'WORK_PHONE',
  'WORK_COMPANY',
  'WORK_DEPARTMENT',
] as const;
/** USER_TYPE is published for all scopes, but older portals give it with this one only: the poorer reading is kept. */
const FULL = [...BASIC, 'LAST_LOGIN', 'PERSONAL_WWW', 'USER_TYPE'] as const;

export function allowedFields(scopes: readonly string[]): ReadonlySet<string> {
  if (scopes.includes('user')) return new Set(FULL);
  return new Set(scopes.includes('user_basic') ? BASIC : BRIEF);
}

export function fieldsOf(person: Person, origin: string): Record<string, Json> {
  return {
    ID: String(person.id),
    XML_ID: '',
    ACTIVE: person.active,
    NAME: person.firstName,
    LAST_NAME: person.lastName,
    SECOND_NAME: person.middleName,
    TITLE: '',
    EMAIL: person.email,
    LAST_LOGIN: isoDate(REGISTERED + person.id * 60_000),
    DATE_REGISTER: isoDate(REGISTERED),
    TIME_ZONE: '',
    IS_ONLINE: person.id % 3 === 0 ? 'Y' : 'N',
    TIMESTAMP_X: {},
    LAST_ACTIVITY_DATE: {},
    PERSONAL_PROFESSION: '',
    PERSONAL_GENDER: person.gender,
    PERSONAL_WWW: '',
    PERSONAL_BIRTHDAY: '',
    // An unset photo is a missing key, not an empty one.
    ...(person.photo === '' ? {} : { PERSONAL_PHOTO: origin + person.photo }),
    PERSONAL_MOBILE: person.mobile,
    PERSONAL_PHONE: person.personalPhone,
    PERSONAL_CITY: '',
    WORK_PHONE: person.workPhone,
    WORK_POSITION: person.position,
    WORK_COMPANY: '',
    WORK_DEPARTMENT: '',
    UF_EMPLOYMENT_DATE: '',
    UF_DEPARTMENT: [...person.departments],
    UF_PHONE_INNER: person.extension,
    USER_TYPE: person.kind === 'extranet' ? 'extranet' : 'employee',
  };
}

function chosenFields(select: Json | undefined, allowed: ReadonlySet<string>): ReadonlySet<string> {
  const names = isSet(select) ? phpEntries(select).map(([, name]) => phpString(name).toUpperCase()) : [];
  if (names.length === 0) return allowed;
  const custom = (name: string) => name.startsWith('UF_');
  return new Set(
    [...allowed].filter(
      (name) => names.includes(name) || (custom(name) ? names.includes('UF_*') : names.includes('*')),
    ),
  );
}

/** A row of user.get and its relatives: the chosen fields of those that the scope gives. */
export function describe(person: Person, call: MethodCall, select: Json | undefined): Json {
  const allowed = chosenFields(select, allowedFields(call.portal.memory.switches.scopes));
  const all = Object.entries(fieldsOf(person, call.session.origin));
  return Object.fromEntries(all.filter(([name]) => name === 'ID' || allowed.has(name)));
}
