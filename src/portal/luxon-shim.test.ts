import { describe, expect, it } from 'vitest';
import { DateTime } from './luxon-shim.ts';

// The expected values are what luxon 3.7.2 itself says; the build, and these tests with it, no longer see luxon.
const DATE = new Date(2026, 4, 4, 9, 53, 51, 7);

function offset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

describe('the stand-in for luxon', () => {
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ssZZ", `2026-05-04T09:53:51${offset(DATE)}`],
    ['yyyy-MM-dd HH:mm:ss', '2026-05-04 09:53:51'],
    ['yy-M-d H', '26-5-4 9'],
    ['dd.MM.yyyy', '04.05.2026'],
    ['HH:mm:ss.SSS', '09:53:51.007'],
  ])('writes %s', (format, expected) => {
    expect(DateTime.fromJSDate(DATE).toFormat(format)).toBe(expected);
  });

  it.each([
    ['2026-05-04T09:53:51+03:00', Date.UTC(2026, 4, 4, 6, 53, 51)],
    ['2026-05-04T09:53:51Z', Date.UTC(2026, 4, 4, 9, 53, 51)],
    ['2026-05-04T09:53:51', new Date(2026, 4, 4, 9, 53, 51).getTime()],
    ['2026-05-04', new Date(2026, 4, 4).getTime()],
    ['nonsense', Number.NaN],
    ['', Number.NaN],
  ])('reads the ISO text "%s"', (text, ms) => {
    expect(DateTime.fromISO(text).toMillis()).toBe(ms);
    expect(DateTime.fromISO(text).isValid).toBe(!Number.isNaN(ms));
  });

  it.each([
    ['04.05.2026', 'dd.MM.yyyy', new Date(2026, 4, 4)],
    ['4.5.2026 7:05', 'd.M.yyyy H:mm', new Date(2026, 4, 4, 7, 5)],
    ['2026-05-04T09:53:51', "yyyy-MM-dd'T'HH:mm:ss", new Date(2026, 4, 4, 9, 53, 51)],
    ['31.02.2026', 'dd.MM.yyyy', undefined],
    ['04/05/2026', 'dd.MM.yyyy', undefined],
    ['04x05x2026', 'dd.MM.yyyy', undefined],
  ])('reads %s by %s', (text, format, date) => {
    expect(DateTime.fromFormat(text, format).toMillis()).toBe(date?.getTime() ?? Number.NaN);
  });

  it('knows the present', () => {
    expect(Math.abs(DateTime.now().toMillis() - Date.now())).toBeLessThan(1000);
    expect(DateTime.now().toJSDate().getTime() / 1000).toBeCloseTo(DateTime.now().toSeconds(), 0);
  });

  it('says that it has no date, as luxon does', () => {
    expect(DateTime.fromISO('nonsense').toFormat('yyyy')).toBe('Invalid DateTime');
  });

  it('throws at a token that it does not know rather than write a wrong date', () => {
    expect(() => DateTime.now().toFormat('cccc')).toThrow('cccc');
    expect(() => DateTime.fromFormat('May', 'LLL')).toThrow('LLL');
  });
});
