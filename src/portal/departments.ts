import * as z from 'zod/mini';
import type { Call, CallResult, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { portalError } from './errors.ts';
import { guessTree } from './guess-tree.ts';
import { nameText } from './name-text.ts';
import { COMMANDS, PAGE, startsAfter } from './pages.ts';
import { hasUserScope } from './people.ts';
import { PageRows, readPages } from './read-pages.ts';
import { type PortalPerson, readImUsers, readRestUsers } from './read-people.ts';

export type DirectoryAccess = PatientAccess & { readonly scopes: ReadonlySet<string> };

export type PortalDepartment = {
  readonly id: number;
  readonly name: string;
  /** Undefined at the top. */
  readonly parent: number | undefined;
};

export type DepartmentsResult =
  /** `guessed`: without the scope `department` the tree is read out of the departments' paths. */
  | { readonly ok: true; readonly departments: readonly PortalDepartment[]; readonly guessed: boolean }
  | { readonly ok: false; readonly error: PortalError };

export type MembersResult =
  | { readonly ok: true; readonly people: readonly PortalPerson[] }
  | { readonly ok: false; readonly error: PortalError };

/** user.get takes a list of departments; more than this makes addresses that some servers cut. */
const DEPARTMENTS_A_FILTER = 100;
/** Whole people come, of all sizes of department; a reply should stay within a few megabytes. */
const DEPARTMENTS_AN_IM_CALL = 10;
const IM_CALLS = 10;
/** im.department.employees.get can only be counted by reading it; above this many departments nobody counts. */
const IM_COUNT_DEPARTMENTS = 30;
const TRIES = 3;

const id = z.coerce.number().check(z.int(), z.positive());
const Department = z.object({
  ID: id,
  NAME: z.catch(z.string(), ''),
  SORT: z.catch(z.coerce.number(), 500),
  PARENT: z.catch(z.optional(id), undefined),
});
const ImDepartment = z.object({ id, name: z.string(), full_name: z.string() });
/** Keyed by department; PHP writes an empty map as a list. */
const ImEmployees = z.union([z.record(z.string(), z.array(z.unknown())), z.array(z.array(z.unknown()))]);

/**
 * Reads all departments, siblings in the portal's order. With the scope `department` by department.get, with
 * `im` alone by im.search.department.list, whose paths let the tree be guessed (portal-rest.md, 3).
 */
export async function readDepartments(access: DirectoryAccess): Promise<DepartmentsResult> {
  const guessed = !access.scopes.has('department');
  const rows = await readPages(
    access,
    guessed
      ? (start) => ({ method: 'im.search.department.list', params: { FIND: '', OFFSET: start, LIMIT: PAGE } })
      : (start) => ({ method: 'department.get', params: { START: start } }),
  );
  if (!rows.ok) return rows;
  return {
    ok: true,
    departments: guessed ? guessTree(known(ImDepartment, rows.rows)) : listed(rows.rows),
    guessed,
  };
}

/** Everybody who works in these departments themselves; sub-departments are the caller's to name. */
export function readMembers(access: DirectoryAccess, departments: readonly number[]): Promise<MembersResult> {
  return hasUserScope(access.scopes) ? restMembers(access, departments) : imMembers(access, departments);
}

/** The two questions that turn a choice of departments into people; neither rejects. */
export function portalDirectory(access: DirectoryAccess): {
  readonly departments: () => Promise<DepartmentsResult>;
  readonly members: (departments: readonly number[]) => Promise<MembersResult>;
} {
  return {
    departments: () => readDepartments(access),
    members: (departments) => readMembers(access, departments),
  };
}

/**
 * How many active people work in each group of departments, each counted once within a group of at most 100
 * departments; undefined where that could not be read, or only by reading too many people.
 */
export async function countMembers(
  access: DirectoryAccess,
  groups: readonly (readonly number[])[],
): Promise<readonly (number | undefined)[]> {
  const byUsers = hasUserScope(access.scopes);
  const questions = groups.flatMap((group, at) => {
    if (!byUsers && group.length > IM_COUNT_DEPARTMENTS) return [];
    return parts(group, DEPARTMENTS_A_FILTER).map((some) => ({
      at,
      call: byUsers ? userGet(some, 0, ['ID']) : imEmployees(some, false),
    }));
  });
  const sums = new Map<number, number | undefined>();
  for (const some of parts(questions, COMMANDS)) {
    const replies = await callPatiently(
      access,
      some.map((question) => question.call),
    );
    for (const [index, { at }] of some.entries()) {
      const count = countOf(replies[index], byUsers);
      const sum = sums.has(at) ? sums.get(at) : 0;
      sums.set(at, count === undefined || sum === undefined ? undefined : sum + count);
    }
  }
  return groups.map((_, at) => sums.get(at));
}

function countOf(reply: CallResult | undefined, byUsers: boolean): number | undefined {
  if (reply?.ok !== true) return undefined;
  // A list without a count is counted by itself, if it is whole.
  if (byUsers) return reply.total ?? (reply.next === undefined ? rowCount(reply.result) : undefined);
  const read = ImEmployees.safeParse(reply.result);
  return read.success ? new Set(Object.values(read.data).flat().map(String)).size : undefined;
}

function rowCount(result: unknown): number | undefined {
  const rows = PageRows.safeParse(result);
  return rows.success ? rows.data.length : undefined;
}

function listed(rows: readonly unknown[]): readonly PortalDepartment[] {
  return known(Department, rows)
    .toSorted((a, b) => a.SORT - b.SORT || a.NAME.localeCompare(b.NAME))
    .map(({ ID, NAME, PARENT }) => ({ id: ID, name: nameText(NAME) || `#${ID}`, parent: PARENT }));
}

/** The rows that a schema can read; lists move while their pages are read, so a row may come twice. */
function known<Schema extends z.ZodMiniType>(
  schema: Schema,
  rows: readonly unknown[],
): readonly z.infer<Schema>[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

type FilterState = {
  readonly departments: readonly number[];
  total: number | undefined;
  /** Where the last page starts that is asked for. */
  lastStart: number;
  moved: boolean;
  /** Pages without a count: only a second reading tells whether somebody slipped. */
  uncounted: boolean;
};

/**
 * By user.get, all pages. Somebody who leaves while the pages are read makes the next person slip to a page that
 * was read already, which the portal's total gives away; such a list is read again and both readings count. Without
 * a total a list of several pages is read until a reading brings nobody new.
 */
async function restMembers(access: DirectoryAccess, departments: readonly number[]): Promise<MembersResult> {
  const people = new Map<number, PortalPerson>();
  let filters: readonly FilterState[] = parts(departments, DEPARTMENTS_A_FILTER).map(stateOf);
  for (let attempt = 0; filters.length > 0 && attempt < TRIES; attempt += 1) {
    const knownBefore = people.size;
    let pages = filters.map((filter) => ({ filter, start: 0 }));
    while (pages.length > 0) {
      const some = pages.slice(0, COMMANDS);
      const replies = await callPatiently(
        access,
        some.map(({ filter, start }) => userGet(filter.departments, start, FIELDS)),
      );
      const more: typeof pages = [];
      for (const [at, { filter, start }] of some.entries()) {
        const reply = replies[at];
        if (reply === undefined) throw new Error('A batch answers each of its calls');
        if (!reply.ok) return reply;
        for (const person of readRestUsers(reply.result)) people.set(person.id, person);
        // The first answer names all pages that follow; later ones only where the portal does not count them all.
        for (const next of startsAfter(reply, start)) {
          if (next <= filter.lastStart) continue;
          filter.lastStart = next;
          more.push({ filter, start: next });
        }
        if (filter.total !== undefined && filter.total !== reply.total) filter.moved = true;
        filter.total ??= reply.total;
        if (reply.total === undefined && reply.next !== undefined) filter.uncounted = true;
      }
      pages = [...pages.slice(COMMANDS), ...more];
    }
    const hasNews = people.size > knownBefore;
    filters = filters
      .filter(({ moved, uncounted }) => moved || (uncounted && hasNews))
      .map(({ departments: same }) => stateOf(same));
  }
  return { ok: true, people: [...people.values()] };
}

const stateOf = (departments: readonly number[]): FilterState => ({
  departments,
  total: undefined,
  lastStart: 0,
  moved: false,
  uncounted: false,
});

async function imMembers(access: DirectoryAccess, departments: readonly number[]): Promise<MembersResult> {
  const people = new Map<number, PortalPerson>();
  const calls = parts(departments, DEPARTMENTS_AN_IM_CALL).map((some) => imEmployees(some, true));
  for (const some of parts(calls, IM_CALLS)) {
    for (const reply of await callPatiently(access, some)) {
      if (!reply.ok) return reply;
      const read = ImEmployees.safeParse(reply.result);
      // Half a department must not pass for a whole one.
      if (!read.success) return { ok: false, error: portalError('ERROR_UNEXPECTED_ANSWER', '', 200) };
      for (const person of readImUsers(Object.values(read.data).flat())) people.set(person.id, person);
    }
  }
  return { ok: true, people: [...people.values()] };
}

const FIELDS = ['ID', 'ACTIVE', 'NAME', 'LAST_NAME', 'WORK_POSITION', 'PERSONAL_PHOTO', 'UF_DEPARTMENT'];

/** In a batch everything is text; "Y" is what the portal takes for active then. Sorted, so that pages do not overlap. */
const userGet = (departments: readonly number[], start: number, select: readonly string[]): Call => ({
  method: 'user.get',
  params: {
    FILTER: { UF_DEPARTMENT: departments, ACTIVE: 'Y' },
    sort: 'ID',
    order: 'ASC',
    select,
    IMAGE_RESIZE: 'small',
    start,
  },
});

const imEmployees = (departments: readonly number[], withData: boolean): Call => ({
  method: 'im.department.employees.get',
  params: { ID: JSON.stringify(departments), USER_DATA: withData ? 'Y' : 'N' },
});

function parts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
