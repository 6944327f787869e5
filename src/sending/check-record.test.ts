import { describe, expect, it } from 'vitest';
import { plannedNotices } from '#delivery/plan.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { aRecord, delivered, refused } from '#store/testing/a-record.ts';
import { barredBy, stands } from './check-record.ts';
import { aSend } from './testing/a-send.ts';

const withdrawn = { at: 7, byId: 2, byName: 'Anna Smith' };
const nobody = new Map();

describe('a record that is gone on with', () => {
  it.each([
    ['as it was', aRecord(), undefined],
    [
      'withdrawn',
      aRecord({ header: { state: 'withdrawn', withdrawn } }),
      { kind: 'withdrawn', name: 'Anna Smith', at: 7 },
    ],
    ['changed by somebody else', aRecord({ header: { changed: true } }), { kind: 'changed' }],
    ['incomplete', aRecord({ incomplete: true }), { kind: 'incomplete' }],
    ['gone', undefined, { kind: 'gone' }],
  ] as const)('%s', (_, record, barred) => {
    expect(barredBy(record)).toEqual(barred);
  });

  const send = { ...aSend(), ofDraft: false, record: aRecord({ outcomes: nobody }) };
  const asked = { send, plan: send.plan };

  it('sends nothing if it was withdrawn while the question stood', () => {
    const record = aRecord({ header: { state: 'withdrawn', withdrawn } });
    expect(stands(asked, record)).toMatchObject({ kind: 'barred', by: { kind: 'withdrawn' } });
    expect(stands(asked, undefined)).toMatchObject({ kind: 'barred', by: { kind: 'gone' } });
  });

  it('leaves out the people who have got it meanwhile, and keeps their outcomes', () => {
    const outcomes = new Map([
      [5, delivered],
      [6, refused],
    ]);
    const now = stands(asked, aRecord({ outcomes }));
    if (now.kind !== 'stands') throw new Error(now.kind);
    expect(plannedNotices(now.plan).map(({ userId }) => userId)).toEqual([6]);
    expect(now.send.counts).toMatchObject({ delivered: 1, left: 1 });
  });

  it('takes nobody out by outcomes that are not sure', () => {
    const record = aRecord({
      people: [5, 6].map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` })),
      sureOutcomes: nobody,
    });
    expect(stands(asked, record)).toMatchObject({ kind: 'stands', plan: send.plan });
  });

  it('does not keep a page from repeating its own draft if the record is gone', () => {
    const own = aSend();
    expect(stands({ send: own, plan: own.plan }, undefined).kind).toBe('stands');
    expect(stands({ send: own, plan: own.plan }, aRecord({ header: { changed: true } })).kind).toBe('barred');
  });
});
