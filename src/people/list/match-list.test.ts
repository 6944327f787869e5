import { describe, expect, it } from 'vitest';
import type { Person } from '../person.ts';
import { aPerson } from '../testing/a-person.ts';
import { NORTHWIND } from '../testing/northwind.ts';
import { sayMatch } from '../testing/say-match.ts';
import type { ListEntry, NameClaim } from './list-entry.ts';
import { type Answers, matchList } from './match-list.ts';

type Claims = Omit<ListEntry, 'line' | 'text' | 'name'> & { readonly name?: string | NameClaim };

function match({ name, ...claims }: Claims, people: readonly Person[] = NORTHWIND, answers: Answers = {}) {
  const claim = typeof name === 'string' ? { full: name } : name;
  const entry = { line: 1, text: 'as written', ...claims, ...(claim === undefined ? {} : { name: claim }) };
  return matchList([entry], people, answers).map(sayMatch).join(', ');
}

const mail = (id: number) => `user${id}@northwind.example`;
const UNKNOWN = 'nobody@northwind.example';
/** Of Anna Smith, of Иван Петров, of Oliver Brown and Светлана Иванова. */
const [ANNAS, IVANS, SHARED] = ['+1 555 020 0001', '+7 495 123-45-67', '15557770000'];

describe('claims of one row', () => {
  it.each<[Claims, string]>([
    // One claim.
    [{ id: 6 }, 'found 6'],
    [{ id: 999 }, 'notFound'],
    [{ email: mail(6) }, 'found 6'],
    [{ email: UNKNOWN }, 'notFound'],
    [{ phone: ANNAS }, 'found 1'],
    [{ phone: SHARED }, 'choose 2 7'],
    [{ phone: '+1 555 999 9999' }, 'notFound'],
    [{ phone: '0001' }, 'notFound'],
    [{ name: 'Anna Smith' }, 'found 1'],
    [{ name: 'John Miller' }, 'choose 5 30'],
    [{ name: 'Peter Unknown' }, 'notFound'],
    [{}, 'notFound'],
    // Claims that agree.
    [{ id: 6, email: mail(6), phone: IVANS, name: 'Иван Петров' }, 'found 6'],
    [{ id: 30, name: 'John Miller' }, 'found 30'],
    [{ email: mail(5), name: 'Miller, John' }, 'found 5'],
    [{ email: mail(5), name: 'John' }, 'found 5'],
    [{ email: mail(5), name: 'J. Miller' }, 'found 5'],
    [{ phone: ANNAS, name: 'Anna Smith' }, 'found 1'],
    [{ phone: SHARED, name: 'Oliver Brown' }, 'found 2'],
    [{ phone: SHARED, email: mail(7) }, 'found 7'],
    // A name that nobody has does not contradict an e-mail, and no name of another script anything.
    [{ email: mail(1), name: 'Peter Unknown' }, 'found 1'],
    [{ email: mail(6), name: 'Ivan Petrov' }, 'found 6'],
    [{ phone: IVANS, name: 'Ivan Petrov' }, 'found 6'],
    // A number alone against a name that nobody has: it may be mistyped.
    [{ id: 1, name: 'Peter Unknown' }, 'choose 1'],
    [{ phone: ANNAS, name: 'Peter Unknown' }, 'choose 1'],
    // An id or an e-mail that the portal does not know.
    [{ email: UNKNOWN, name: 'Anna Smith' }, 'choose 1'],
    [{ id: 999, name: 'Anna Smith' }, 'choose 1'],
    [{ email: UNKNOWN, name: 'Anna' }, 'choose 1'],
    [{ email: UNKNOWN, name: 'Peter Unknown' }, 'notFound'],
    [{ id: 1, email: UNKNOWN }, 'choose 1'],
    [{ id: 1, email: UNKNOWN, name: 'Anna Smith' }, 'found 1'],
    [{ id: 999, email: mail(1), name: 'Anna Smith' }, 'found 1'],
    // People have phones that the portal does not know.
    [{ phone: '+1 555 999 9999', name: 'Anna Smith' }, 'found 1'],
    [{ phone: '105', name: 'Anna Smith' }, 'found 1'],
    // Claims that point to different people.
    [{ id: 6, name: 'John Miller' }, 'contradiction 6 5 30'],
    [{ id: 6, email: mail(1) }, 'contradiction 6 1'],
    [{ id: 6, phone: ANNAS }, 'contradiction 6 1'],
    [{ email: mail(1), name: 'Oliver Brown' }, 'contradiction 1 2'],
    [{ email: mail(1), name: 'Oliver' }, 'contradiction 1 2'],
    [{ email: mail(1), phone: IVANS }, 'contradiction 1 6'],
    [{ email: mail(1), phone: IVANS, name: 'Anna Smith' }, 'contradiction 1 6'],
    [{ phone: ANNAS, name: 'Oliver Brown' }, 'contradiction 1 2'],
    [{ id: 2, email: mail(6), name: 'Ivan Petrov' }, 'contradiction 2 6'],
    // A phone of several people says nothing against a name.
    [{ phone: SHARED, name: 'Anna Smith' }, 'found 1'],
    // People who are not to be added.
    [{ email: mail(8) }, 'inactive 8'],
    [{ name: 'Maria Lopez' }, 'inactive 8'],
    [{ id: 24 }, 'cannotReceive 24'],
    [{ name: 'Helper Bot' }, 'cannotReceive 24'],
    [{ name: 'Helper' }, 'notFound'],
    [{ email: UNKNOWN, name: 'Maria Lopez' }, 'notFound'],
    [{ email: mail(25) }, 'found 25'],
  ])('%j: %s', (claims, expected) => {
    expect(match(claims)).toBe(expected);
  });

  it('name all people of a shared e-mail, unless the name tells them apart', () => {
    const people = [
      aPerson(1, { name: 'Anna Smith', firstName: 'Anna', lastName: 'Smith', email: 'office@x.com' }),
      aPerson(2, { name: 'Bob Brown', firstName: 'Bob', lastName: 'Brown', email: 'Office@x.com' }),
    ];
    expect(match({ email: 'office@x.com' }, people)).toBe('choose 1 2');
    expect(match({ email: 'office@x.com', name: 'Brown Bob' }, people)).toBe('found 2');
  });

  it('do not know an e-mail that nobody was asked for', () => {
    const answers = { wasAsked: () => false };
    const withoutEmails = NORTHWIND.map(({ email: _hidden, ...person }) => person);
    expect(match({ email: mail(1) }, [], answers)).toBe('notChecked');
    expect(match({ email: mail(1), name: 'Anna Smith' }, withoutEmails, answers)).toBe('found 1');
    expect(match({ phone: ANNAS }, NORTHWIND, answers)).toBe('notChecked');
    expect(match({ email: UNKNOWN, name: 'Anna Smith' }, NORTHWIND, answers)).toBe('choose 1');
  });

  it('let a person decide if the answer to a name was cut off', () => {
    const answers = { isWhole: () => false };
    expect(match({ name: 'Anna Smith' }, NORTHWIND, answers)).toBe('choose 1');
    expect(match({ name: 'Maria Lopez' }, NORTHWIND, answers)).toBe('notFound');
    expect(match({ name: 'Anna Smith', email: mail(1) }, NORTHWIND, answers)).toBe('found 1');
  });

  it('prefer an active namesake to a dismissed one', () => {
    const twice = [aPerson(1, { active: false }), aPerson(2)].map((person) => ({
      ...person,
      name: 'Olga Twice',
    }));
    const people = twice.map((person) => ({ ...person, firstName: 'Olga', lastName: 'Twice' }));
    expect(match({ name: 'Olga Twice' }, people)).toBe('found 2');
  });
});

