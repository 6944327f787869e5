import { describe, expect, it } from 'vitest';
import catalogue from '../catalogues/en.json?raw';
import { fillNames, namesIn } from './fill-names.ts';
import { type HelpTexts, loadHelp } from './load-help.ts';

const sentences = (texts: HelpTexts) =>
  Object.values(texts).flatMap(({ title, text, points }) => [
    title,
    ...text,
    ...points.flatMap((point) => [point.term, point.text]),
  ]);
const shape = (texts: HelpTexts) =>
  Object.entries(texts).map(([topic, { text, points }]) => [topic, text.length, points.length]);

const english = (await loadHelp('en')).texts;
const russian = (await loadHelp('ru')).texts;

describe('the help', () => {
  it('has the same sections, paragraphs and points in both languages, in the same order', () => {
    expect(shape(russian)).toEqual(shape(english));
  });

  it('leaves no sentence empty, and none untranslated', () => {
    for (const texts of [english, russian])
      expect(sentences(texts).filter((text) => text.trim() === '')).toEqual([]);
    const both = new Set(sentences(english));
    expect(
      sentences(russian).filter((text) => both.has(text) && /\p{L}/u.test(fillNames(text, () => ''))),
    ).toEqual([]);
  });

  it('calls buttons and fields by names that the catalogues have, the same ones in both languages', () => {
    const known = new Set(Object.keys(JSON.parse(catalogue) as object));
    const named = (texts: HelpTexts) => [...new Set(sentences(texts).flatMap(namesIn))].toSorted();
    expect(named(english).filter((key) => !known.has(key))).toEqual([]);
    expect(named(russian)).toEqual(named(english));
  });

  it('is English, and says so, where there is none in the reader’s language', async () => {
    expect(await loadHelp('ru')).toMatchObject({ lang: 'ru', own: true });
    expect(await loadHelp('de')).toMatchObject({ lang: 'en', own: false, texts: english });
    expect(await loadHelp('en-GB')).toMatchObject({ lang: 'en', own: true });
  });
});
