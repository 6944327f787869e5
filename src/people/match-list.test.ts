import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, matchList } from './match-list.ts';
import { parseList } from './parse-list.ts';
import type { Person } from './person.ts';

function aPerson(id: number, firstName: string, lastName: string, more: Partial<Person> = {}): Person {
  const person: Person = {
    id,
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    position: '',
    photo: '',
    active: true,
    kind: 'employee',
  };
  return { ...person, ...more };
}

const PEOPLE = [
  aPerson(1, 'Anna', 'Smith', { email: 'Anna@X.com' }),
  aPerson(2, 'José', 'García'),
  aPerson(3, 'Ivan', 'Petrov'),
  aPerson(4, 'Ivan', 'Petrov'),
  aPerson(5, 'Olga', 'Gone', { active: false }),
  aPerson(6, 'Olga', 'Twice', { active: false }),
  aPerson(7, 'Olga', 'Twice'),
];

function say(match: Match): string {
  if (match.kind === 'found' || match.kind === 'inactive') return `${match.kind} ${match.person.id}`;
  return match.kind === 'several' ? `several ${match.people.map(({ id }) => id).join(' ')}` : match.kind;
}

const matched = (text: string) => matchList(parseList(text).entries, PEOPLE).map(say);

describe('matchList', () => {
  it.each([
    ['1', 'found 1'],
    ['5', 'inactive 5'],
    ['99', 'notFound'],
    ['anna@x.com', 'found 1'],
    ['nobody@x.com', 'notFound'],
    ['Anna Smith', 'found 1'],
    ['SMITH   anna', 'found 1'],
    ['"Smith, Anna"', 'found 1'],
    ['\u202BAn\u200Bna\u00A0Smith\u202C', 'found 1'],
    ['Anna Smith <anna@x.com>', 'found 1'],
    ['9007199254740993', 'notFound'],
    ['007', 'notFound'],
    ['Jose Garcia', 'found 2'],
    ['Ivan Petrov', 'several 3 4'],
    ['Olga Gone', 'inactive 5'],
    ['Olga Twice', 'found 7'],
    // Only like it: a person decides, even when there is one.
    ['Anna', 'several 1'],
    ['Petrov', 'several 3 4'],
    ['Ivanna', 'notFound'],
    ['!?', 'notFound'],
  ])('%s: %s', (text, expected) => {
    expect(matched(text)).toEqual([expected]);
  });

  it('answers every entry, in order', () => {
    expect(matched('1\nxyz\n1')).toEqual(['found 1', 'notFound', 'found 1']);
  });

  it('does not call "not found" what nobody asked for', () => {
    const { entries } = parseList('anna@x.com, zoe@x.com');
    const known = (text: string) => text === 'zoe@x.com';
    const hidden = matchList(entries, [], { wasAsked: (entry) => known(entry.text) });
    expect(hidden.map(say)).toEqual(['notChecked', 'notFound']);
  });

  it('lets a person decide where the portal named too many to be sure', () => {
    const { entries } = parseList('Anna Smith\nOlga Gone');
    const cut = matchList(entries, PEOPLE, { isWhole: () => false });
    expect(cut.map(say)).toEqual(['several 1', 'notFound']);
  });

  it.each([
    ['by their whole names', (first: string) => `${first} Same`],
    ['by the name that they all share, first', (first: string) => `Same ${first} Unknown`],
    ['by the name that they all share, alone', () => 'Same'],
  ])('matches 5,000 lines %s well within the two seconds that a person is asked to wait', (_how, line) => {
    const people = Array.from({ length: 5000 }, (_, index) => aPerson(index + 1, `First${index}`, 'Same'));
    const { entries } = parseList(people.map(({ firstName }) => line(firstName)).join('\n'));
    const start = performance.now();
    expect(matchList(entries, people)).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('finds each of 5,000 lines', () => {
    const people = Array.from({ length: 5000 }, (_, index) => aPerson(index + 1, `First${index}`, 'Same'));
    const { entries } = parseList(people.map(({ name }) => name).join('\n'));
    expect(matchList(entries, people).every(({ kind }) => kind === 'found')).toBe(true);
  });
});

it('ends every line once and in its place, whatever stands in it, and takes only people whom the portal gave', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '1',
      '5',
      '99',
      'anna@x.com',
      'Ivan Petrov',
      'petrov, ivan',
      'Olga',
      'José Garcia',
      '王',
      '—',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { entries } = parseList(lines.join('\n'));
      const matches = matchList(entries, PEOPLE);
      expect(matches.map(({ entry }) => entry)).toEqual(entries);
      for (const match of matches) {
        const people = 'people' in match ? match.people : 'person' in match ? [match.person] : [];
        const isActive = match.kind !== 'inactive';
        expect(people.filter((one) => one.active !== isActive || !PEOPLE.includes(one))).toEqual([]);
      }
    }),
  );
});
