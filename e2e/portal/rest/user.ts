import type { Json } from '../api.ts';
import { compareText, splitKey } from '../filter.ts';
import { type Person, wordsOf } from '../people.ts';
import { isArray, isList, isSet, phpBool, phpEntries, phpGet, phpInt, phpString, upperKeys } from '../php.ts';
import { isoDate } from '../state.ts';
import { done, type Method, type MethodCall, type MethodReply, page } from './method.ts';

const SCOPES = ['user', 'user_basic', 'user_brief'] as const;
const PAGE_SIZE = 50;
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
  'TIME_ZONE_OFFSET',
  'TIMESTAMP_X',
  'DATE_REGISTER',
  'PERSONAL_PROFESSION',
  'PERSONAL_GENDER',
  'PERSONAL_BIRTHDAY',
  'PERSONAL_PHOTO',
  'WORK_POSITION',
  'WORK_COMPANY',
  'WORK_DEPARTMENT',
  'UF_DEPARTMENT',
  'UF_EMPLOYMENT_DATE',
] as const;
const BASIC = [
  ...BRIEF,
  'EMAIL',
  'PERSONAL_MOBILE',
  'PERSONAL_WWW',
  'WORK_PHONE',
  'PERSONAL_CITY',
  'UF_PHONE_INNER',
] as const;
const FULL = [...BASIC, 'LAST_LOGIN', 'LAST_ACTIVITY_DATE', 'USER_TYPE'] as const;

function allowedFields(scopes: readonly string[]): ReadonlySet<string> {
  if (scopes.includes('user')) return new Set(FULL);
  return new Set(scopes.includes('user_basic') ? BASIC : BRIEF);
}

function fieldsOf(person: Person, origin: string): Record<string, Json> {
  return {
    ID: String(person.id),
    XML_ID: '',
    ACTIVE: person.active,
    NAME: person.firstName,
    LAST_NAME: person.lastName,
    SECOND_NAME: '',
    TITLE: '',
    EMAIL: person.email,
    LAST_LOGIN: isoDate(REGISTERED + person.id * 60_000),
    DATE_REGISTER: isoDate(REGISTERED),
    TIME_ZONE: '',
    TIME_ZONE_OFFSET: '0',
    IS_ONLINE: person.id % 3 === 0 ? 'Y' : 'N',
    TIMESTAMP_X: {},
    LAST_ACTIVITY_DATE: {},
    PERSONAL_PROFESSION: '',
    PERSONAL_GENDER: person.gender,
    PERSONAL_WWW: '',
    PERSONAL_BIRTHDAY: '',
    // An unset photo is a missing key, not an empty one.
    ...(person.photo === '' ? {} : { PERSONAL_PHOTO: origin + person.photo }),
    PERSONAL_MOBILE: '',
    PERSONAL_CITY: '',
    WORK_PHONE: '',
    WORK_POSITION: person.position,
    WORK_COMPANY: '',
    WORK_DEPARTMENT: '',
    UF_EMPLOYMENT_DATE: '',
    UF_DEPARTMENT: [...person.departments],
    UF_PHONE_INNER: person.id < 1000 ? String(person.id) : '',
    USER_TYPE: person.kind === 'extranet' ? 'extranet' : 'employee',
  };
}

function chosenFields(select: Json | undefined, allowed: ReadonlySet<string>): ReadonlySet<string> {
  const names = isSet(select) ? phpEntries(select).map(([, name]) => phpString(name).toUpperCase()) : [];
  if (names.length === 0 || names.includes('*')) {
    return names.length === 0
      ? allowed
      : new Set(
          [...allowed].filter(
            (name) => !name.startsWith('UF_') || names.includes('UF_*') || names.includes(name),
          ),
        );
  }
  return new Set(
    [...allowed].filter((name) => names.includes(name) || (names.includes('UF_*') && name.startsWith('UF_'))),
  );
}

function describe(person: Person, call: MethodCall, select: Json | undefined): Json {
  const allowed = chosenFields(select, allowedFields(call.portal.memory.switches.scopes));
  const all = Object.entries(fieldsOf(person, call.session.origin));
  return Object.fromEntries(all.filter(([name]) => name === 'ID' || allowed.has(name)));
}

function visibleTo(viewer: Person, adminMode: boolean): (person: Person) => boolean {
  return (person) => {
    if (person.kind === 'bot') return false;
    if (viewer.admin && adminMode) return true;
    return viewer.kind === 'extranet' ? person.kind === 'extranet' : true;
  };
}

