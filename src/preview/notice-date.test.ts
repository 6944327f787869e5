import { describe, expect, it } from 'vitest';
import { noticeDate } from './notice-date.ts';

const NOW = Date.UTC(2026, 2, 10, 9, 30);
const english = { locale: 'en-GB', timeZone: 'UTC' };

describe('the time of a notice', () => {
  it.each([
    ['the same minute', NOW, 'today, 09:30'],
    ['just after midnight', Date.UTC(2026, 2, 10, 0, 1), 'today, 00:01'],
    ['ten minutes before midnight', Date.UTC(2026, 2, 9, 23, 50), 'yesterday, 23:50'],
    ['two days ago', Date.UTC(2026, 2, 8, 12, 0), '8 March, 12:00'],
    ['the last day of another year', Date.UTC(2025, 11, 31, 12, 0), '31 December 2025, 12:00'],
    ['tomorrow, when two clocks disagree', Date.UTC(2026, 2, 11, 1, 0), '11 March, 01:00'],
  ])('%s', (_what, at, phrase) => {
    expect(noticeDate(at, NOW, english)).toBe(phrase);
  });

  it.each([Number.NaN, 1e300, -1e300, Number.POSITIVE_INFINITY])('is nothing where %d is no moment', (at) => {
    expect(noticeDate(at, NOW, english)).toBe('');
    expect(noticeDate(NOW, at, english)).toBe('');
  });

  it('counts days in the zone of the reader', () => {
    const lateEvening = Date.UTC(2026, 2, 9, 23, 50);
    expect(noticeDate(lateEvening, NOW, { locale: 'en-GB', timeZone: 'Asia/Tokyo' })).toBe('today, 08:50');
  });

  it('speaks the language of the reader', () => {
    expect(noticeDate(NOW, NOW, { locale: 'de', timeZone: 'UTC' })).toBe('heute, 09:30');
    expect(noticeDate(NOW, NOW, { locale: 'ru', timeZone: 'UTC' })).toBe('сегодня, 09:30');
    expect(noticeDate(NOW, NOW, { locale: 'ar-u-nu-latn', timeZone: 'UTC' })).toMatch(/^اليوم، 09:30/);
    expect(noticeDate(NOW, NOW, { locale: 'ja', timeZone: 'UTC' })).toBe('今日 09:30');
  });
});
