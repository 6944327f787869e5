import { describe, expect, it } from 'vitest';
import type { ListEntry } from './list-entry.ts';
import { entriesOf, readList, withRole } from './read-list.ts';

const NO_TITLES = { titles: new Map<string, string>() };
const read = (text: string, titles: Readonly<Record<string, string>> = {}) =>
  readList(text, { titles: new Map(Object.entries(titles)) });

function say({ line, id, email, phone, name, otherReading }: ListEntry): string {
  const claims = [id === undefined ? undefined : `id ${id}`, email, phone, name && `"${name.full}"`];
  const other = otherReading === undefined ? '' : ` or ${otherReading.length}`;
  return `${line}: ${claims.filter((claim) => claim !== undefined).join(' ')}${other}`.trim();
}
const entries = (text: string) => entriesOf(read(text)).map(say);

function tableOf(text: string, titles: Readonly<Record<string, string>> = {}) {
  const list = read(text, titles);
  if (list.kind !== 'table') throw new Error(`a table was expected, not ${list.kind}`);
  return list.table;
}

describe('free text', () => {
  it.each([
    ['lines', 'Anna\nBob\r\nZoe\rAl', ['1: "Anna"', '2: "Bob"', '3: "Zoe"', '4: "Al"']],
    ['nothing', ' \n;;,\n', []],
    ['a byte order mark', '\uFEFFAnna\nBob', ['1: "Anna"', '2: "Bob"']],
    [
      'any separator, any mix',
      'anna@x.com; Bob Brown\tZoe Fox, Al Dee\n8',
      ['1: anna@x.com', '1: "Bob Brown"', '1: "Zoe Fox"', '1: "Al Dee"', '2:'],
    ],
    [
      'commas and semicolons of other keyboards',
      'Anna Smith，Bob Brown、Zoe Fox；Al Dee؛Cy Lee',
      ['1: "Anna Smith"', '1: "Bob Brown"', '1: "Zoe Fox"', '1: "Al Dee"', '1: "Cy Lee"'],
    ],
    ['quotes around a comma', '"Smith, Anna", Bob Brown', ['1: "Smith, Anna"', '1: "Bob Brown"']],
    ['a quote that is never closed', '"Anna\nBob', ['1: "Anna"', '2: "Bob"']],
    ['lines that are there twice, twice', 'Anna\nAnna', ['1: "Anna"', '2: "Anna"']],
    [
      '"Smith, Anna" on each line as one person',
      'Smith, Anna\n\nDyk, Bob',
      ['1: "Smith, Anna"', '3: "Dyk, Bob"'],
    ],
    [
      '"Smith, Anna" among others in both ways',
      'Smith, Anna\nBob Brown',
      ['1: "Smith, Anna" or 2', '2: "Bob Brown"'],
    ],
    [
      'a comma between whole names as two people',
      'Anna Smith, Bob Brown\nZoe Fox, Al Dee',
      ['1: "Anna Smith"', '1: "Bob Brown"', '2: "Zoe Fox"', '2: "Al Dee"'],
    ],
    [
      'the recipients of Outlook',
      'Smith, Anna <anna@x.com>; Brown, Bob (Sales) <bob@x.com>',
      ['1: anna@x.com "Smith, Anna"', '1: bob@x.com "Brown, Bob"'],
    ],
    [
      'the recipients of Gmail',
      '"Smith, Anna" <anna@x.com>, "Bob" <bob@x.com>, al@x.com,',
      ['1: anna@x.com "Smith, Anna"', '1: bob@x.com "Bob"', '1: al@x.com'],
    ],
    [
      'nobody away where commas separate addresses',
      'Bob, Anna <anna@x.com>, Al <al@x.com>',
      ['1: "Bob"', '1: anna@x.com "Anna"', '1: al@x.com "Al"'],
    ],
    ['a name and its address in both ways', 'Anna Smith, anna@x.com', ['1: anna@x.com "Anna Smith" or 2']],
    ['addresses with blanks between them', 'anna@x.com bob@x.com', ['1: anna@x.com', '1: bob@x.com']],
    ['codes with blanks between them', 'user_5 user_6', ['1: id 5', '1: id 6']],
    [
      'mentions beside each other',
      '[USER=5]Anna[/USER] [USER=6]Bob[/USER][USER=7]Cy[/USER]',
      ['1: id 5 "Anna"', '1: id 6 "Bob"', '1: id 7 "Cy"'],
    ],
    ['the line of a letter', 'To: Anna Smith; Bob Brown', ['1: "Anna Smith"', '1: "Bob Brown"']],
    ['a name before a bare address', 'Anna Smith anna@x.com', ['1: anna@x.com "Anna Smith"']],
    [
      'bullets and numbers of lists',
      '• Anna A\n- Bob B\n* Cy C\n– Di D\n1. Ed E\n2) Fay F\na) Gus G\n(3) Hal H\n[4] Ida I\n5 Jo J',
      [
        '1: "Anna A"',
        '2: "Bob B"',
        '3: "Cy C"',
        '4: "Di D"',
        '5: "Ed E"',
        '6: "Fay F"',
        '7: "Gus G"',
        '8: "Hal H"',
        '9: "Ida I"',
        '10: "Jo J"',
      ],
    ],
    ['no bullet in an initial', 'A. Miller', ['1: "A. Miller"']],
    ['a note behind a name', 'Anna Smith (Sales, London)', ['1: "Anna Smith"']],
    ['numbers as nobody', 'Anna Smith, 105\nBob', ['1: "Anna Smith"', '2: "Bob"']],
    ['a number before a person as nobody', '5;anna@x.com\n6;name', ['1: anna@x.com', '2: "name"']],
    [
      'a phone behind a name',
      'Anna Smith, +1 555 020-0001 ext. 5',
      ['1: +1 555 020-0001 ext. 5 "Anna Smith"'],
    ],
    ['phones alone', '+1 (555) 020-0001\n89161234567', ['1: +1 (555) 020-0001', '2: 89161234567']],
    [
      'an address with commas',
      'https://x.bitrix24.com/company/personal/user/5/?a=1,2#b, Bob Brown',
      ['1: id 5 "Bob Brown" or 2'],
    ],
    [
      'a mention with a comma',
      '[USER=5]Smith, Anna[/USER], Bob Brown',
      ['1: id 5 "Smith, Anna"', '1: "Bob Brown"'],
    ],
  ])('reads %s', (_what, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('keeps the text of each person as it was written', () => {
    const texts = entriesOf(read('1. Anna Smith (Sales), 105')).map(({ text }) => text);
    expect(texts).toEqual(['Anna Smith (Sales), 105']);
  });
});

describe('a list of nothing but numbers', () => {
  it.each([
    '5',
    '5\n6',
    '5, 6; 7\n8',
    '#5\n#6',
    '№ 5',
    '５\n６',
    'id\n5\n6',
    '№\n5',
    'Employee ID\n5',
    '5 6 7',
  ])('is asked about: %j', (text) => {
    const list = read(text);
    expect(list.kind).toBe('numbers');
    expect(entriesOf(list)).toEqual([]);
  });

  it('is of ids if somebody says so', () => {
    const list = read('id\n5\n#6\n007\n12345678901');
    expect(entriesOf(list, 'bitrixIds').map(say)).toEqual(['2: id 5', '3: id 6', '4:', '5: 12345678901']);
    expect(entriesOf(list, 'somethingElse').map(say)).toEqual(['2:', '3:', '4:', '5: 12345678901']);
  });

  it.each(['ID in Bitrix24\n5\n6', 'USER_ID\n5\n6'])('is of ids by its heading: %j', (text) => {
    expect(entries(text)).toEqual(['2: id 5', '3: id 6']);
  });
});

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
    expect(entriesOf({ kind: 'table', table }).map(say)).toEqual(['2: id 5 "Anna Smith"']);
  });
});
