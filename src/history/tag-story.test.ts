import { expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { aRecord, delivered, refused } from '#store/testing/a-record.ts';
import { tagStory } from './tag-story.ts';

const to = (...ids: readonly number[]) => ids.map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` }));
const first = aRecord({ header: { id: 'first', itemId: 1 }, people: to(5, 6, 7) });
const second = aRecord({ header: { id: 'second', itemId: 2 }, people: to(6, 8) });

const told = (records: Parameters<typeof tagStory>[0]) => {
  const { holders, sends } = tagStory(records);
  return {
    holders: holders.map(({ person, send }) => `${person.id} ${send.id}`).toSorted(),
    sends: sends.map(({ send, held, replaced }) => [
      send.id,
      held,
      ...replaced.map(({ by, count }) => `${by.id} ${count}`),
    ]),
  };
};

it('tells who holds which notice, and how many were replaced by which', () => {
  expect(told([first, second])).toEqual({
    holders: ['5 first', '6 second', '7 first', '8 second'],
    sends: [
      ['second', 2],
      ['first', 2, 'second 1'],
    ],
  });
});

it('a notice that was taken back does not bring back the one that it had replaced', () => {
  const back = { ...second, header: { ...second.header, state: 'withdrawn' as const } };
  expect(told([first, back]).holders).toEqual(['5 first', '7 first']);
});

it('what never arrived replaces nothing', () => {
  const failed = {
    ...second,
    outcomes: new Map([
      [6, refused],
      [8, delivered],
    ] as const),
  };
  expect(told([first, failed]).holders).toEqual(['5 first', '6 first', '7 first', '8 second']);
});

it('under another wire tag the same person holds both', () => {
  const other = {
    ...second,
    people: [{ person: aPerson(5), wireTag: 'TASK' }],
    outcomes: new Map([[5, delivered]]),
  };
  expect(told([first, other]).holders).toContain('5 first');
  expect(told([first, other]).holders).toContain('5 second');
});
