import type { Json } from '../api.ts';
import { parseJson } from '../json-text.ts';
import { fullName, type Person } from '../people.ts';
import { isList, isSet, phpArray, phpEntries, phpInt, phpString, upperKeys } from '../php.ts';
import { done, type Method, page, refuse } from './method.ts';

/** Only the numbers that there are; false when there is none. */
function phonesOf(person: Person): Json {
  const numbers = {
    work_phone: person.workPhone,
    personal_mobile: person.mobile,
    personal_phone: person.personalPhone,
    inner_phone: person.extension,
  };
  const known = Object.entries(numbers).filter(([, number]) => number !== '');
  return known.length === 0 ? false : Object.fromEntries(known);
}

/** A person as the messenger shows one; `id` is a number here. */
export function imUser(person: Person, origin: string): Record<string, Json> {
  const avatar = person.photo === '' ? '' : origin + person.photo;
  return {
    id: person.id,
    active: person.active,
    name: fullName(person),
    first_name: person.firstName,
    last_name: person.lastName,
    work_position: person.position,
    color: person.color,
    avatar,
    avatar_hr: avatar,
    gender: person.gender === 'F' ? 'F' : 'M',
    birthday: '',
    extranet: person.kind === 'extranet',
    network: false,
    bot: person.kind === 'bot',
    connector: false,
    external_auth_id: person.kind === 'bot' ? 'bot' : 'default',
    status: 'online',
    idle: false,
    last_activity_date: person.active ? '2026-03-02T09:30:00+00:00' : false,
    mobile_last_date: false,
    desktop_last_date: false,
    absent: false,
    departments: [...person.departments],
    phones: phonesOf(person),
    bot_data:
      person.kind === 'bot' ? { code: `bot_${person.id}`, type: 'bot', app_id: '', is_hidden: false } : null,
    type: person.kind === 'bot' ? 'bot' : 'user',
    website: '',
    email: person.email,
  };
}

const NOT_IN_SEARCH = new Set([
  'active',
  'avatar_hr',
  'desktop_last_date',
  'bot_data',
  'type',
  'website',
  'email',
]);

function searchRow(person: Person, origin: string): Json {
  return Object.fromEntries(
    Object.entries(imUser(person, origin)).filter(([key]) => !NOT_IN_SEARCH.has(key)),
  );
}

/** LIMIT of the messenger's lists: 10 when left out or senseless, 50 at most. */
export function limitOf(value: Json | undefined): number {
  const limit = phpInt(value);
  return limit > 0 ? Math.min(limit, 50) : 10;
}

/** ID as a list, or as the JSON text of one; undefined when it is neither. */
export function idsOf(value: Json | undefined): readonly number[] | undefined {
  let list = value;
  if (typeof list === 'string') {
    try {
      list = parseJson(list);
    } catch {
      return undefined;
    }
  }
  if (typeof list !== 'object' || list === null) return undefined;
  return phpEntries(list).map(([, id]) => phpInt(id));
}

export const imUserMethods = {
  'im.user.get': {
    scopes: ['im'],
    params: ['ID', 'AVATAR_HR'],
    run({ params, user, portal, session }) {
      const { ID } = upperKeys(params);
      const id = isSet(ID) ? phpInt(ID) : user.id;
      if (id <= 0) return refuse('ID_EMPTY', "User ID can't be empty");
      const person = portal.memory.people.find(id);
      if (person === undefined) return refuse('USER_NOT_EXISTS', 'User is not exists');
      if (user.kind === 'extranet' && person.kind === 'employee' && person.id !== user.id) {
        return refuse('ACCESS_DENIED', 'You do not have access to the user', 403);
      }
      return done(imUser(person, session.origin));
    },
  },
  'im.user.list.get': {
    scopes: ['im'],
    params: ['ID', 'AVATAR_HR', 'RESULT_TYPE'],
    run({ params, portal, session }) {
      const given = upperKeys(params);
      const ids = idsOf(given['ID']);
      if (ids === undefined) return refuse('INVALID_FORMAT', 'A wrong format for the ID field is passed');
      const wanted = ids.filter((id) => id > 0);
      if (wanted.length === 0) return refuse('ID_EMPTY', "User ID can't be empty");
      const rows = wanted.map((id) => {
        const person = portal.memory.people.find(id);
        return [String(id), person === undefined ? null : imUser(person, session.origin)] as const;
      });
      if (phpString(given['RESULT_TYPE']) === 'array')
        return done(rows.flatMap(([, row]) => (row === null ? [] : [row])));
      return done(Object.fromEntries(rows));
    },
  },
  'im.search.user.list': {
    scopes: ['im'],
    params: ['FIND', 'BUSINESS', 'OFFSET', 'LIMIT'],
    run({ params, portal, session, user }) {
      const given = upperKeys(params);
      const find = phpString(given['FIND']).trim();
      if ([...find].length < 2) return refuse('FIND_SHORT', 'Too short a search phrase');
      const people = portal.memory.people
        .search(find)
        .filter((person) => person.active && (user.kind !== 'extranet' || person.kind === 'extranet'));
      const byId = new Map(people.map((person) => [String(person.id), person]));
      return page([...byId.keys()], Math.max(0, phpInt(given['OFFSET'])), limitOf(given['LIMIT']), (ids) => {
        const rows = ids.flatMap((id) => {
          const person = byId.get(phpString(id));
          return person === undefined
            ? []
            : [[String(person.id), searchRow(person, session.origin)] as const];
        });
        return isList(rows) && rows.length === 0 ? [] : phpArray(rows);
      });
    },
  },
} satisfies Record<string, Method>;
