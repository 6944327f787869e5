import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '#people/list/match-list.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { additionOf, linesOf, type OpenMatch, type Picks, pickKey } from './checked-list.ts';

const entry = (text: string, line = 1) => ({ line, text });
const found = (id: number, more = {}): Match => ({
  entry: entry(`found ${id}`),
  kind: 'found',
  person: aPerson(id, more),
});
const choose = (...ids: number[]): OpenMatch => ({
  entry: entry(`choose ${ids.join(' ')}`),
  kind: 'choose',
  people: ids.map((id) => aPerson(id)),
});
const contradiction = (...ids: number[]): OpenMatch => ({
  entry: entry(`contradiction ${ids.join(' ')}`),
  kind: 'contradiction',
  people: ids.map((id) => aPerson(id)),
  claims: [],
});
const notFound: Match = { entry: entry('no\none'), kind: 'notFound' };
const inactive: Match = { entry: entry('gone'), kind: 'inactive', person: aPerson(9, { active: false }) };
const bot: Match = { entry: entry('bot'), kind: 'cannotReceive', person: aPerson(8, { kind: 'bot' }) };
const notChecked: Match = { entry: entry('hidden'), kind: 'notChecked' };

const add = (matches: readonly Match[], picks: Picks = new Map(), chosen: readonly number[] = []) => {
  const { people, ...rest } = additionOf(matches, picks, new Set(chosen));
  return { ids: people.map(({ id }) => id), ...rest };
};

describe('the people that a list adds', () => {
  it('are all who were found, each once, external ones among them', () => {
    expect(add([found(1), found(2, { kind: 'extranet' }), found(1)])).toEqual({
      ids: [1, 2],
      repeated: 1,
      left: [],
    });
  });

  it('are not those who were chosen before', () => {
    expect(add([found(1), found(2)], new Map(), [1])).toEqual({ ids: [2], repeated: 1, left: [] });
  });

  it('are none of a line that brings nobody or waits for a decision; it is left, as one line', () => {
    expect(add([notFound, inactive, bot, notChecked, choose(1, 2), contradiction(1, 2)])).toEqual({
      ids: [],
      repeated: 0,
      left: ['no one', 'gone', 'bot', 'hidden', 'choose 1 2', 'contradiction 1 2'],
    });
  });

  it.each([choose(1, 2), contradiction(1, 2)])('are the person picked for a line: $kind', (line) => {
    expect(add([line], new Map([[pickKey(line), 2]])).ids).toEqual([2]);
    expect(add([line], new Map([[pickKey(line), 7]])).left).toHaveLength(1);
  });

  it('are all people of a line that is read as several people', () => {
    const line: OpenMatch = { ...choose(1), kind: 'choose', together: [aPerson(3), aPerson(4)] };
    expect(add([line], new Map([[pickKey(line), 'together']]))).toEqual({
      ids: [3, 4],
      repeated: 0,
      left: [],
    });
    expect(add([contradiction(1, 2)], new Map([[pickKey(contradiction(1, 2)), 'together']])).ids).toEqual([]);
  });

  it('are never inactive and never bots, whatever was picked', () => {
    const line: OpenMatch = {
      entry: entry('both gone'),
      kind: 'contradiction',
      people: [aPerson(1, { active: false }), aPerson(2, { kind: 'bot' })],
      claims: [],
    };
    for (const id of [1, 2]) expect(add([line], new Map([[pickKey(line), id]])).ids).toEqual([]);
  });

  it('keep a decision while the line offers the same people, and lose it with them', () => {
    const picks = new Map([[pickKey(choose(1, 2)), 2]]);
    expect(add([{ ...choose(1, 2), entry: entry('anew') }], picks).ids).toEqual([2]);
    expect(add([choose(2, 3)], picks).ids).toEqual([]);
  });

  it('account for every line', () => {
    const line = fc.oneof(
      fc.integer({ min: 1, max: 9 }).map((id) => found(id)),
      fc.constantFrom(notFound, inactive, bot, notChecked, choose(1, 2), contradiction(4, 5)),
    );
    const picked = fc.constantFrom(undefined, 1, 2, 4, 'together' as const);
    fc.assert(
      fc.property(fc.array(line), picked, (matches, pick) => {
        const lines = [...linesOf(matches, 'choose'), ...linesOf(matches, 'contradiction')];
        const picks: Picks = new Map(pick === undefined ? [] : lines.map((one) => [pickKey(one), pick]));
        const { ids, repeated, left } = add(matches, picks, [3]);
        expect(ids.length + repeated + left.length).toBe(matches.length);
      }),
    );
  });
});
