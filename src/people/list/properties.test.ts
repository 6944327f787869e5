import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../testing/a-person.ts';
import { NORTHWIND } from '../testing/northwind.ts';
import type { Match } from './match-list.ts';
import { matchList } from './match-list.ts';
import { nameWords } from './name-words.ts';
import { phoneKey } from './phone-key.ts';
import { entriesOf, type PeopleList, readList } from './read-list.ts';

const KNOWLEDGE = { titles: new Map<string, string>() };
const PIECES = [
  'Anna',
  'Smith',
  'Anna Smith',
  'Smith, Anna',
  'Oliver',
  'John Miller',
  'Петров',
  'Иван',
  'Сергеевич',
  'Cher',
  'Zoe',
  '1',
  '2',
  '5',
  '6',
  '105',
  '#6',
  '№',
  'U6',
  'user_2',
  '[5]',
  '[USER=6]',
  '[/USER]',
  'id',
  'Name',
  'E-mail',
  'Last name',
  'ФИО',
  'sep=;',
  'user1@northwind.example',
  '<user6@northwind.example>',
  'x@y.example',
  '"',
  '""',
  '(',
  ')',
  '•',
  '1.',
  '+1 555 020-0001',
  '8 495 1234567',
  '\u200F',
  ' ',
  '',
];
const SEPARATORS = [',', ';', '\t', '|', '，', '؛', ' ', '\n', '\n', '\r\n'];
const anyText = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SEPARATORS)), { maxLength: 30 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** The texts from which entries of a list are made. */
function textsOf(list: PeopleList): readonly string[] {
  if (list.kind !== 'table') return list.lines.map(({ text }) => text);
  const { header = [], rows, above = [] } = list.table;
  return [...header, ...rows.flatMap(({ cells }) => cells), ...above.map(({ text }) => text)];
}

/** Whether some part of a text names a person: id, e-mail, phone, or all words of the name. */
function isNamed({ entry }: Match, person: (typeof NORTHWIND)[number]): boolean {
  const { text } = entry;
  const words = nameWords(text);
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return (
    new RegExp(`(?:^|\\D)${person.id}(?:\\D|$)`).test(text.normalize('NFKC')) ||
    text
      .normalize('NFKC')
      .toLowerCase()
      .includes(person.email ?? '—') ||
    nameWords(person.name).every((word) => words.includes(word)) ||
    (person.phones ?? []).some((phone) => digits.includes(phoneKey(phone) ?? '—'))
  );
}

describe('any text', () => {
  it('adds nobody whom no cell names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const matches = matchList(entriesOf(readList(text, KNOWLEDGE)), NORTHWIND);
        const guessed = matches.filter((match) => match.kind === 'found' && !isNamed(match, match.person));
        expect(guessed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('ends each entry once, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entries = entriesOf(readList(text, KNOWLEDGE));
        const ended = matchList(entries, NORTHWIND).map(({ entry }) => entry);
        for (const entry of entries) {
          const others = entry.otherReading ?? [];
          const asWhole = ended.filter((one) => one === entry).length;
          const asParts = others.filter((other) => ended.includes(other)).length;
          expect([1, others.length]).toContain(asWhole + asParts);
          expect(asWhole === 0 || asParts === 0).toBe(true);
        }
        expect(ended.map(({ line }) => line)).toEqual(
          ended.map(({ line }) => line).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const list = readList(text, KNOWLEDGE);
        const kept = [...textsOf(list), ...entriesOf(list, 'bitrixIds').map((entry) => entry.text)].join(' ');
        const source = text.replace(/^\s*"?sep=.*/i, '').replace(/\uFEFF/g, '');
        for (const word of source.match(/[\p{L}@.]{2,}/gu) ?? []) expect(kept).toContain(word);
      }),
    );
  });

  it('makes an entry of each row of a table', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const list = readList(`Name;E-mail\n${text}`, KNOWLEDGE);
        const rows = list.kind === 'table' ? list.table.rows.length : entriesOf(list).length;
        expect(entriesOf(list)).toHaveLength(rows);
      }),
    );
  });
});

describe('large lists', () => {
  // A busy machine is several times slower; work that grows with the square of a list takes far longer still.
  const MS = 8000;

  it.each([
    ['by whole names', (at: number) => `First${at} Same`],
    ['by a name that all share, first', (at: number) => `Same First${at} Unknown`],
    ['by a name that all share, and an unknown one', (at: number) => `Same Unknown${at}`],
    ['by the name that all share', () => 'Same'],
    ['by e-mails', (at: number) => `First${at} Same <p${at}@x.com>`],
    ['by phones', (at: number) => `First${at} Same, +1 555 ${1_000_000 + at}`],
    ['as "Same, First"', (at: number) => `Same, First${at}`],
    ['with a stray quote on each line', (at: number) => `"First${at} Same`],
  ])('of 5,000 lines are matched %s', (_how, line) => {
    const people = Array.from({ length: 5000 }, (_, at) =>
      aPerson(at + 1, {
        name: `First${at} Same`,
        firstName: `First${at}`,
        lastName: 'Same',
        email: `p${at}@x.com`,
        phones: [`+1555${1_000_000 + at}`],
      }),
    );
    const text = people.map((_, at) => line(at)).join('\n');
    const start = performance.now();
    expect(matchList(entriesOf(readList(text, KNOWLEDGE)), people)).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(MS);
  });

  it('of 5,000 rows and 20 columns are read and matched', () => {
    const people = Array.from({ length: 5000 }, (_, at) =>
      aPerson(at + 1, {
        name: `First${at} Same`,
        firstName: `First${at}`,
        lastName: 'Same',
        email: `p${at}@x.com`,
      }),
    );
    const others = Array.from({ length: 17 }, (_, at) => `"Text, ${at}"`).join(',');
    const rows = people.map((person) => `${person.firstName},Same,${person.email},${others}`);
    const text = [`First name,Last name,E-mail,${others}`, ...rows].join('\r\n');
    const start = performance.now();
    const matches = matchList(entriesOf(readList(text, KNOWLEDGE)), people);
    expect(matches.every(({ kind }) => kind === 'found')).toBe(true);
    expect(performance.now() - start).toBeLessThan(MS);
  });

  it.each([
    ['of one word', 'x'.repeat(100_000)],
    ['of dots between two signs', `a@${'.'.repeat(100_000)}@b`],
    ['of brackets', '<'.repeat(100_000)],
    ['of square brackets', '['.repeat(100_000)],
    ['of mentions', '[USER=5]'.repeat(12_000)],
    ['of quotes', '"'.repeat(99_999)],
    ['of quotes and commas', '"a,""b,'.repeat(14_000)],
    ['of numbers', '7,'.repeat(50_000)],
    ['of addresses', 'a@x.com '.repeat(12_000)],
    ['of blanks', `"a"${' '.repeat(100_000)}b`],
    ['of web addresses', 'https://'.repeat(12_000)],
  ])('of a line of 100,000 characters %s are read without a stop', (_what, line) => {
    const start = performance.now();
    entriesOf(readList(`${line}\n5`, KNOWLEDGE));
    expect(performance.now() - start).toBeLessThan(MS / 2);
  });
});
