import { describe, expect, it } from 'vitest';
import { NORTHWIND } from '../testing/northwind.ts';
import { sayMatch } from '../testing/say-match.ts';
import { decodeCandidates } from './decode-file.ts';
import { matchList } from './match-list.ts';
import { entriesOf, readList, withRole } from './read-list.ts';

// Lists of public bug reports in which Herald chose the wrong person, or nobody.

const NO_TITLES = { titles: new Map<string, string>() };
const matched = (text: string) => matchList(entriesOf(readList(text, NO_TITLES)), NORTHWIND).map(sayMatch);

const OTHER_SYSTEM = 'id,email,first_name,last_name\n2,user6@northwind.example,Ivan,Petrov\n';

describe('lists of bug reports', () => {
  it.each([
    ['an id of another system beside an e-mail', OTHER_SYSTEM, ['found 6']],
    ['extensions behind names', 'Anna Smith, 105\nOliver Brown, 106\n', ['found 1', 'found 2']],
    [
      'the line of Excel that names the delimiter',
      'sep=;\nФИО;Внутренний телефон;E-mail\nПетров Иван;2;user6@northwind.example\n',
      ['found 6'],
    ],
    [
      "the portal's own import file",
      'LAST_NAME;PERSONAL_PHOTO;NAME;SECOND_NAME;WORK_POSITION;EMAIL\nBrown;;Oliver;;Head of sales;\nSmith;;Anna;;;\n',
      ['found 2', 'found 1'],
    ],
    [
      'forms in which people are copied',
      'John Miller [5]\nuser_6\n1. Anna Smith\n',
      ['found 5', 'found 6', 'found 1'],
    ],
    [
      'contacts exported from Google',
      'First Name,Last Name,E-mail 1 - Value\nJohn,Miller,user30@northwind.example\n',
      ['found 30'],
    ],
    ['a middle name', 'Петров Иван Сергеевич\n', ['found 6']],
    ['an id that disagrees with the name', 'John Miller [6]', ['contradiction 6 5 30']],
    ['a surname before a first name', 'Smith, Anna', ['found 1']],
  ])('%s', (_what, text, expected) => {
    expect(matched(text)).toEqual(expected);
  });

  it('make a contradiction if the id of another system is taken for one of Bitrix24', () => {
    const list = readList(OTHER_SYSTEM, NO_TITLES);
    if (list.kind !== 'table') throw new Error('a table was expected');
    const table = withRole(list.table, 0, 'bitrixId');
    const [match] = matchList(entriesOf({ kind: 'table', table }), NORTHWIND);
    expect(match).toMatchObject({
      kind: 'contradiction',
      people: [{ id: 2 }, { id: 6 }],
      claims: [
        { by: 'id', value: '2', personIds: [2] },
        { by: 'email', value: 'user6@northwind.example', personIds: [6] },
        { by: 'name', value: 'Ivan Petrov', personIds: [] },
      ],
    });
  });

  it('are read in the encoding of their letters', () => {
    // "Imię;Nazwisko\nLech;Wałęsa" in Windows-1250.
    const hex = '496d69ea3b4e617a7769736b6f0a4c6563683b5761b3ea73610a';
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    expect(decodeCandidates(bytes, 'en', NO_TITLES)[0]).toEqual({
      encoding: 'windows-1250',
      text: 'Imię;Nazwisko\nLech;Wałęsa\n',
    });
  });
});
