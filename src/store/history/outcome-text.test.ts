import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#delivery/outcome.ts';
import { decodeOutcomes, encodeOutcomes } from './outcome-text.ts';

const code = fc.constantFrom('ACCESS_DENIED', 'NETWORK_ERROR', 'X'.repeat(60), '');
const outcome: fc.Arbitrary<Outcome | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('delivered' as const), id: fc.integer({ min: 1, max: 4e9 }) }),
  fc.constant({ kind: 'muted' } as const),
  fc.constant({ kind: 'notCreated' } as const),
  fc.record({
    kind: fc.constantFrom('refused' as const, 'unknown' as const),
    code,
    message: fc.constantFrom('', 'Access denied!', '😀 words'),
  }),
);

describe('outcomes as text', () => {
  it('come back for each person', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 300 }), (list) => {
        const people = list.map((_, index) => index * 7 + 3);
        const all = list.flatMap((one, index) => (one === undefined ? [] : [[index * 7 + 3, one] as const]));
        const encoded = encodeOutcomes(people, new Map(all));
        expect(encoded.text).toMatch(/^[a-z0-9._~-]*$/);
        expect([...decodeOutcomes(people, encoded)]).toEqual(all);
      }),
    );
  });

  it('of a thousand people who got ids in a row take few bytes', () => {
    const people = Array.from({ length: 1000 }, (_, index) => index + 1);
    const delivered = new Map(people.map((id) => [id, { kind: 'delivered', id: 5000 + id } as const]));
    expect(encodeOutcomes(people, delivered).text).toBe(`d${(5001).toString(36)}.d1~rr`);
  });

  it('keep every code, and drop the words where there are too many different ones', () => {
    const people = Array.from({ length: 40 }, (_, index) => index + 1);
    const refused = new Map(
      people.map((id) => [id, { kind: 'refused', code: `CODE_${id}`, message: 'w'.repeat(500) } as const]),
    );
    const back = decodeOutcomes(people, encodeOutcomes(people, refused));
    expect(back.get(40)).toEqual({ kind: 'refused', code: 'CODE_40', message: '' });
    expect(back.size).toBe(40);
  });

  it('that are damaged say nothing about a person, and never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeOutcomes([1, 2, 3], { text, codes: [] }).size).toBeLessThanOrEqual(3);
      }),
    );
    expect(decodeOutcomes([1, 2], { text: 'm~zzzz.n', codes: [] }).size).toBe(2);
  });
});
