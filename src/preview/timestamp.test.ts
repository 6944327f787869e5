import { expect, it } from 'vitest';
import { timestampText } from './timestamp.ts';

const setting = { locale: 'en-GB', timeZone: 'UTC' };
const MOMENT = Date.UTC(2026, 2, 5, 10, 58, 7) / 1000;

it.each([
  ['FORMAT_DATE', '05/03/2026'],
  ['FORMAT_DATETIME', '05/03/2026, 10:58:07'],
  ['LONG_DATE_FORMAT', '5 March 2026'],
  ['FULL_DATE_FORMAT', 'Thursday, 5 March 2026'],
  ['DAY_MONTH_FORMAT', '5 March'],
  ['SHORT_TIME_FORMAT', '10:58'],
] as const)('words a TIMESTAMP of %s as %s', (format, text) => {
  expect(timestampText(MOMENT, format, setting)).toBe(text);
});

it('shows a number that no calendar holds as it is', () => {
  expect(timestampText(1e20, 'FORMAT_DATE', setting)).toBe('100000000000000000000');
});
