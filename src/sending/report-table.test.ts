import { expect, it } from 'vitest';
import type { Outcome } from '#delivery/outcome.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { reportTable } from './report-table.ts';

const lineOf = (outcome: Outcome | undefined) =>
  reportTable((key) => key, [{ person: aPerson(5), tag: 'TASK|5', outcome }])[1];

it.each([
  ['delivered', { kind: 'delivered', id: 900 }, ['report.result.delivered', 900, '', '']],
  ['not reached', undefined, ['report.result.left', '', '', '']],
  [
    'refused',
    { kind: 'refused', code: 'ACCESS_DENIED', message: 'No access' },
    ['report.result.refused', '', 'ACCESS_DENIED', 'No access'],
  ],
] as const)('has a line for each person, also one that was %s', (_, outcome, result) => {
  expect(lineOf(outcome)).toEqual([5, 'Person 5', '', ...result, 'TASK|5']);
});
