import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { countOutcomes, isDone } from './counts.ts';
import type { Outcome } from './outcome.ts';
import { planDelivery } from './plan.ts';
import { filterRows, REPORT_KINDS, reportRows } from './report.ts';

const NONE = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 0, total: 0 };

describe('"done"', () => {
  it.each([
    ['everybody has it', { delivered: 3 }, true],
    ['some have switched it off', { delivered: 2, muted: 1 }, true],
    ['for some the portal made none', { delivered: 2, notCreated: 1 }, true],
    ['somebody was refused', { delivered: 2, refused: 1 }, false],
    ['nobody knows of one', { delivered: 2, unknown: 1 }, false],
    ['somebody is left', { delivered: 2, left: 1 }, false],
  ])('when %s: %s', (_case, some, done) => {
    expect(isDone({ ...NONE, ...some, total: 3 })).toBe(done);
  });
});

it('counts everybody once, and each kind as often as the report has rows of it', () => {
  const outcome = fc.constantFrom<Outcome>(
    { kind: 'delivered', id: 7 },
    { kind: 'muted' },
    { kind: 'notCreated' },
    { kind: 'refused', code: 'A', message: '' },
    { kind: 'unknown', code: 'B', message: '' },
  );
  // Also of people who are in no plan.
  const known = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), outcome), { maxLength: 90 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), known, (count, entries) => {
      const people = Array.from({ length: count }, (_, index) => aPerson(index + 1));
      const tags = { subTag: 'S', tagOf: new Map(people.map(({ id }) => [id, `T|${id}`])) };
      const plan = planDelivery({ people, tags, wire: { TYPE: 'USER', MESSAGE: 'Text' } });
      const outcomes = new Map(entries);
      const { total, ...kinds } = countOutcomes(plan, outcomes);
      expect(total).toBe(count);
      expect(Object.values(kinds).reduce((sum, one) => sum + one, 0)).toBe(count);
      const rows = reportRows({ plan, people: new Map(people.map((one) => [one.id, one])), outcomes });
      expect(rows.map(({ person }) => person.id)).toEqual(people.map(({ id }) => id));
      for (const kind of REPORT_KINDS) expect(filterRows(rows, kind, '')).toHaveLength(kinds[kind]);
    }),
  );
});
