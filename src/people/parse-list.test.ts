import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList, wantedOf } from './parse-list.ts';

const short = (text: string) =>
  parseList(text).entries.map(({ line, wanted }) => {
    if (wanted.kind === 'id') return `${line}: id ${wanted.id}`;
    return wanted.kind === 'email' ? `${line}: ${wanted.email}` : `${line}: "${wanted.name}"`;
  });

describe('wantedOf', () => {
  it.each([
    ['5', { kind: 'id', id: 5 }],
    ['#5', { kind: 'id', id: 5 }],
    ['[USER=5]Anna[/USER]', { kind: 'id', id: 5 }],
    ['https://x.bitrix24.com/company/personal/user/5/', { kind: 'id', id: 5 }],
    ['Anna@X.com', { kind: 'email', email: 'anna@x.com' }],
    ['Anna Smith <anna@x.com>', { kind: 'email', email: 'anna@x.com' }],
    ['Anna Smith', { kind: 'name', name: 'Anna Smith' }],
    ['0', { kind: 'name', name: '0' }],
    ['5a', { kind: 'name', name: '5a' }],
    ['12345678901', { kind: 'name', name: '12345678901' }],
    ['9007199254740993', { kind: 'name', name: '9007199254740993' }],
    // A number of the staff rather than an id of the portal: nobody is better than somebody else.
    ['007', { kind: 'name', name: '007' }],
    ['\u200F5\u200E', { kind: 'id', id: 5 }],
    ['\u202Aanna@x.com\u202C', { kind: 'email', email: 'anna@x.com' }],
    ['\u2066Anna\u2069 Smith', { kind: 'name', name: 'Anna Smith' }],
    ['＃５', { kind: 'id', id: 5 }],
    ['anna＠x.com', { kind: 'email', email: 'anna@x.com' }],
    ['<anna@x.com>', { kind: 'email', email: 'anna@x.com' }],
    ['mailto:anna@x.com', { kind: 'email', email: 'anna@x.com' }],
    ['/company/personal/user/5', { kind: 'id', id: 5 }],
    ['[USER=5]Anna\nSmith[/USER]', { kind: 'id', id: 5 }],
    ['anna@', { kind: 'name', name: 'anna@' }],
    ["O'Neill", { kind: 'name', name: "O'Neill" }],
  ])('%s', (text, wanted) => {
    expect(wantedOf(text)).toEqual(wanted);
  });
});

