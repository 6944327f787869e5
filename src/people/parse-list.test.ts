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

  it('keeps every word of a list somewhere', () => {
    const cell = fc.constantFrom('5', 'anna@x.com', 'Anna', 'name', 'id', '"a', 'b"', '"', '""', ' ', '');
    const text = fc
      .array(fc.tuple(cell, fc.constantFrom(',', ';', '\t', '\n', '\r\n')))
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
});
