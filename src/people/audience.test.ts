import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Audience,
  choosePeople,
  dropPerson,
  isEmptyAudience,
  NO_AUDIENCE,
  needsResolving,
} from './audience.ts';
import { putDepartment, roleOfDepartment } from './department-role.ts';
import { excludePerson } from './exclude-person.ts';
import { joinAudience } from './join-audience.ts';
import { aPerson } from './testing/a-person.ts';

const SALES = { id: 2, name: 'Sales', withSub: true };
const say = ({ people, departments, excluded }: Audience) => ({
  people: people.map(({ id }) => id),
  departments: departments.map(({ id }) => id),
  not: [...excluded.people, ...excluded.departments].map(({ id }) => id),
});

describe('an audience', () => {
  it('is empty while only exceptions are named', () => {
    expect(isEmptyAudience(NO_AUDIENCE)).toBe(true);
    expect(isEmptyAudience(excludePerson(NO_AUDIENCE, aPerson(1), true))).toBe(true);
    expect(isEmptyAudience(choosePeople(NO_AUDIENCE, [aPerson(1)]))).toBe(false);
    expect(isEmptyAudience(putDepartment(NO_AUDIENCE, SALES, 'chosen'))).toBe(false);
  });

  it('asks the portal only when it holds more than single people', () => {
    expect(needsResolving(choosePeople(NO_AUDIENCE, [aPerson(1)]))).toBe(false);
    expect(needsResolving(putDepartment(NO_AUDIENCE, SALES, 'chosen'))).toBe(true);
    expect(needsResolving(excludePerson(NO_AUDIENCE, aPerson(1), true))).toBe(true);
  });

  it('goes by the last word about a person', () => {
    const chosen = choosePeople(NO_AUDIENCE, [aPerson(1), aPerson(2)]);
    const without = excludePerson(chosen, aPerson(1), true);
    expect(say(without)).toEqual({ people: [2], departments: [], not: [1] });
    expect(say(choosePeople(without, [aPerson(1)]))).toEqual({ people: [2, 1], departments: [], not: [] });
    expect(say(excludePerson(without, aPerson(1), false))).toEqual({ people: [2], departments: [], not: [] });
  });

  it('goes by the last word about a department', () => {
    const chosen = putDepartment(NO_AUDIENCE, SALES, 'chosen');
    expect(roleOfDepartment(chosen, 2)).toBe('chosen');
    const excluded = putDepartment(chosen, SALES, 'excluded');
    expect(say(excluded)).toEqual({ people: [], departments: [], not: [2] });
    expect(roleOfDepartment(excluded, 2)).toBe('excluded');
    expect(roleOfDepartment(putDepartment(excluded, SALES, 'none'), 2)).toBe('none');
  });

  it('takes the newer answer about sub-departments', () => {
    const both = putDepartment(NO_AUDIENCE, SALES, 'chosen');
    const alone = putDepartment(both, { ...SALES, withSub: false }, 'chosen');
    expect(alone.departments).toEqual([{ ...SALES, withSub: false }]);
  });

  it('takes in another one: everybody once, and its exceptions for the whole', () => {
    const present = excludePerson(
      putDepartment(choosePeople(NO_AUDIENCE, [aPerson(1), aPerson(2)]), SALES, 'chosen'),
      aPerson(3),
      true,
    );
    const more: Audience = {
      people: [aPerson(2), aPerson(3)],
      departments: [
        { ...SALES, withSub: false },
        { id: 5, name: 'IT', withSub: false },
      ],
      excluded: { people: [aPerson(1)], departments: [{ id: 6, name: 'Law', withSub: true }] },
    };
    const joined = joinAudience(present, more);
    expect(say(joined)).toEqual({ people: [2, 3], departments: [2, 5], not: [1, 6] });
    expect(joined.departments[0]?.withSub).toBe(true);
    expect(say(joinAudience(NO_AUDIENCE, more))).toEqual({
      people: [2, 3],
      departments: [2, 5],
      not: [1, 6],
    });
  });

  it('stays the same when nothing changes', () => {
    const chosen = choosePeople(NO_AUDIENCE, [aPerson(1)]);
    expect(choosePeople(chosen, [aPerson(1)])).toBe(chosen);
    expect(dropPerson(chosen, 9)).toBe(chosen);
    expect(excludePerson(chosen, aPerson(9), false)).toBe(chosen);
  });
});

it('after any choices holds nobody twice, and nobody both chosen and left out', () => {
  const id = fc.integer({ min: 1, max: 6 });
  const act = fc.oneof(
    fc.array(id, { maxLength: 4 }).map(
      (ids) => (before: Audience) =>
        choosePeople(
          before,
          ids.map((one) => aPerson(one)),
        ),
    ),
    id.map((one) => (before: Audience) => dropPerson(before, one)),
    fc.tuple(id, fc.boolean()).map(
      ([one, out]) =>
        (before: Audience) =>
          excludePerson(before, aPerson(one), out),
    ),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const { people, not } = say(acts.reduce((audience, next) => next(audience), NO_AUDIENCE));
      const all = [...people, ...not];
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
