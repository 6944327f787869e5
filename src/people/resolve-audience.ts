import { type Audience, addPeople, type ChosenDepartment } from './audience.ts';
import { type Department, departmentTree, withBelow } from './department-tree.ts';
import type { Person } from './person.ts';

/** What has to be asked of the portal; neither function rejects. */
export type Directory<Failure> = {
  readonly departments: () => Promise<
    | { readonly ok: true; readonly departments: readonly Department[]; readonly guessed: boolean }
    | { readonly ok: false; readonly error: Failure }
  >;
  /** Everybody who works in one of these departments itself. */
  readonly members: (
    departments: readonly number[],
  ) => Promise<
    | { readonly ok: true; readonly people: readonly Person[] }
    | { readonly ok: false; readonly error: Failure }
  >;
};

/** What became of the choice, in numbers of people. */
export type AudienceReport = {
  /** Who came by departments alone. */
  readonly fromDepartments: number;
  /** Chosen as single people as well as by a department, and counted once. */
  readonly twice: number;
  /** Chosen, and then left out as exceptions. */
  readonly excluded: number;
  /** People of departments who are off by default. */
  readonly leftOut: { readonly dismissed: number; readonly external: number; readonly bots: number };
  /** Chosen or excluded departments that the portal does not show any more. */
  readonly gone: readonly ChosenDepartment[];
  /** Sub-departments were guessed from the paths, for want of the scope `department`. */
  readonly guessed: boolean;
};

export type Resolved<Failure> =
  | { readonly ok: true; readonly people: readonly Person[]; readonly report: AudienceReport }
  | { readonly ok: false; readonly error: Failure };

const NOTHING_TO_REPORT: AudienceReport = {
  fromDepartments: 0,
  twice: 0,
  excluded: 0,
  leftOut: { dismissed: 0, external: 0, bots: 0 },
  gone: [],
  guessed: false,
};

/**
 * Turns a choice into people, each once, single people first (product.md, promise 6: to be called when the
 * confirmation opens, its answer to be frozen there). An exception wins over every way of being chosen. All or
 * nothing: when one question fails the whole fails, because half a department must not pass for a whole one.
 */
export async function resolveAudience<Failure>(
  audience: Audience,
  directory: Directory<Failure>,
): Promise<Resolved<Failure>> {
  const { departments, excluded } = audience;
  const single = addPeople([], audience.people);
  if (departments.length === 0 && excluded.departments.length === 0) {
    const people = without(single, excluded.people);
    return {
      ok: true,
      people,
      report: { ...NOTHING_TO_REPORT, excluded: single.length - people.length },
    };
  }
  const read = await directory.departments();
  if (!read.ok) return read;
  const tree = departmentTree(read.departments);
  const [chosen, excepted] = await Promise.all([
    membersOf(directory, withBelow(tree, departments)),
    membersOf(directory, withBelow(tree, excluded.departments)),
  ]);
  if (!chosen.ok) return chosen;
  if (!excepted.ok) return excepted;

  const all = addPeople([], chosen.people);
  const regular = all.filter((person) => person.active && person.kind === 'employee');
  const union = addPeople(single, regular);
  const people = without(union, [...excluded.people, ...excepted.people]);
  return {
    ok: true,
    people,
    report: {
      fromDepartments: union.length - single.length,
      twice: single.length + regular.length - union.length,
      excluded: union.length - people.length,
      leftOut: {
        dismissed: all.filter((person) => !person.active).length,
        external: all.filter((person) => person.active && person.kind === 'extranet').length,
        bots: all.filter((person) => person.active && person.kind === 'bot').length,
      },
      gone: [...departments, ...excluded.departments].filter(({ id }) => !tree.byId.has(id)),
      guessed: read.guessed && [...departments, ...excluded.departments].some(({ withSub }) => withSub),
    },
  };
}

function membersOf<Failure>(
  directory: Directory<Failure>,
  ids: ReadonlySet<number>,
): ReturnType<Directory<Failure>['members']> {
  return ids.size === 0 ? Promise.resolve({ ok: true, people: [] }) : directory.members([...ids]);
}

function without(people: readonly Person[], excluded: readonly Person[]): readonly Person[] {
  const ids = new Set(excluded.map(({ id }) => id));
  return ids.size === 0 ? people : people.filter(({ id }) => !ids.has(id));
}