describe('parseList', () => {
  it.each([
    ['lines', '5\n6\r\n7\r8', ['1: id 5', '2: id 6', '3: id 7', '4: id 8']],
    [
      'any separator, any mix',
      '5, anna@x.com; Anna Smith\t7\n8',
      ['1: id 5', '1: anna@x.com', '1: "Anna Smith"', '1: id 7', '2: id 8'],
    ],
    ['nothing', ' \n;;,\n', []],
    ['empty cells and lines', '5,,6\n\n\n7;', ['1: id 5', '1: id 6', '4: id 7']],
    ['a byte order mark', '\uFEFF5\n6', ['1: id 5', '2: id 6']],
    ['quotes around a comma', '"Smith, Anna",6', ['1: "Smith, Anna"', '1: id 6']],
    ['a doubled quote', '"Anna ""Ann"" Smith"', ['1: "Anna "Ann" Smith"']],
    ['a line break in quotes', '"Anna\nSmith"\n7', ['1: "Anna\nSmith"', '3: id 7']],
    ['a quote that is never closed', '"Anna\n6', ['1: ""Anna"', '2: id 6']],
    ['a quote inside a name', 'Anna "Ann" Smith', ['1: "Anna "Ann" Smith"']],
    [
      'commas and semicolons of other keyboards',
      '5，6、7；8،9؛10',
      ['1: id 5', '1: id 6', '1: id 7', '1: id 8', '1: id 9', '1: id 10'],
    ],
    [
      'blanks that do not break',
      '\u00A05\u00A0,\u00A0"Smith,\u00A0Anna"',
      ['1: id 5', '1: "Smith,\u00A0Anna"'],
    ],
    ['lines that are there twice, twice', '5\n5', ['1: id 5', '2: id 5']],
    [
      '"Smith, Anna" on each line as one person',
      'Smith, Anna\n\nvan Dyk, Bob',
      ['1: "Smith, Anna"', '3: "van Dyk, Bob"'],
    ],
    [
      'a comma between whole names as two people',
      'Anna Smith, Bob Brown\nZoe Fox, Al Dee',
      ['1: "Anna Smith"', '1: "Bob Brown"', '2: "Zoe Fox"', '2: "Al Dee"'],
    ],
    [
      'a comma as two people where not every line is such',
      'Smith, Anna\n5',
      ['1: "Smith"', '1: "Anna"', '2: id 5'],
    ],
    [
      'what a mail program copies',
      'Smith, Anna <anna@x.com>; Bob <bob@x.com>; 5, 6',
      ['1: anna@x.com', '1: bob@x.com', '1: id 5', '1: id 6'],
    ],
    [
      'quoted names before addresses',
      '"Smith, Anna" <anna@x.com>, "Bob" <bob@x.com>',
      ['1: anna@x.com', '1: bob@x.com'],
    ],
    [
      'nobody away where commas separate addresses',
      'Bob, Anna <anna@x.com>, Al <al@x.com>; 5',
      ['1: "Bob"', '1: anna@x.com', '1: al@x.com', '1: id 5'],
    ],
    ['no header among people', '5;anna@x.com\n6;name', ['1: id 5', '1: anna@x.com', '2: id 6', '2: "name"']],
  ])('reads %s', (_what, text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['by id first', 'ID;E-mail;Name\n5;anna@x.com;Anna', ['2: id 5']],
    ['by e-mail where there is no id', 'id,email,name\n,anna@x.com,Anna', ['2: anna@x.com']],
    ['by first and last name', 'First name,Last name\nAnna,Smith', ['2: "Anna Smith"']],
    [
      'by a name with a comma, in a file of semicolons',
      'Name;Department\nSmith, Anna;Sales',
      ['2: "Smith, Anna"'],
    ],
    [
      'with a byte order mark, quotes and tabs',
      '\uFEFF"Фамилия"\t"Имя"\r\n"Смит"\t"Анна"',
      ['2: "Анна Смит"'],
    ],
    ['a row that says nothing in the known columns', 'Name;City\n;Berlin', ['2: "Berlin"']],
    ['an id that is none', 'ID;City\nx7;Berlin', ['2: "x7"']],
  ])('reads a CSV file %s', (_what, text, expected) => {
    expect(short(text)).toEqual(expected);
    expect(parseList(text).header).toBeDefined();
  });

  it('takes headings alone for a list of nobody, and says so', () => {
    expect(parseList('ID;E-mail;Name\r\n')).toEqual({ header: ['ID', 'E-mail', 'Name'], entries: [] });
  });

  it('keeps every word of a list somewhere', () => {
    const cell = fc.constantFrom(
      '5',
      'anna@x.com',
      'Anna',
      'Anna <anna@x.com>',
      '"Smith, Anna" <anna@x.com>',
      'name',
      'id',
      '"a',
      'b"',
      '"',
      '""',
      '<',
      '>',
      '\u200F',
      ' ',
      '',
    );
    const text = fc
      .array(fc.tuple(cell, fc.constantFrom(',', ';', '，', '\t', '\n', '\r\n')))
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { entries, header } = parseList(source);
        const kept = [...entries.map((entry) => entry.text), ...(header ?? [])].join(' ');
        for (const word of source.match(/[\w@.]+/g) ?? []) expect(kept).toContain(word);
      }),
    );
  });

  it('reads 5,000 lines at once', () => {
    const { entries } = parseList(
      Array.from({ length: 5000 }, (_, index) => `Person ${index};${index + 1}`).join('\n'),
    );
    expect(entries).toHaveLength(10_000);
    expect(entries.at(-1)).toMatchObject({ line: 5000, wanted: { id: 5000 } });
  });

  it.each([
    ['of one word', 'x'.repeat(100_000)],
    ['of dots between two signs', `a@${'.'.repeat(100_000)}@b`],
    ['of brackets', '<'.repeat(100_000)],
    ['of quotes', '"'.repeat(99_999)],
    ['of quotes and commas', '"a,""b,'.repeat(14_000)],
    ['of ids', '7,'.repeat(50_000)],
    ['of blanks', `"a"${' '.repeat(100_000)}b`],
  ])('reads a line of 100,000 characters %s without a stop', (_what, line) => {
    const start = performance.now();
    parseList(`${line}\n5`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
