import { describe, expect, it } from 'vitest';
import { isSpoken, sentenceProblems } from './catalogue-rules.ts';

const PEOPLE = '{count, plural, =0 {nobody} one {# person} other {# people}}';
const LEUTE = '{count, plural, =0 {niemand} one {# Person} other {# Personen}}';

describe('a translated sentence', () => {
  it.each([
    ['Send to {name}', 'An {name} senden', 'de'],
    [PEOPLE, LEUTE, 'de'],
    [PEOPLE, '{count, plural, =0 {誰も} other {#人}}', 'ja'],
    [
      PEOPLE,
      '{count, plural, =0 {никто} one {# человек} few {# человека} many {# человек} other {# человека}}',
      'ru',
    ],
    [
      '{n, plural, one {Last day} other {Last # days}}',
      '{n, plural, =1 {Letzte 24 Stunden} one {# Tag} other {# Tage}}',
      'de',
    ],
    ['{n, plural, one {One block} other {# blocks}}', '{n, plural, one {Ein Block} other {# Blöcke}}', 'de'],
    ['{who, select, me {I} other {they}}', '{who, select, me {ich} other {sie}}', 'de'],
  ])('%s: %s is fine', (english, own, locale) => {
    expect(sentenceProblems(english, own, locale)).toEqual([]);
  });

  it.each([
    ['a placeholder that is gone', 'Send to {name}', 'Senden', 'de', 'lacks {name, text}'],
    ['a placeholder of its own', 'Send', 'An {name} senden', 'de', 'has {name, text}, which English has not'],
    ['a plural as a mere number', PEOPLE, '{count} Leute', 'de', 'lacks {count, plural}'],
    ['another kind of number', '{count, number}', '{count}', 'de', 'lacks {count, number}'],
    [
      'a select without an option',
      '{w, select, me {I} other {x}}',
      '{w, select, other {x}}',
      'de',
      'lacks {w, select, me}',
    ],
    ['a tag that is gone', 'a <0>b</0>', 'a b', 'de', 'lacks </0>'],
    [
      'nobody said as a number',
      PEOPLE,
      '{count, plural, one {# Person} other {# Personen}}',
      'de',
      'lacks {count, =0}',
    ],
    ['a form that is missing', PEOPLE, LEUTE, 'ru', 'lacks the plural form “few”'],
    [
      'a form that is unknown',
      PEOPLE,
      LEUTE,
      'ja',
      'has the plural form “one”, which its language does not know',
    ],
    [
      'one for 21, too',
      '{n, plural, one {One block} other {# blocks}}',
      '{n, plural, one {Один блок} few {# блока} many {# блоков} other {# блока}}',
      'ru',
      'has to say # in the form “one”, which stands for several numbers',
    ],
    [
      'a word of the portal',
      'Write it as USER_ID',
      'Schreiben Sie die Nummer',
      'de',
      'has to keep the word “USER_ID”',
    ],
    ['the product’s name', 'Herald stopped', 'Der Herold hielt an', 'de', 'has to keep the word “Herald”'],
    ['a space at its end', 'Send', 'Senden ', 'de', 'begins or ends with a space'],
    [
      'a straight apostrophe',
      'App’s name',
      "Nom de l'app",
      'fr',
      'holds a straight apostrophe, which ICU reads as a quote: write ’',
    ],
    [
      'composed letters',
      'Over',
      'Über'.normalize('NFD'),
      'de',
      'holds letters put together of several characters (not NFC)',
    ],
  ])('is refused for %s', (_case, english, own, locale, problem) => {
    expect(sentenceProblems(english, own, locale)).toContain(problem);
  });

  it('is refused when it is no ICU message', () => {
    expect(sentenceProblems('Send to {name}', 'An {name', 'de').join()).toMatch(/^is no ICU message/);
  });
});

it('knows which sentences are words, and which are names, signs and numbers', () => {
  expect(['Send now', 'Nothing. {reason}x'].map(isSpoken)).toEqual([true, false]);
  expect(['JSON', '{size} px', '{position} {text}', '+12 %'].map(isSpoken)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
