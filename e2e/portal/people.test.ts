import { describe, expect, it } from 'vitest';
import { fullName, makePeople } from './people.ts';

describe('the fixture company', () => {
  const people = makePeople(120);
  const count = (suits: (person: (typeof people.list)[number]) => boolean) =>
    people.list.filter(suits).length;

  it('has what the tests of an app need', () => {
    expect(people.list.map((person) => person.id)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    expect(people.departments).toHaveLength(8);
    expect(
      people.departments.filter((department) => department.parent !== 1 && department.parent !== null),
    ).not.toEqual([]);
    expect(count((person) => person.kind === 'bot')).toBe(2);
    expect(count((person) => person.kind === 'extranet')).toBeGreaterThanOrEqual(2);
    expect(count((person) => !person.active)).toBeGreaterThanOrEqual(5);
    expect(count((person) => person.mutes)).toBeGreaterThanOrEqual(4);
    expect(count((person) => person.admin)).toBe(2);
    expect(count((person) => fullName(person).length > 100)).toBe(1);
    for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u, /['’]/]) {
      expect(count((person) => script.test(fullName(person)))).toBeGreaterThan(0);
    }
  });

  it('user 1 is the administrator Anna Smith, user 5 an ordinary person who takes notices', () => {
    const [first, fifth] = [people.find(1), people.find(5)];
    expect(first).toMatchObject({ firstName: 'Anna', lastName: 'Smith', admin: true });
    expect(fifth).toMatchObject({ active: true, kind: 'employee', mutes: false, admin: false });
  });

  it('is the same company each time, and the same people in a bigger one', () => {
    expect(makePeople(120).list).toEqual(people.list);
    expect(makePeople(200).list.slice(0, 30)).toEqual(people.list.slice(0, 30));
  });

  it('every department of everybody exists', () => {
    const big = makePeople(3000);
    const known = new Set(big.departments.map((department) => department.id));
    expect(big.list.every((person) => person.departments.every((id) => known.has(id)))).toBe(true);
    expect(big.departments.every((one) => one.parent === null || known.has(one.parent))).toBe(true);
  });
});
