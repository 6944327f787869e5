import { expect, it } from 'vitest';
import { needsQuestion, type QuestionFacts } from './question.ts';

const SMALL: QuestionFacts = {
  count: 1,
  hasDepartments: false,
  isEdit: false,
  replaced: 0,
  holdersKnown: true,
  isBlind: false,
  night: 0,
  sameText: 0,
  isBeyondLimit: false,
};

it.each([1, 2, 10])('a send to %i people chosen by hand does not ask', (count) => {
  expect(needsQuestion({ ...SMALL, count })).toBe(false);
});

it.each<[string, Partial<QuestionFacts>]>([
  ['reaches more than ten people', { count: 11 }],
  ['goes to a department, however small', { hasDepartments: true }],
  ['edits a notification', { isEdit: true }],
  ['replaces one', { replaced: 1 }],
  ['may replace one, because the history did not answer', { holdersKnown: false }],
  ['was being sent before, nobody knows how far', { isBlind: true }],
  ['reaches somebody at night', { night: 1 }],
  ['repeats a recent text', { sameText: 1 }],
  ['goes beyond an administrator’s limit', { isBeyondLimit: true }],
])('a send asks first if it %s', (_, facts) => {
  expect(needsQuestion({ ...SMALL, ...facts })).toBe(true);
});
