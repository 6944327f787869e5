import { describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import type { Outcome } from './outcome.ts';
import { failuresOf, filterRows, type ReportRow } from './report.ts';

const person = (id: number, name: string, position = ''): Person => ({
  id,
  name,
  firstName: '',
  lastName: '',
  position,
  photo: '',
  active: true,
  kind: 'employee',
});
const row = (id: number, name: string, outcome?: Outcome, position?: string): ReportRow => ({
  person: person(id, name, position),
  tag: `T|${id}`,
  outcome,
});
const refused = (code: string): Outcome => ({ kind: 'refused', code, message: `about ${code}` });

const ROWS = [
  row(5, 'Anna Smith', { kind: 'delivered', id: 900 }, 'Analyst'),
  row(6, 'Борис Анин', refused('A')),
  row(57, 'Carla Smithson', { kind: 'unknown', code: 'B', message: '' }),
  row(8, 'Dan', refused('B')),
  row(9, 'Eve'),
];
const ids = (rows: readonly ReportRow[]) => rows.map(({ person: { id } }) => id);

describe('filterRows', () => {
  it.each([
    ['all', '', [5, 6, 57, 8, 9]],
    ['refused', '', [6, 8]],
    ['left', '', [9]],
    ['all', 'smith', [5, 57]],
    ['all', '  SMITH ann', [5]],
    ['all', 'analyst', [5]],
    ['all', 'анин', [6]],
    ['all', '5', [5, 57]],
    ['unknown', 'smith', [57]],
    ['delivered', 'dan', []],
  ] as const)('%s, searched for “%s”', (kind, search, expected) => {
    expect(ids(filterRows(ROWS, kind, search))).toEqual(expected);
  });
});

it('tells each failure once, the most frequent first', () => {
  expect(failuresOf(ROWS)).toEqual([
    { code: 'B', message: 'about B', count: 2 },
    { code: 'A', message: 'about A', count: 1 },
  ]);
});
