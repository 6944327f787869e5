import { expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { aRecord } from '#store/testing/a-record.ts';
import { mayBeReplaced, replacedByHeaders, replacedByRecords } from './replaced.ts';

const to = (...ids: readonly number[]) => ids.map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` }));
const first = aRecord({ header: { id: 'first', itemId: 1 }, people: to(5, 6, 7) });
const edit = aRecord({ header: { id: 'edit', itemId: 2 }, people: to(6, 7, 8) });
const other = { ...first.header, id: 'other', sendId: 'otherrrrrr', tag: '' };

it('an edit replaces the notifications of the people that it reached', () => {
  expect([...replacedByRecords([first, edit])]).toEqual([
    ['edit', 0],
    ['first', 2],
  ]);
});

it('only sends that share a send or a typed tag with another listed one are looked at', () => {
  const sameTag = { ...other, id: 'sameTag', sendId: 'anotherrrr', tag: 'TASK' };
  const ids = (headers: Parameters<typeof mayBeReplaced>[0]) => mayBeReplaced(headers).map(({ id }) => id);
  expect(ids([other, first.header])).toEqual([]);
  expect(ids([other, edit.header, first.header])).toEqual(['edit', 'first']);
  expect(ids([sameTag, other, first.header])).toEqual(['sameTag', 'first']);
  // An empty tag and an empty id of a send are nothing in common.
  expect(
    ids([
      { ...other, sendId: '' },
      { ...other, id: 'third', sendId: '' },
    ]),
  ).toEqual([]);
});

it('where headers alone are stored an edit replaces as many as it delivered, and no more than there were', () => {
  const counts = (delivered: number) => ({ ...first.header.counts, delivered, total: 3 });
  const before = { ...first.header, itemId: 0, at: 1, counts: counts(2) };
  const after = { ...before, id: 'edit', at: 2, counts: counts(3) };
  expect([...replacedByHeaders([after, before, { ...other, at: 3 }])]).toEqual([
    ['edit', 0],
    ['first', 2],
    ['other', 0],
  ]);
});
