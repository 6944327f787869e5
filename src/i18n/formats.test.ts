import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { formatsOf, isolated, translateWith } from './i18n.ts';
import { type CompiledCatalogue, languageOf } from './languages.ts';

const formats = (code: string) => formatsOf(languageOf(code).locale);

describe('a size', () => {
  it.each([
    ['en', '0 B', '512 B', '1.2 KB', '30 KB'],
    ['ru', '0 Б', '512 Б', '1,2 КБ', '30 КБ'],
    ['fr', '0 o', '512 o', '1,2 Ko', '30 Ko'],
    ['de', '0 B', '512 B', '1,2 KB', '30 KB'],
    ['ja', '0 B', '512 B', '1.2 KB', '30 KB'],
    ['ar', '0 ب', '512 ب', '1.2 ك.ب', '30 ك.ب'],
    ['ar-XB', '0 B', '512 B', '1.2 KB', '30 KB'],
  ])('in %s is %s, %s, %s, %s', (code, nothing, bytes, some, limit) => {
    const { size } = formats(code);
    expect([0, 512, 1229, 30_720].map(size)).toEqual([nothing, bytes, some, limit]);
  });
});

describe('a number that is none', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d gives nothing', (value) => {
    const { number, time, moment, size } = formats('en');
    expect([number, time, moment, size].map((write) => write(value))).toEqual(['', '', '', '']);
  });

  it.each([1e300, -1e300, 8.64e15 + 2])('%d is no moment', (value) => {
    const { time, moment } = formats('en');
    expect([time(value), moment(value)]).toEqual(['', '']);
  });

  it.each([0, -0, -1, 0.5, 8.64e15, -8.64e15])('%d is a moment', (value) => {
    const { time, moment } = formats('en');
    expect(time(value)).not.toBe('');
    expect(moment(value)).not.toBe('');
  });
});

describe('a name of the other direction of writing', () => {
  it('is kept apart by marks of no width', () => {
    expect(isolated('سارة', 'en')).toBe('\u2068سارة\u2069');
    expect(isolated('Anna', 'ar-u-nu-latn')).toBe('\u2068Anna\u2069');
  });

  it('leaves a text of one direction as it is', () => {
    expect(isolated('Anna Müller', 'de')).toBe('Anna Müller');
    expect(formats('de').list(['Anna', 'Jörg', 'Ute'])).toBe('Anna, Jörg und Ute');
  });

  it('is kept apart in a sentence, while a word that chooses what is said stays as it is', () => {
    const locale = 'ar-u-nu-latn';
    const messages = {
      'recipients.remove': ['Remove ', ['name']],
      'preview.fileSize': [['size'], ' ', ['unit', 'select', { MB: ['MB'], other: ['B'] }]],
    } satisfies CompiledCatalogue;
    const t = translateWith(setupI18n({ locale, messages: { [locale]: messages } }));
    expect(t('recipients.remove', { name: 'Anna' })).toBe('Remove \u2068Anna\u2069');
    expect(t('preview.fileSize', { size: 1, unit: 'MB' })).toBe('1 MB');
  });

  it('keeps its place in a list', () => {
    expect(formats('en').list(['Anna', 'سارة'])).toBe('Anna and \u2068سارة\u2069');
  });
});
