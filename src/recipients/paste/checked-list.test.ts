import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, matchList } from '#people/match-list.ts';
import { type ListEntry, parseList } from '#people/parse-list.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { additionOf, checkedList } from './checked-list.ts';

const entry = (text: string): ListEntry => ({ line: 1, text, wanted: { kind: 'name', name: text } });
const found = (id: number, more = {}): Match => ({
  entry: entry(`found ${id}`),
  kind: 'found',
  person: aPerson(id, more),
});
const several = (...ids: number[]): Match => ({
  entry: entry(`several ${ids.join(' ')}`),
  kind: 'several',
  people: ids.map((id) => aPerson(id)),
});
const notFound: Match = { entry: entry('no\none'), kind: 'notFound' };
const inactive: Match = { entry: entry('gone'), kind: 'inactive', person: aPerson(9, { active: false }) };
const notChecked: Match = { entry: entry('hidden'), kind: 'notChecked' };

const NOTHING_DECIDED = { picks: new Map(), withOthers: false, chosen: new Set<number>() };
const add = (matches: readonly Match[], decisions = {}) => {
  const { people, ...rest } = additionOf(checkedList(matches), { ...NOTHING_DECIDED, ...decisions });
  return { ids: people.map(({ id }) => id), ...rest };
};

describe('what a list adds', () => {
  it('is everybody who was found, once', () => {
    expect(add([found(1), found(2), found(1)])).toEqual({ ids: [1, 2], repeated: 1, left: [] });
  });

  it('is not who was chosen before', () => {
    expect(add([found(1), found(2)], { chosen: new Set([1]) })).toEqual({ ids: [2], repeated: 1, left: [] });
  });

  it('leaves what brings nobody, as one line each', () => {
    expect(add([notFound, inactive, notChecked, several(1, 2)])).toEqual({
      ids: [],
      repeated: 0,
      left: ['no one', 'gone', 'hidden', 'several 1 2'],
    });
  });

  it('takes the one who was picked out of several', () => {
    const line = several(1, 2);
    expect(add([line], { picks: new Map([[line, 2]]) }).ids).toEqual([2]);
    expect(add([line], { picks: new Map([[line, 7]]) }).ids).toEqual([]);
  });

  it('leaves external people and bots out until they are wanted', () => {
    const list = [found(1, { kind: 'extranet' }), found(2, { kind: 'bot' })];
    expect(checkedList(list).others).toHaveLength(2);
    expect(add(list)).toMatchObject({ ids: [], left: ['found 1', 'found 2'] });
    expect(add(list, { withOthers: true }).ids).toEqual([1, 2]);
  });

  it('is known within two seconds of the answers for 5,000 lines of every kind', () => {
    const people = Array.from({ length: 5000 }, (_, at) =>
      aPerson(at + 1, { name: `First${at} Same`, email: `p${at + 1}@x.com`, active: at % 10 !== 0 }),
    );
    const kinds = (at: number) =>
      [`#${at}`, `p${at}@x.com`, `Same, First${at}`, `Same`, `nobody ${at}`][at % 5];
    const text = Array.from({ length: 5000 }, (_, at) => `"${kinds(at)}"`).join('\r\n');
    const start = performance.now();
    const { ids, repeated, left } = add(matchList(parseList(text).entries, people));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(ids.length + repeated + left.length).toBe(5000);
    expect(ids.length).toBeGreaterThan(2000);
  });

  it('accounts for every line', () => {
    const line = fc.oneof(
      fc.integer({ min: 1, max: 9 }).map((id) => found(id)),
      fc.integer({ min: 1, max: 9 }).map((id) => found(id, { kind: 'bot' })),
      fc.constantFrom(notFound, inactive, notChecked, several(1, 2)),
    );
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (matches, withOthers) => {
        const { ids, repeated, left } = add(matches, { withOthers, chosen: new Set([3]) });
        expect(ids.length + repeated + left.length).toBe(matches.length);
        const list = checkedList(matches);
        const groups = [list.found, list.others, list.several, list.inactive, list.notFound, list.notChecked];
        expect(groups.flat()).toHaveLength(matches.length);
      }),
    );
  });
});
