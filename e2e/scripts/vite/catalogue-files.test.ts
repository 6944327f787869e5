import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSpoken, sentenceProblems } from './catalogue-rules.ts';
import { readCatalogue } from './catalogues.ts';

/** The part of a catalogue, of 1, that may be the same as in English: single words such as Name, Text, Link. */
const SAME_SHARE = 0.08;

const FOLDER = new URL('../../../src/i18n/catalogues/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const read = (file: string) => readCatalogue(readFileSync(new URL(file, FOLDER), 'utf8'));
const english = read('en.json');
const own = FILES.filter((file) => file !== 'en.json').map((file) => ({
  file,
  locale: file.replace('.json', ''),
  catalogue: read(file),
}));

describe.each(FILES)('%s', (file) => {
  it('stands in the order of its keys, so that two changes rarely meet in one place', () => {
    const keys = Object.keys(read(file));
    expect(keys).toEqual(keys.toSorted());
  });
});

it('English asks for nothing but its own two plural forms, and keeps its own rules', () => {
  const problems = Object.entries(english)
    .map(([key, sentence]) => ({ key, found: sentenceProblems(sentence, sentence, 'en') }))
    .filter(({ found }) => found.some((problem) => !problem.includes('apostrophe')));
  expect(problems).toEqual([]);
});

describe.each(own)('$file', ({ locale, catalogue }) => {
  const common = Object.entries(catalogue).flatMap(([key, sentence]) => {
    const source = english[key];
    return source === undefined ? [] : [{ key, source, sentence }];
  });

  // A sentence with other placeholders wants a new key: then it is missing in the other languages, and not wrong.
  it('keeps placeholders, choices, plural forms and names', () => {
    const problems = common.flatMap(({ key, source, sentence }) =>
      sentenceProblems(source, sentence, locale).map((problem) => `${key} ${problem}: ${sentence}`),
    );
    expect(problems).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const same = common.filter(({ source, sentence }) => source === sentence);
    const spoken = same.filter(({ source }) => isSpoken(source));
    expect(spoken.map(({ key, source }) => `${key}: ${source}`)).toEqual([]);
    expect(same.length).toBeLessThanOrEqual(Math.max(1, common.length * SAME_SHARE));
  });
});

describe.each(own)('$file, complete,', ({ catalogue }) => {
  it('has every key of the English catalogue, and no other', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });
});
