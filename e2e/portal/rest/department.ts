import type { Department, Json } from '../api.ts';
import { wordsOf } from '../people.ts';
import { isSet, phpArray, phpInt, phpString, upperKeys } from '../php.ts';
import type { Portal } from '../state.ts';
import { idsOf, imUser, limitOf } from './im-user.ts';
import { done, type Method, type MethodCall, type MethodReply, page, refuse } from './method.ts';

const PAGE_SIZE = 50;

/** "Retail / Sales / Northwind": the path from the leaf up. */
function fullName(portal: Portal, department: Department): string {
  const { departments } = portal.memory.people;
  const parent = departments.find((one) => one.id === department.parent);
  return parent === undefined ? department.name : `${department.name} / ${fullName(portal, parent)}`;
}

function imDepartment(call: MethodCall, department: Department, withManager: boolean): Json {
  const manager = department.head === null ? undefined : call.portal.memory.people.find(department.head);
  return {
    id: department.id,
    name: department.name,
    full_name: fullName(call.portal, department),
    manager_user_id: department.head ?? 0,
    ...(withManager && manager !== undefined
      ? { manager_user_data: imUser(manager, call.session.origin) }
      : {}),
  };
}

/** Members of departments, or their heads: direct ones, active ones. */
function peopleByDepartment(
  call: MethodCall,
  pick: (department: Department) => readonly number[],
): MethodReply {
  const given = upperKeys(call.params);
  const ids = idsOf(given['ID']);
  if (ids === undefined || ids.length === 0) return refuse('ID_EMPTY', "Department ID can't be empty");
  const withData = phpString(given['USER_DATA']) === 'Y';
  const { people } = call.portal.memory;
  const rows = ids.flatMap((id) => {
    const department = people.departments.find((one) => one.id === id);
    if (department === undefined) return [];
    const members = pick(department).flatMap((userId) => people.find(userId) ?? []);
    const shown: Json = members.map((person) => (withData ? imUser(person, call.session.origin) : person.id));
    return [[String(id), shown] as const];
  });
  return done(phpArray(rows));
}

function membersOf(portal: Portal, department: Department): readonly number[] {
  return portal.memory.people.list
    .filter((person) => person.active && person.departments.includes(department.id))
    .map((person) => person.id);
}

/** People of the intranet only: extranet callers are refused. */
function forIntranet(run: (call: MethodCall) => MethodReply): (call: MethodCall) => MethodReply {
  return (call) =>
    call.user.kind === 'employee'
      ? run(call)
      : refuse('ACCESS_ERROR', 'Only intranet users have access to this method.', 403);
}

const idParams = ['ID', 'USER_DATA'] as const;

export const departmentMethods = {
  'department.get': {
    scopes: ['department'],
    params: ['sort', 'order', 'ID', 'NAME', 'SORT', 'PARENT', 'UF_HEAD', 'START'],
    run({ params, portal }) {
      // "sort" in small letters is the order of the list, SORT in capitals a filter.
      const { SORT: _, ...others } = upperKeys(params);
      const given: Record<string, Json> = { ...others, SORT: params['SORT'] ?? null };
      const numbers = (value: Json | undefined) => idsOf(value) ?? [phpInt(value)];
      const found = portal.memory.people.departments.filter(
        (one) =>
          (!isSet(given['ID']) || numbers(given['ID']).includes(one.id)) &&
          (!isSet(given['NAME']) || one.name === phpString(given['NAME'])) &&
          (!isSet(given['SORT']) || one.sort === phpInt(given['SORT'])) &&
          (!isSet(given['PARENT']) || numbers(given['PARENT']).includes(one.parent ?? 0)) &&
          (!isSet(given['UF_HEAD']) || numbers(given['UF_HEAD']).includes(one.head ?? 0)),
      );
      const rows: Record<string, Json>[] = found.map((one) => ({
        ID: String(one.id),
        NAME: one.name,
        SORT: one.sort,
        ...(one.parent === null ? {} : { PARENT: String(one.parent) }),
        ...(one.head === null ? {} : { UF_HEAD: String(one.head) }),
      }));
      const field = phpString(params['sort']).toUpperCase() || 'ID';
      const direction = phpString(given['ORDER']).toUpperCase() === 'DESC' ? -1 : 1;
      rows.sort((a, b) => {
        const order =
          field === 'NAME'
            ? phpString(a[field]).localeCompare(phpString(b[field]))
            : phpInt(a[field]) - phpInt(b[field]);
        return direction * order || phpInt(a['ID']) - phpInt(b['ID']);
      });
      const start = Math.max(0, phpInt(given['START']));
      return page(rows, Math.floor(start / PAGE_SIZE) * PAGE_SIZE, PAGE_SIZE);
    },
  },
  'im.department.get': {
    scopes: ['im'],
    params: idParams,
    run: forIntranet((call) => {
      const given = upperKeys(call.params);
      const ids = idsOf(given['ID']);
      if (ids === undefined) return refuse('INVALID_FORMAT', 'A wrong format for the ID field is passed');
      const rows = call.portal.memory.people.departments.filter((one) => ids.includes(one.id));
      return done(rows.map((one) => imDepartment(call, one, phpString(given['USER_DATA']) === 'Y')));
    }),
  },
  'im.department.employees.get': {
    scopes: ['im'],
    params: idParams,
    run: forIntranet((call) => peopleByDepartment(call, (department) => membersOf(call.portal, department))),
  },
  'im.department.managers.get': {
    scopes: ['im'],
    params: idParams,
    run: forIntranet((call) =>
      peopleByDepartment(call, (department) => (department.head === null ? [] : [department.head])),
    ),
  },
  'im.department.colleagues.list': {
    scopes: ['im'],
    params: ['USER_DATA', 'OFFSET', 'LIMIT'],
    run: forIntranet((call) => {
      const given = upperKeys(call.params);
      const colleagues = call.portal.memory.people.list.filter(
        (person) =>
          person.active &&
          person.id !== call.user.id &&
          person.departments.some((id) => call.user.departments.includes(id)),
      );
      const shown = colleagues.map((person) =>
        phpString(given['USER_DATA']) === 'Y' ? imUser(person, call.session.origin) : person.id,
      );
      return page(shown, Math.max(0, phpInt(given['OFFSET'])), limitOf(given['LIMIT']));
    }),
  },
  'im.search.department.list': {
    scopes: ['im'],
    params: ['FIND', 'USER_DATA', 'OFFSET', 'LIMIT'],
    run: forIntranet((call) => {
      const given = upperKeys(call.params);
      if (!isSet(given['FIND'])) return refuse('FIND_SHORT', 'Too short a search phrase');
      const phrase = phpString(given['FIND']).trim();
      // A phrase of one character is no filter, and no error either.
      const wanted = [...phrase].length < 2 ? [] : wordsOf(phrase);
      const found = call.portal.memory.people.departments.filter((one) => {
        const words = wordsOf(fullName(call.portal, one));
        return wanted.every((part) => words.some((word) => word.startsWith(part)));
      });
      const rows = found.map((one) => imDepartment(call, one, phpString(given['USER_DATA']) === 'Y'));
      return page(rows, Math.max(0, phpInt(given['OFFSET'])), limitOf(given['LIMIT']));
    }),
  },
} satisfies Record<string, Method>;
