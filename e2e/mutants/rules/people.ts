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
    file: 'people/list/match-list.ts',
    find: 'if (another !== undefined) return choose(entry, fit);',
    put: '',
  },
  {
    rule: 'Inactive people of a list are told as such',
    file: 'people/list/match-list.ts',
    find: 'if (exact.length > 0 && !isUnsure) return end(entry, exact);',
    put: '',
  },
  {
    rule: 'What was not asked is not called "not found"',
    file: 'people/list/match-list.ts',
    find: "kind: answers.wasAsked(entry) ? 'notFound' : 'notChecked'",
    put: "kind: 'notFound'",
  },
  {
    rule: 'Cells of a row that point to different people are a contradiction',
    file: 'people/list/match-list.ts',
    find: 'return contradiction(entry, pointed);',
    put: 'return end(entry, identified);',
  },
  {
    rule: 'A bare number is never an id',
    file: 'people/list/claims-of-text.ts',
    find: '/^\\(?u([1-9]\\d{0,9})\\)?$/i',
    put: '/^\\(?u?([1-9]\\d{0,9})\\)?$/i',
  },
  {
    rule: 'A name that only contains another is never chosen by Herald',
    file: 'people/list/match-name.ts',
    find: "one?.agreement === 'middleUnknown' && another === undefined",
    put: 'one !== undefined && another === undefined',
  },
];
