import { describe, expect, it } from 'vitest';
import { sum, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const vitest = (passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed });
const playwright = (expected: number, unexpected: number, flaky: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

describe('the tally of unit tests', () => {
  it.each([
    ['all passed', vitest(12, 0), 0, { passed: 12, failed: 0 }],
    ['some failed', vitest(10, 2), 1, { passed: 10, failed: 2 }],
    ['all passed, but a file did not load', vitest(12, 0), 1, { passed: 12, failed: 1 }],
    ['nothing ran', vitest(0, 0), 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
    ['no report, and still content', undefined, 0, { passed: 0, failed: 1 }],
    ['a report cut off', '{"numPassedTests": 12', 0, { passed: 0, failed: 1 }],
    ['a report of another kind', '{}', 0, { passed: 0, failed: 1 }],
  ])('%s', (_case, report, exitCode, expected) => {
    expect(tallyOfVitest(report, exitCode)).toEqual(expected);
  });
});

describe('the tally of end-to-end tests', () => {
  it.each([
    ['all passed', playwright(8, 0, 0), 0, { passed: 8, failed: 0 }],
    ['some failed', playwright(6, 2, 0), 1, { passed: 6, failed: 2 }],
    ['passed at the second try only', playwright(7, 0, 1), 0, { passed: 7, failed: 1 }],
    ['an error outside of tests', playwright(8, 0, 0), 1, { passed: 8, failed: 1 }],
    ['nothing ran', playwright(0, 0, 0), 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_case, report, exitCode, expected) => {
    expect(tallyOfPlaywright(report, exitCode)).toEqual(expected);
  });
});

it('counts a check as one', () => {
  expect(tallyOfCheck(0)).toEqual({ passed: 1, failed: 0 });
  expect(tallyOfCheck(2)).toEqual({ passed: 0, failed: 1 });
});

it('adds up', () => {
  expect(
    sum([
      { passed: 3, failed: 1 },
      { passed: 2, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
