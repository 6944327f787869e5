import { describe, expect, it } from 'vitest';
import { languageOf } from './languages.ts';

describe("the language for a portal's code", () => {
  it.each([
    ['en', 'en'],
    ['ru', 'ru'],
    ['de', 'de'],
    ['la', 'es'],
    ['br', 'pt-BR'],
    ['fr', 'fr'],
    ['it', 'it'],
    ['pl', 'pl'],
    ['ua', 'uk'],
    ['kz', 'kk'],
    ['tr', 'tr'],
    ['ar', 'ar'],
    ['in', 'hi'],
    ['id', 'id'],
    ['ms', 'ms'],
    ['th', 'th'],
    ['vn', 'vi'],
    ['ja', 'ja'],
    ['sc', 'zh-Hans'],
    ['tc', 'zh-Hant'],
  ])('%s is %s', (code, tag) => {
    expect(languageOf(code).tag).toBe(tag);
    expect(languageOf(code.toUpperCase()).tag).toBe(tag);
  });

  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['uk', 'uk'],
    ['kk', 'kk'],
    ['hi', 'hi'],
    ['vi', 'vi'],
    ['zh-cn', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['de-AT', 'de'],
  ])('takes the name of the standard, too: %s is %s', (code, tag) => {
    expect(languageOf(code).tag).toBe(tag);
  });

  it.each(['', 'xx', 'ita', 'constructor', '__proto__'])('is English for %j, which nobody speaks', (code) => {
    expect(languageOf(code).tag).toBe('en');
  });

  it('only Arabic is written from right to left', () => {
    expect(['ar', 'ar-XB', 'en', 'in', 'ru'].map((code) => languageOf(code).dir)).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });

  it('writes years and digits as a portal does', () => {
    const year = (code: string) =>
      new Intl.DateTimeFormat(languageOf(code).locale, { dateStyle: 'short' }).format(new Date(2026, 10, 25));
    expect(year('th')).toMatch(/26$/);
    expect(year('ar')).toMatch(/2026$/);
    expect(new Intl.NumberFormat(languageOf('ar').locale).format(12)).toBe('12');
  });
});
