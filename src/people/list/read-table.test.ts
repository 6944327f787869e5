import { describe, expect, it } from 'vitest';
import { sayEntry } from '../testing/say-entry.ts';
import { entriesOf, readList, withRole } from './read-list.ts';

const NO_TITLES = { titles: new Map<string, string>() };
const read = (text: string, titles: Readonly<Record<string, string>> = {}) =>
  readList(text, { titles: new Map(Object.entries(titles)) });

const entries = (text: string) => entriesOf(read(text)).map(sayEntry);

function tableOf(text: string, titles: Readonly<Record<string, string>> = {}) {
  const list = read(text, titles);
  if (list.kind !== 'table') throw new Error(`a table was expected, not ${list.kind}`);
  return list.table;
}

describe('a table', () => {
  it.each([
    ['tabs', 'Name\tCity\nAnna\tRome'],
    ['semicolons', 'Name;City\nAnna;Rome'],
    ['commas', 'Name,City\nAnna,Rome'],
    ['pipes', 'Name|City\nAnna|Rome'],
    ['full-width commas', 'Name，City\nAnna，Rome'],
    ['full-width semicolons', 'Name；City\nAnna；Rome'],
    ['Arabic commas', 'Name،City\nAnna،Rome'],
    ['Arabic semicolons', 'Name؛City\nAnna؛Rome'],
    ['a sign that Excel names', 'sep=;\nName;City\nAnna;Rome'],
    ['a sign that Excel names, in quotes', '"sep=,"\r\nName,City\r\nAnna,Rome'],
    ['a sign of its own', 'sep=^\nName^City\nAnna^Rome'],
  ])('has cells between %s', (_what, text) => {
    const { header, rows, roles } = tableOf(text);
    expect(header).toEqual(['Name', 'City']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Anna', 'Rome']]);
    expect(roles).toEqual(['fullName', 'text']);
  });

  it('may have a comma in a name', () => {
    expect(entries('Name;Department\nSmith, Anna;Sales')).toEqual(['2: "Smith, Anna"']);
    expect(entries('Name\nSmith, Anna\nBob Brown')).toEqual(['2: "Smith, Anna"', '3: "Bob Brown"']);
  });

  it('may have line breaks in cells, and counts them', () => {
    const { rows } = tableOf('Name,Address\n"Anna","1 Main St\nRome"\nBob,Oslo');
    expect(rows).toEqual([
      { line: 2, cells: ['Anna', '1 Main St\nRome'] },
      { line: 4, cells: ['Bob', 'Oslo'] },
    ]);
  });

  it.each([
    ['an empty line', '\n\nName;E-mail\nAnna;anna@x.com', []],
    [
      'titles',
      'Staff of Northwind\nMay 2026\n\nName;E-mail\nAnna;anna@x.com',
      ['Staff of Northwind', 'May 2026'],
    ],
    ['titles with empty cells', 'Staff;;\n;;\nName;E-mail;City\nAnna;anna@x.com;Rome', ['Staff']],
  ])('has its header below %s', (_what, text, above) => {
    const table = tableOf(text);
    expect(table.header?.slice(0, 2)).toEqual(['Name', 'E-mail']);
    expect(table.rows).toHaveLength(1);
    expect((table.above ?? []).map((line) => line.text)).toEqual(above);
  });

  it('has no header below people', () => {
    const [first] = entries('Anna Smith;anna@x.com\nBob;b@x.com\nAl;al@x.com\nCy;cy@x.com\nName;E-mail');
    expect(first).toBe('1: anna@x.com "Anna Smith"');
  });

  it('may have headings alone', () => {
    expect(tableOf('Name;E-mail\r\n')).toMatchObject({ header: ['Name', 'E-mail'], rows: [] });
  });

  it('keeps a row that says nothing in the known columns', () => {
    expect(entriesOf(read('Name;City\n;Berlin'))).toEqual([{ line: 2, text: 'Berlin' }]);
  });

  it('reads explicit ids and addresses in names', () => {
    expect(entries('Name;City\nAnna Smith [5];Rome\nBob <bob@x.com>;Oslo')).toEqual([
      '2: id 5 "Anna Smith"',
      '3: bob@x.com "Bob"',
    ]);
    expect(entries('First name;Last name\nAnna;Smith [5]')).toEqual(['2: id 5 "Anna Smith"']);
  });

  it.each([
    ['names and numbers', 'Anna Smith, 105\nBob Brown, 106', ['fullName', 'text']],
    ['names and addresses', 'Anna Smith,anna@x.com\nBob Brown,bob@x.com', ['fullName', 'email']],
    [
      'surnames, first names, addresses',
      'Smith;Anna;anna@x.com\nDee;Bob;bob@x.com',
      ['lastName', 'firstName', 'email'],
    ],
    ['addresses and phones', 'anna@x.com;+1 555 020 0001\nbob@x.com;+1 555 020 0002', ['email', 'phone']],
    [
      'numbers, names and units, by tabs',
      '1\tAnna Smith\tLaw\n2\tBob Brown\tSales',
      ['text', 'fullName', 'text'],
    ],
    ['user codes', 'user_5;Anna Smith\nuser_6;Bob Brown', ['bitrixId', 'fullName']],
  ])('without a header is recognised by %s', (_what, text, roles) => {
    const table = tableOf(text);
    expect(table.header).toBeUndefined();
    expect(table.roles).toEqual(roles);
  });

  it('recognises e-mails, phones and codes under any heading, each once', () => {
    const text =
      'Kontakt A;Kontakt B;Rufzeichen;Portal;Leer\nanna@x.com;chef@x.com;+1 555 020 0001;user_5;\nbob@x.com;chef@x.com;+1 555 020 0002;user_6;';
    expect(tableOf(`Name;${text.replace(/\n/g, '\nX Y;')}`).roles).toEqual([
      'fullName',
      'email',
      'text',
      'phone',
      'bitrixId',
      'ignore',
    ]);
  });

  it('recognises names under any heading if the portal knows them', () => {
    const text = 'Wer;E-mail\nAnna Smith;anna@x.com\nBob Brown;bob@x.com';
    expect(tableOf(text).roles).toEqual(['text', 'email']);
    const list = readList(text, { ...NO_TITLES, knownNames: new Set(['anna smith']) });
    expect(list).toMatchObject({ table: { roles: ['fullName', 'email'] } });
  });

  it('never takes numbers of another system for ids or phones', () => {
    expect(tableOf('id;Employee ID;№;Name\n5;1234567890;7;Anna').roles).toEqual([
      'ignore',
      'ignore',
      'ignore',
      'fullName',
    ]);
  });

  it.each([
    ['a first name beside a surname', 'Name;Surname\nAnna;Smith', ['firstName', 'lastName']],
    ['a whole name without one', 'Name;City\nAnna Smith;Rome', ['fullName', 'text']],
    [
      'a whole name beside both parts',
      'Name;Given Name;Family Name\nA;B;C',
      ['fullName', 'firstName', 'lastName'],
    ],
    ['a first name in Spanish', 'Nombre;Apellidos\nAnna;Smith', ['firstName', 'lastName']],
    ['a surname in German', 'Name;Vorname\nSmith;Anna', ['lastName', 'firstName']],
    ['a surname in French', 'Nom;Prénom\nde la Cruz;Anna\nSmith;Bob', ['lastName', 'firstName']],
    ['a whole name beside a first name', 'Name;Vorname\nAnna Smith;Anna', ['fullName', 'firstName']],
    ['a first name in French', 'Nom de famille;Nom\nSmith;Anna', ['lastName', 'firstName']],
    [
      'a first name in Russian',
      'Фамилия;Имя;Отчество\nПетров;Иван;Сергеевич',
      ['lastName', 'firstName', 'middleName'],
    ],
  ])('takes "Name" for %s', (_what, text, roles) => {
    expect(tableOf(text).roles).toEqual(roles);
  });

  it('knows the titles that the portal gives its fields', () => {
    const titles = { Sippe: 'LAST_NAME', Rufname: 'NAME', Netzpost: 'EMAIL', Nr: 'ID' };
    expect(tableOf('NR;sippe;RUFNAME;Netzpost\n5;Smith;Anna;anna@x.com', titles).roles).toEqual([
      'ignore',
      'lastName',
      'firstName',
      'email',
    ]);
  });

  it('takes the first filled cell of several e-mail columns', () => {
    expect(entries('Name,E-mail 1 - Value,E-mail 2 - Value\nAnna Smith,,anna@x.com')).toEqual([
      '2: anna@x.com "Anna Smith"',
    ]);
  });

  it('takes a full number, not an extension', () => {
    expect(entries('Name;Phone;Mobile\nAnna Smith;105;+1 555 020 0001')).toEqual([
      '2: +1 555 020 0001 "Anna Smith"',
    ]);
  });

  it('changes by hand', () => {
    const table = withRole(tableOf('id;Name\n5;Anna Smith'), 0, 'bitrixId');
    expect(entriesOf({ kind: 'table', table }).map(sayEntry)).toEqual(['2: id 5 "Anna Smith"']);
  });
});
