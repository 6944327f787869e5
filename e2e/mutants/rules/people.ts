import type { Mutant } from '../mutant.ts';

/** Who gets a notice. */
export const PEOPLE: readonly Mutant[] = [
  {
    rule: 'The same person by two ways gets one notice',
    file: 'people/audience.ts',
    find: 'if (known.has(person.id)) continue;',
    put: '',
  },
  {
    rule: 'An exception wins over every way of being chosen',
    file: 'people/resolve-audience.ts',
    find: 'const people = without(union, [...excluded.people, ...excepted.people]);',
    put: 'const people = without(union, excepted.people);',
  },
  {
    rule: 'Excluded departments are left out',
    file: 'people/resolve-audience.ts',
    find: 'const people = without(union, [...excluded.people, ...excepted.people]);',
    put: 'const people = without(union, excluded.people);',
  },
  {
    rule: 'Departments bring neither dismissed nor external people nor bots',
    file: 'people/resolve-audience.ts',
    find: "all.filter((person) => person.active && person.kind === 'employee')",
    put: 'all.filter((person) => person.active)',
  },
  {
    rule: 'Dismissed people are off by default',
    file: 'people/resolve-audience.ts',
    find: "all.filter((person) => person.active && person.kind === 'employee')",
    put: "all.filter((person) => person.kind === 'employee')",
  },
  {
    rule: 'Half a department never passes for a whole one',
    file: 'people/resolve-audience.ts',
    find: 'if (!chosen.ok) return chosen;',
    put: 'if (!chosen.ok) return { ok: true, people: single, report: NOTHING_TO_REPORT };',
  },
  {
    rule: 'Several of one name are never chosen by Herald',
    file: 'people/match-list.ts',
    find: 'if (one !== undefined && another === undefined && isWhole(entry)) {',
    put: 'if (one !== undefined) {',
  },
  {
    rule: 'Inactive people of a list are told as such',
    file: 'people/match-list.ts',
    find: "if (gone !== undefined && isWhole(entry)) return { entry, kind: 'inactive', person: gone };",
    put: '',
  },
  {
    rule: 'What was not asked is not called "not found"',
    file: 'people/match-list.ts',
    find: "kind: wasAsked(entry) ? 'notFound' : 'notChecked'",
    put: "kind: 'notFound'",
  },
];
