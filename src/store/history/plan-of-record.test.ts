import { describe, expect, it } from 'vitest';
import { callsOf, plannedNotices, retryPlan } from '#delivery/plan.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import { aRecord, delivered, refused, unknown } from '../testing/a-record.ts';
import { planOfRecord } from './plan-of-record.ts';
import type { SendRecord } from './send-record.ts';

const people = [5, 6, 7, 8, 9, 10].map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` }));
const outcomes = new Map([
  [5, delivered],
  [6, refused],
  [7, unknown],
  [8, { kind: 'muted' } as const],
  [9, { kind: 'notCreated' } as const],
]);

const planRetry = (record: SendRecord) =>
  retryPlan(
    planOfRecord(record, (person) => valuesOf(person)),
    record.outcomes,
  );

describe('sending again', () => {
  it('goes to who was refused, unknown or never reached, under the wire tags of then', () => {
    const plan = planRetry(aRecord({ people, outcomes }));
    expect(plannedNotices(plan).map(({ userId, tag }) => [userId, tag])).toEqual([
      [6, 'TASK|6'],
      [7, 'TASK|7'],
      [10, 'TASK|10'],
    ]);
    expect(plan.subTag).toBe('HERALD_abcdefghij');
  });

  it('of one among several takes the form of the send: ATTACH as a string in a batch', () => {
    const wire = { TYPE: 'USER', MESSAGE: 'Text', ATTACH: [{ MESSAGE: 'kept' }] } as const;
    const plan = planRetry(aRecord({ people: people.slice(0, 2), outcomes, wire }));
    const [request] = plan.requests;
    expect(request?.kind).toBe('batch');
    expect(request && callsOf(plan, request)).toMatchObject([
      { params: { USER_ID: 6, ATTACH: '[{"MESSAGE":"kept"}]' } },
    ]);
  });

  it('after a page that was closed counts with what nobody saw arrive', () => {
    const state = (record: SendRecord) => planRetry(record).unseen;
    expect(state(aRecord({ people, outcomes, header: { state: 'open' } }))).toBe(false);
    expect(state(aRecord({ people, outcomes, header: { state: 'running' } }))).toBe(true);
  });

  it('fills in the values of each person', () => {
    const wire = { TYPE: 'USER', MESSAGE: 'Dear {{name}}' } as const;
    const named = [{ person: aPerson(6, { firstName: 'Anna' }), wireTag: 'TASK|6' }];
    const [notice] = plannedNotices(planRetry(aRecord({ people: named, outcomes, wire })));
    expect(notice?.wire.MESSAGE).toBe('Dear Anna');
  });
});
