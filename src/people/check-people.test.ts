import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPeople } from './check-people.ts';
import { aPerson } from './testing/a-person.ts';

it('tells who is there, who is gone, and about whom nobody answered', () => {
  const kept = [1, 2, 3, 4].map((id) => aPerson(id, { name: `Old ${id}` }));
  const found = [aPerson(1, { name: 'New 1' }), aPerson(2, { active: false, name: 'New 2' })];
  const { present, gone, unasked } = checkPeople(kept, found, new Set([4]));
  expect(present.map(({ name }) => name)).toEqual(['New 1']);
  expect(gone.map(({ name, active }) => [name, active])).toEqual([
    ['New 2', false],
    ['Old 3', false],
  ]);
  expect(unasked.map(({ name }) => name)).toEqual(['Old 4']);
});

it('never counts a bot as present, asked about or not', () => {
  const kept = [aPerson(1), aPerson(2, { kind: 'bot' }), aPerson(3, { kind: 'extranet' })];
  const { gone, present, unasked } = checkPeople(kept, [aPerson(1, { kind: 'bot' })], new Set([2, 3]));
  expect(gone.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['1 bot', '2 bot']);
  expect([...present, ...unasked].map(({ id }) => id)).toEqual([3]);
});

it('loses nobody and doubles nobody, whatever the portal says', () => {
  const ids = fc.array(fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(ids, ids, ids, ids, (kept, active, dismissed, unasked) => {
      const checked = checkPeople(
        kept.map((id) => aPerson(id)),
        [...active.map((id) => aPerson(id)), ...dismissed.map((id) => aPerson(id, { active: false }))],
        new Set(unasked),
      );
      const all = [...checked.present, ...checked.gone, ...checked.unasked].map(({ id }) => id);
      expect(all.toSorted((a, b) => a - b)).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
    }),
  );
});
