import { describe, expect, it } from 'vitest';
import { sayEntry } from '../testing/say-entry.ts';
import { entriesOf, readList } from './read-list.ts';

const read = (text: string) => readList(text, { titles: new Map() });
const entries = (text: string) => entriesOf(read(text)).map(sayEntry);

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

  it.each(['U37; U8; U36', 'user_37\tU8\tU36', 'U37; U8\n[USER=36]Al[/USER]; U9'])(
    'is several people where a line holds several ids: %j',
    (text) => {
      expect(read(text).kind).toBe('lines');
      expect(entriesOf(read(text)).map(({ id }) => id)).toEqual(
        [37, 8, 36, 9].slice(0, text.split(/[;\t\n]/).length),
      );
    },
  );

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
    expect(entriesOf(list, 'bitrixIds').map(sayEntry)).toEqual([
      '2: id 5',
      '3: id 6',
      '4:',
      '5: 12345678901',
    ]);
    expect(entriesOf(list, 'somethingElse').map(sayEntry)).toEqual(['2:', '3:', '4:', '5: 12345678901']);
  });

  it.each(['ID in Bitrix24\n5\n6', 'USER_ID\n5\n6'])('is of ids by its heading: %j', (text) => {
    expect(entries(text)).toEqual(['2: id 5', '3: id 6']);
  });
});
