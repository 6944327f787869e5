import { expect, it } from 'vitest';
import { encodedPairBytes } from '#delivery/encoded-size.ts';
import type { Outcome } from '#delivery/outcome.ts';
import { JOURNAL_RESERVE } from './history.ts';
import { PEOPLE_PER_ITEM, readOutcomes, writeOutcomes } from './outcome-json.ts';
import { bodyCall } from './storages.ts';

const people = Array.from({ length: PEOPLE_PER_ITEM * 2 }, (_, index) => index * 13 + 7);

/** The dearest outcomes: ids that jump by billions, and as many different errors as the portal knows words for. */
const worst = new Map<number, Outcome>(
  people.map((id, index) => [
    id,
    index % 3 === 0
      ? {
          kind: 'unknown',
          code: `ERROR_CODE_NUMBER_${index % 36}_IS_LONG`,
          message: 'Длинное сообщение '.repeat(9),
        }
      : { kind: 'delivered', id: index % 2 === 0 ? 1 : 4_000_000_000 },
  ]),
);

it('the dearest journal fits into the room that a batch keeps for it', () => {
  const body = writeOutcomes(people, { writer: 'abcdefghij', open: true, from: 0, outcomes: worst });
  const { method, params } = bodyCall({
    record: 'abcdefghij',
    kind: 'out',
    no: 0,
    body,
    itemId: 2_147_483_647,
  });
  expect(encodedPairBytes(method, JSON.stringify(params))).toBeLessThan(JOURNAL_RESERVE.bytes);
});

it('each item holds the outcomes of its own thousand people', () => {
  const second = writeOutcomes(people, { writer: 'w', open: false, from: PEOPLE_PER_ITEM, outcomes: worst });
  const read = readOutcomes(people, second);
  expect([...(read?.outcomes.keys() ?? [])]).toEqual(people.slice(PEOPLE_PER_ITEM));
  expect(read).toMatchObject({ writer: 'w', open: false, from: PEOPLE_PER_ITEM });
});

it.each(['', '{}', '{"v":2,"writer":"w","from":0,"text":"m"}'])('%j holds no outcomes', (stored) => {
  expect(readOutcomes(people, stored)).toBeUndefined();
});