function matches(person: Person, key: string, wanted: Json): boolean {
  const { operator, field } = splitKey(key);
  const negative = operator.startsWith('!');
  if (field === 'ACTIVE') {
    // Whatever is true to PHP and is not the letter N means active: the text "false" as well.
    const active = phpString(wanted) === 'N' ? false : phpBool(wanted);
    return (person.active === active) !== negative;
  }
  if (field === 'UF_DEPARTMENT') {
    const ids = isArray(wanted) ? phpEntries(wanted).map(([, id]) => phpInt(id)) : [phpInt(wanted)];
    return person.departments.some((id) => ids.includes(id)) !== negative;
  }
  if (field === 'NAME_SEARCH' || field === 'FIND') {
    const words = wordsOf(`${person.firstName} ${person.lastName} ${person.position}`);
    return wordsOf(phpString(wanted)).every((part) => words.some((word) => word.startsWith(part)));
  }
  const actual = phpString(fieldsOf(person, '')[field]);
  if (isArray(wanted)) {
    const hit = phpEntries(wanted).some(([, value]) => compareText('=', actual, phpString(value)));
    return hit !== negative;
  }
  return compareText(operator, actual, phpString(wanted));
}

const KNOWN = new Set<string>([...FULL, 'NAME_SEARCH']);

function sorted(
  people: readonly Person[],
  sort: Json | undefined,
  order: Json | undefined,
): readonly Person[] {
  if (!isSet(sort) || !isSet(order)) return people;
  const field = phpString(sort).toUpperCase();
  const direction = phpString(order).toUpperCase() === 'DESC' ? -1 : 1;
  const key = (person: Person) => fieldsOf(person, '')[field];
  return [...people].toSorted((a, b) => {
    const [left, right] = [phpString(key(a)), phpString(key(b))];
    if (field === 'ID') return direction * (a.id - b.id);
    return direction * left.localeCompare(right) || a.id - b.id;
  });
}

function listReply(people: readonly Person[], call: MethodCall, params: Record<string, Json>): MethodReply {
  const start = phpInt(params['START']);
  const rows = sorted(people, params['SORT'], params['ORDER']);
  if (start < 0)
    return done(rows.slice(0, PAGE_SIZE).map((person) => describe(person, call, params['SELECT'])));
  const offset = Math.floor(start / PAGE_SIZE) * PAGE_SIZE;
  const answer = page(
    rows.map((person) => person.id),
    offset,
    PAGE_SIZE,
  );
  if (!answer.ok) return answer;
  return {
    ...answer,
    result: rows.slice(offset, offset + PAGE_SIZE).map((person) => describe(person, call, params['SELECT'])),
  };
}

function filterOf(params: Record<string, Json>): readonly (readonly [string, Json])[] {
  return isArray(params['FILTER'])
    ? phpEntries(params['FILTER'])
    : Object.entries(params).filter(([key]) => KNOWN.has(splitKey(key).field));
}

export const userMethods = {
  'user.current': {
    scopes: SCOPES,
    params: [],
    run: (call) => done(describe(call.user, call, undefined)),
  },
  'user.get': {
    scopes: SCOPES,
    params: ['sort', 'order', 'FILTER', 'ADMIN_MODE', 'select', 'IMAGE_RESIZE', 'start'],
    run(call) {
      const params = upperKeys(call.params);
      const admin = phpBool(params['ADMIN_MODE']) || phpBool(phpGet(params['FILTER'], 'ADMIN_MODE'));
      const filter = filterOf(params).filter(([key]) => KNOWN.has(splitKey(key).field));
      const people = call.portal.memory.people.list
        .filter(visibleTo(call.user, admin))
        .filter((person) => filter.every(([key, wanted]) => matches(person, key, wanted)));
      return listReply(people, call, params);
    },
  },
  'user.search': {
    scopes: SCOPES,
    params: ['FILTER', 'sort', 'order', 'ADMIN_MODE', 'select', 'start'],
    run(call) {
      const params = upperKeys(call.params);
      const { people } = call.portal.memory;
      const raw = isArray(params['FILTER']) ? phpEntries(params['FILTER']) : Object.entries(params);
      const filter = raw.map(([key, value]) => [key.toUpperCase(), value] as const);
      const find = phpString(filter.find(([key]) => key === 'FIND')?.[1]);
      const department = phpString(filter.find(([key]) => key === 'UF_DEPARTMENT_NAME')?.[1]);
      const departments = people.departments.filter((one) =>
        one.name.toLowerCase().includes(department.toLowerCase()),
      );
      const found = (find === '' ? people.list : people.search(find))
        .filter(visibleTo(call.user, phpBool(params['ADMIN_MODE'])))
        .filter(
          (person) => department === '' || departments.some(({ id }) => person.departments.includes(id)),
        )
        .filter((person) =>
          filter.every(([key, wanted]) => {
            const { operator, field } = splitKey(key);
            if (!KNOWN.has(field)) return true;
            // Names and positions are looked up by their beginnings here, not as a whole.
            const byWord =
              operator === '' && ['NAME', 'LAST_NAME', 'WORK_POSITION'].includes(field) && !isList(wanted);
            return byWord
              ? phpString(fieldsOf(person, '')[field])
                  .toLowerCase()
                  .startsWith(phpString(wanted).replaceAll('%', '').toLowerCase())
              : matches(person, key, wanted);
          }),
        );
      return listReply(found, call, params);
    },
  },
} satisfies Record<string, Method>;
