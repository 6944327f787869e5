import { describe, expect, it } from 'vitest';
import { plannedNotices, retryPlan } from '#delivery/plan.ts';
import { aRecord, delivered, refused, unknown } from '#store/testing/a-record.ts';
import { withKnown, withPrevious } from './known-outcomes.ts';
import { withOutcomes } from './send.ts';
import { aSend } from './testing/a-send.ts';

const rest = (send: ReturnType<typeof aSend>) =>
  plannedNotices(retryPlan(send.plan, send.outcomes)).map(({ userId }) => userId);

describe('a send that had begun', () => {
  it('goes on where it ended, with its record, instead of from the first person', () => {
    const record = aRecord({ outcomes: new Map([[5, delivered]]) });
    const send = withKnown(aSend(), [record]);
    expect(rest(send)).toEqual([6]);
    expect(send.record).toBe(record);
    expect(send.counts).toMatchObject({ delivered: 1, left: 1, total: 2 });
  });

  it('repeats what was refused or is unknown', () => {
    const outcomes = new Map([
      [5, refused],
      [6, unknown],
    ]);
    expect(rest(withKnown(aSend(), [aRecord({ outcomes })]))).toEqual([5, 6]);
  });

  it('stays unknown where a later try was refused: the earlier one may have arrived', () => {
    const records = [unknown, refused].map((outcome) => aRecord({ outcomes: new Map([[5, outcome]]) }));
    expect(withKnown(aSend(), records).outcomes.get(5)).toEqual(unknown);
  });

  it('goes to whom only somebody else says to have reached', () => {
    const record = aRecord({ sureOutcomes: new Map([[5, delivered]]) });
    expect(rest(withKnown(aSend(), [record]))).toEqual([6]);
  });

  it('goes to everybody with another text, under another tag, or after it was taken back', () => {
    expect(rest(withKnown(aSend('Other'), [aRecord()]))).toEqual([5, 6]);
    expect(rest(withKnown(aSend(), [aRecord({ header: { wireSubTag: 'OTHER' } })]))).toEqual([5, 6]);
    expect(rest(withKnown(aSend(), [aRecord({ header: { state: 'withdrawn' } })]))).toEqual([5, 6]);
  });

  it('goes to whom a later text of the same send replaced it', () => {
    const later = aRecord({
      wire: { TYPE: 'USER', MESSAGE: 'Corrected' },
      outcomes: new Map([[5, delivered]]),
    });
    expect(rest(withKnown(aSend(), [aRecord(), later]))).toEqual([5]);
  });

  it('of other people leaves out who has it, and gets a record of its own', () => {
    const send = withKnown(aSend('Text', [5, 6, 7]), [aRecord()]);
    expect(rest(send)).toEqual([7]);
    expect(send.record).toBeUndefined();
  });

  it('is known from this page where the portal keeps nothing', () => {
    const before = withOutcomes(aSend(), new Map([[5, delivered]]));
    expect(rest(withPrevious(aSend(), before))).toEqual([6]);
    expect(rest(withPrevious(aSend('Other'), before))).toEqual([5, 6]);
    expect(rest(withPrevious(aSend(), { ...before, sendId: 'bbbbbbbbbb' }))).toEqual([5, 6]);
  });
});
