import { expect, it } from 'vitest';
import { peopleTable } from './people-table.ts';
import { aRecord, delivered, refused } from './testing/a-record.ts';

it('has a line for each person of the plan, also for who was not reached', () => {
  const outcomes = new Map([[5, delivered]]);
  const [, first, second] = peopleTable((key) => key, aRecord({ outcomes }));
  expect(first).toEqual([5, 'Person 5', '', 'report.result.delivered', 900, '', '', 'TASK|5']);
  expect(second).toEqual([6, 'Person 6', '', 'report.result.left', '', '', '', 'TASK|6']);
});

it('shows the code of a refusal', () => {
  const [, , second] = peopleTable((key) => key, aRecord({ outcomes: new Map([[6, refused]]) }));
  expect(second?.slice(3, 6)).toEqual(['report.result.refused', '', 'ACCESS_DENIED']);
});