describe('names', () => {
  it.each([
    // Order, case, signs, accents.
    ['SMITH   anna', 'found 1'],
    ['\u202BAn\u200Bna\u00A0Smith\u202C', 'found 1'],
    ['Петров Иван', 'found 6'],
    // Middle names.
    ['Иван Сергеевич Петров', 'found 6'],
    ['Петров Иван Сергеевич', 'found 6'],
    ['Петров Иван Олегович', 'choose 6'],
    ['Anna Maria Smith', 'found 1'],
    ['Smith Anna Maria', 'found 1'],
    ['Anna Smith Sales', 'choose 1'],
    ['Anna B. Smith', 'choose 1'],
    ['Anna Smith 105', 'found 1'],
    ['Anna 105', 'notFound'],
    // Parts of a name.
    ['Anna', 'choose 1'],
    ['Miller', 'choose 5 30'],
    ['Cher', 'found 40'],
    ['Петров И. С.', 'choose 6'],
    ['J. Miller', 'choose 5 30'],
    ['Annabel Smith', 'notFound'],
    ['S.', 'notFound'],
    ['!?', 'notFound'],
  ])('%s: %s', (name, expected) => {
    expect(match({ name })).toBe(expected);
  });

  it.each([
    ['José', 'García', 'Jose Garcia'],
    ['Jose', 'Garcia', 'José García'],
    ['Артём', 'Семёнов', 'Семенов Артем'],
    ['Артем', 'Семенов', 'Семёнов Артём'],
    ['Lech', 'Wałęsa', 'Lech Walesa'],
    ['Jörg', 'Groß', 'Gross Jörg'],
    ['Patrick', "O'Neill", 'Patrick O’Neill'],
    ['Patrick', 'ONeill', "Patrick O'Neill"],
    ['Anna-Maria', 'Smith', 'Anna Maria Smith'],
    ['Anna Maria', 'Smith', 'Smith, Anna-Maria'],
    ['İsmail', 'Yıldız', 'Ismail Yildiz'],
    ['小明', '王', '王小明'],
    ['太郎', '山田', '山田　太郎'],
    ['कुमार', 'सिंह', 'सिंह कुमार'],
  ])('%s %s is %s', (firstName, lastName, name) => {
    const people = [aPerson(1, { name: `${firstName} ${lastName}`, firstName, lastName })];
    expect(match({ name }, people)).toBe('found 1');
  });

  it('may have numbers', () => {
    const people = [5, 6].map((id) => aPerson(id));
    expect(match({ name: 'Person 6' }, people)).toBe('found 6');
    expect(match({ name: 'Person 7' }, people)).toBe('notFound');
  });

  it('differ in vowel signs of scripts that have them', () => {
    const people = [aPerson(1, { name: 'कुमार सिंह', firstName: 'कुमार', lastName: 'सिंह' })];
    expect(match({ name: 'कमर सिंह' }, people)).toBe('notFound');
  });

  it('are told apart by a middle name', () => {
    const people = [
      aPerson(1, { name: 'Иван Петров', firstName: 'Иван', lastName: 'Петров', middleName: 'Сергеевич' }),
      aPerson(2, { name: 'Иван Петров', firstName: 'Иван', lastName: 'Петров', middleName: 'Олегович' }),
      aPerson(3, { name: 'Иван Петров', firstName: 'Иван', lastName: 'Петров' }),
    ];
    expect(match({ name: 'Петров Иван' }, people)).toBe('choose 1 2 3');
    expect(match({ name: 'Петров Иван Олегович' }, people)).toBe('found 2');
    expect(match({ name: 'Петров Иван Ильич' }, people)).toBe('choose 1 2 3');
  });

  it('are not guessed from more words if two people fit', () => {
    const people = [
      aPerson(1, { name: 'Mary Smith', firstName: 'Mary', lastName: 'Smith' }),
      aPerson(2, { name: 'Ann Smith', firstName: 'Ann', lastName: 'Smith' }),
    ];
    expect(match({ name: 'Mary Ann Smith' }, people)).toBe('choose 1 2');
  });

  it('are told apart by columns of first and last names, not by the order of a line', () => {
    const people = [
      aPerson(1, { name: 'James Thomas', firstName: 'James', lastName: 'Thomas' }),
      aPerson(2, { name: 'Thomas James', firstName: 'Thomas', lastName: 'James' }),
    ];
    expect(match({ name: 'James Thomas' }, people)).toBe('choose 1 2');
    expect(match({ name: { full: 'James Thomas', first: 'James', last: 'Thomas' } }, people)).toBe('found 1');
  });
});

