import { describe, expect, it } from 'vitest';
import { plannedNotices, retryPlan } from '#delivery/plan.ts';
import { EMPTY_DRAFT } from '#notice/draft.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import { aRecord, delivered, refused, unknown } from '#store/testing/a-record.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { withKnown, withPrevious } from './known-outcomes.ts';
import { prepareSend, withOutcomes } from './send.ts';

/** The send that aRecord() is the record of. */
function aSend(message = 'Text', ids: readonly number[] = [5, 6]) {
  const people = ids.map((id) => aPerson(id));
  const prepared = prepareSend({
    draft: { ...NO_AUDIENCE, people, notice: { ...EMPTY_DRAFT, message, tag: 'TASK' } },
    people,
    sendId: 'abcdefghij',
    held: NOTHING_HELD,
    heldKnown: true,
    appNameLength: 0,
    valuesOf: (one) => valuesOf(one),
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return prepared.send;
}

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
