import { describe, expect, it } from 'vitest';
import { aPerson } from '../testing/a-person.ts';
import { betterReading } from './compare-readings.ts';
import type { Match } from './match-list.ts';

const entry = { line: 1, text: 'x' };
const found = (id: number): Match => ({ kind: 'found', entry, person: aPerson(id) });
const choose = (id: number): Match => ({ kind: 'choose', entry, people: [aPerson(id)] });
const notFound: Match = { kind: 'notFound', entry };
const better = (...readings: readonly (readonly Match[])[]) =>
  betterReading(readings.map((matches, at) => ({ encoding: String(at), matches })));

describe('betterReading', () => {
  it('is the reading that finds most people', () => {
    expect(better([notFound, notFound], [found(1), notFound])).toEqual({ best: 1, differ: false });
  });

  it('is the first one of equals', () => {
    expect(better([found(1)], [found(1)])).toEqual({ best: 0, differ: false });
    expect(better([notFound], [notFound])).toEqual({ best: 0, differ: false });
    expect(better()).toEqual({ best: 0, differ: false });
  });

  it('is the one with most lines in which the portal knows somebody, if none finds more', () => {
    expect(better([notFound], [choose(1)])).toEqual({ best: 1, differ: false });
  });

  it('differs if another reading finds somebody else', () => {
    expect(better([found(1), found(2)], [found(3), notFound])).toEqual({ best: 0, differ: true });
    expect(better([found(1), found(2)], [found(1), notFound])).toEqual({ best: 0, differ: false });
  });
});
