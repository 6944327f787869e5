import { describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { aRecord, delivered, refused, unknown } from '#store/testing/a-record.ts';
import { planWithdrawal as planFor, withdrawByHeader } from './withdrawal.ts';

const planWithdrawal = (record: SendRecord, others: readonly SendRecord[]) => planFor(record, others, 1);

const typed = { subTag: 'GROUP', wireSubTag: 'GROUP' };
const holds = (id: number, wireTag: string) => ({ person: aPerson(id), wireTag });
const tagsOf = (calls: readonly { readonly params: object }[]) => calls.map(({ params }) => params);

describe('withdrawing', () => {
  it('deletes by the SUB_TAG that Herald made, in one call, and touches nobody else', () => {
    const earlier = aRecord({ header: { id: 'earlier', itemId: 9, wireSubTag: 'HERALD_0000000000' } });
    const plan = planWithdrawal(aRecord(), [earlier]);
    expect(tagsOf(plan.calls)).toEqual([{ SUB_TAG: 'HERALD_abcdefghij' }]);
    expect(plan).toMatchObject({ count: 2, later: [], shared: [], sharedCalls: [] });
  });

  it('does not count those whose notice another send has replaced, but those whom a correction reached', () => {
    const later = { id: 'later', itemId: 11 };
    const people = [holds(5, 'TASK|5')];
    const another = aRecord({ header: { ...later, wireSubTag: 'HERALD_0000000000' }, people });
    expect(planWithdrawal(aRecord(), [another])).toMatchObject({ count: 1, shared: [] });
    expect(planWithdrawal(aRecord(), [aRecord({ header: later, people })])).toMatchObject({ count: 2 });
  });

  it('names the later versions that disappear with it, and for how many', () => {
    const versions = [
      aRecord({ header: { id: 'second', itemId: 11 }, people: [5, 6].map((id) => holds(id, `TASK|${id}`)) }),
      // The edit added somebody.
      aRecord({ header: { id: 'third', itemId: 12 }, people: [6, 7].map((id) => holds(id, `TASK|${id}`)) }),
    ];
    const { count, later } = planWithdrawal(aRecord(), versions);
    expect(later.map((one) => [one.send.id, one.count])).toEqual([
      ['third', 2],
      ['second', 1],
    ]);
    expect(count).toBe(3);
  });

  it('does not name a later version that never arrived or was withdrawn itself', () => {
    const failed = new Map([5, 6].map((id) => [id, refused]));
    const later = { id: 'later', itemId: 11 };
    expect(planWithdrawal(aRecord(), [aRecord({ header: later, outcomes: failed })]).later).toEqual([]);
    const back = aRecord({ header: { ...later, state: 'withdrawn' } });
    expect(planWithdrawal(aRecord(), [back])).toMatchObject({ count: 0, later: [] });
  });

  it('names the latest version also where only headers are stored', () => {
    const counts = { ...aRecord().header.counts, delivered: 2 };
    const first = { ...aRecord().header, at: 1, counts };
    const second = { ...first, id: 'second', at: 2 };
    const failed = { ...first, id: 'failed', at: 3, counts: { ...counts, delivered: 0 } };
    expect(withdrawByHeader(first, [])).toMatchObject({ count: 2, later: [] });
    expect(withdrawByHeader(first, [second, failed])).toMatchObject({
      count: 2,
      later: [{ send: second, count: 2 }],
    });
  });

  it('never deletes by a typed SUB_TAG, also where it looks like one that Herald made', () => {
    for (const header of [typed, { subTag: 'HERALD_abcdefghij' }]) {
      const plan = planWithdrawal(aRecord({ header }), []);
      expect(tagsOf(plan.calls)).toEqual([{ TAG: 'TASK|5' }, { TAG: 'TASK|6' }]);
    }
  });

  it('never deletes by a SUB_TAG of another send, and nothing by a record whose plan others changed', () => {
    const plan = planWithdrawal(aRecord({ header: { wireSubTag: 'HERALD_0123456789' } }), []);
    expect(tagsOf(plan.calls)).toEqual([{ TAG: 'TASK|5' }, { TAG: 'TASK|6' }]);
    expect(planWithdrawal(aRecord({ header: { changed: true }, people: [] }), []).calls).toEqual([]);
  });

  it('deletes by no wire tag of other people or other sends', () => {
    const people = [holds(5, 'TASK|9'), holds(6, 'HERALD_0123456789|6'), holds(7, 'TASK|7')];
    const others = aRecord({ header: { ...typed, senderId: 2 }, people });
    expect(tagsOf(planWithdrawal(others, []).calls)).toEqual([{ TAG: 'TASK|7' }]);
    const own = aRecord({ header: typed, people });
    expect(tagsOf(planWithdrawal(own, []).calls)).toEqual([
      { TAG: 'HERALD_0123456789|6' },
      { TAG: 'TASK|7' },
    ]);
  });

  it('deletes the wire tags of exactly those who hold or may hold the notice', () => {
    const people = [5, 6, 7, 8, 9].map((id) => holds(id, `TASK|${id}`));
    const outcomes = new Map([
      [5, delivered],
      [6, unknown],
      [7, refused],
      [8, { kind: 'muted' } as const],
    ]);
    const plan = planWithdrawal(aRecord({ header: { ...typed, state: 'open' }, people, outcomes }), []);
    expect(tagsOf(plan.calls)).toEqual([{ TAG: 'TASK|5' }, { TAG: 'TASK|6' }]);
    const stopped = planWithdrawal(aRecord({ header: { ...typed, state: 'running' }, people, outcomes }), []);
    expect(tagsOf(stopped.calls)).toContainEqual({ TAG: 'TASK|9' });
  });

  it.each([
    ['somebody else under the same wire tag, earlier', { itemId: 9 }, [holds(7, 'TASK|5')]],
    ['somebody else under the same wire tag, later', { itemId: 11 }, [holds(7, 'TASK|5')]],
    ['the same person, later: theirs replaced ours', { itemId: 11 }, [holds(5, 'TASK|5')]],
  ])('names %s, and leaves it alone unless asked', (_, place, people) => {
    const other = aRecord({ header: { id: 'other', ...place }, people });
    const plan = planWithdrawal(aRecord({ header: typed }), [other]);
    expect(tagsOf(plan.calls)).toEqual([{ TAG: 'TASK|6' }]);
    expect(plan.shared).toEqual([{ holder: people[0], send: other.header }]);
    expect(tagsOf(plan.sharedCalls)).toEqual([{ TAG: 'TASK|5' }]);
    expect(plan.count).toBe(1);
  });

  it.each([
    ['replaced by ours', aRecord({ header: { id: 'other', itemId: 9 } })],
    [
      'under another wire tag',
      aRecord({ header: { id: 'other', itemId: 11 }, people: [holds(7, 'TASK|7')] }),
    ],
    ['taken back', aRecord({ header: { id: 'other', itemId: 11, state: 'withdrawn' } })],
    [
      'never there',
      aRecord({
        header: { id: 'other', itemId: 11 },
        outcomes: new Map([
          [5, refused],
          [6, refused],
        ]),
      }),
    ],
  ])('does not count as another’s notice what was %s', (_, other) => {
    expect(planWithdrawal(aRecord({ header: typed }), [other]).shared).toEqual([]);
  });

  it('does nothing about what was withdrawn before', () => {
    expect(planWithdrawal(aRecord({ header: { ...typed, state: 'withdrawn' } }), []).calls).toEqual([]);
  });
});