describe('a line with two readings', () => {
  const both = (text: string, whole: Claims, parts: readonly string[]) =>
    match({
      ...whole,
      otherReading: parts.map((part) => ({ line: 1, text, name: { full: part } })),
    });

  it.each<[string, Claims, readonly string[], string]>([
    ['Smith, Anna', { name: 'Smith, Anna' }, ['Smith', 'Anna'], 'found 1'],
    ['Cher, Anna Smith', { name: 'Cher, Anna Smith' }, ['Cher', 'Anna Smith'], 'choose 1 or all of 40 1'],
    ['Cher, Zoe', { name: 'Cher, Zoe' }, ['Cher', 'Zoe'], 'found 40, notFound'],
    ['Anna, Oliver', { name: 'Anna, Oliver' }, ['Anna', 'Oliver'], 'choose 1, choose 2'],
    ['Zoe, Bob', { name: 'Zoe, Bob' }, ['Zoe', 'Bob'], 'notFound'],
  ])('%s', (text, whole, parts, expected) => {
    expect(both(text, whole, parts)).toBe(expected);
  });

  it('is asked if both fit', () => {
    const people = [
      ...NORTHWIND,
      aPerson(50, { name: 'Smith', firstName: 'Smith', lastName: '' }),
      aPerson(51, { name: 'Anna', firstName: 'Anna', lastName: '' }),
    ];
    const part = (full: string) => ({ line: 1, text: full, name: { full } });
    const claims = { name: 'Smith, Anna', otherReading: [part('Smith'), part('Anna')] };
    expect(match(claims, people)).toBe('choose 1 or all of 50 51');
  });
});
