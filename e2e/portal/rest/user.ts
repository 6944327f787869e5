import type { Json } from '../api.ts';
import { compareText, splitKey } from '../filter.ts';
import { namesOf, type Person, wordsOf } from '../people.ts';
import { isArray, isList, isSet, phpBool, phpEntries, phpGet, phpInt, phpString, upperKeys } from '../php.ts';
import { done, type Method, type MethodCall, type MethodReply, page } from './method.ts';
import { allowedFields, describe, fieldsOf, USER_SCOPES } from './user-fields.ts';
import { titleOf } from './user-titles.ts';

const PAGE_SIZE = 50;

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
    const words = wordsOf(`${namesOf(person)} ${person.position}`);
    return wordsOf(phpString(wanted)).every((part) => words.some((word) => word.startsWith(part)));
  }
  const actual = phpString(fieldsOf(person, '')[field]);
  if (isArray(wanted)) {
    const hit = phpEntries(wanted).some(([, value]) => compareText('=', actual, phpString(value)));
    return hit !== negative;
  }
  return compareText(operator, actual, phpString(wanted));
}

/** Fields outside the scope filter nothing and are no error; people are told apart by type and found under any. */
function filterable(call: MethodCall): (key: string) => boolean {
  const fields = allowedFields(call.portal.memory.switches.scopes);
  return (key) => {
    const { field } = splitKey(key);
    return fields.has(field) || field === 'USER_TYPE' || field === 'NAME_SEARCH';
  };
}

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

/** FILTER, or without one the parameters themselves. */
function filterOf(call: MethodCall, params: Record<string, Json>): readonly (readonly [string, Json])[] {
  const given = isArray(params['FILTER']) ? phpEntries(params['FILTER']) : Object.entries(params);
  const counts = filterable(call);
  return given.map(([key, value]) => [key.toUpperCase(), value] as const).filter(([key]) => counts(key));
}

export const userMethods = {
  'user.current': {
    scopes: USER_SCOPES,
    params: [],
    run: (call) => done(describe(call.user, call, undefined)),
  },
  'user.fields': {
    scopes: USER_SCOPES,
    params: [],
    run({ portal, session }) {
      const names = [...allowedFields(portal.memory.switches.scopes)];
      return done(Object.fromEntries(names.map((name) => [name, titleOf(name, session.lang)])));
    },
  },
  'user.get': {
    scopes: USER_SCOPES,
    params: ['sort', 'order', 'FILTER', 'ADMIN_MODE', 'select', 'IMAGE_RESIZE', 'start'],
    run(call) {
      const params = upperKeys(call.params);
      const admin = phpBool(params['ADMIN_MODE']) || phpBool(phpGet(params['FILTER'], 'ADMIN_MODE'));
      const filter = filterOf(call, params);
      const people = call.portal.memory.people.list
        .filter(visibleTo(call.user, admin))
        .filter((person) => filter.every(([key, wanted]) => matches(person, key, wanted)));
      return listReply(people, call, params);
    },
  },
  'user.search': {
    scopes: USER_SCOPES,
    params: ['FILTER', 'sort', 'order', 'ADMIN_MODE', 'select', 'start'],
    run(call) {
      const params = upperKeys(call.params);
      const { people } = call.portal.memory;
      const given = upperKeys(
        isArray(params['FILTER']) ? Object.fromEntries(phpEntries(params['FILTER'])) : params,
      );
      const find = phpString(given['FIND']);
      const department = phpString(given['UF_DEPARTMENT_NAME']);
      const departments = people.departments.filter((one) =>
        one.name.toLowerCase().includes(department.toLowerCase()),
      );
      const found = (find === '' ? people.list : people.search(find))
        .filter(visibleTo(call.user, phpBool(params['ADMIN_MODE'])))
        .filter(
          (person) => department === '' || departments.some(({ id }) => person.departments.includes(id)),
        )
        .filter((person) =>
          filterOf(call, params).every(([key, wanted]) => {
            const { operator, field } = splitKey(key);
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
