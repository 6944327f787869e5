import { countOutcomes } from '#delivery/counts.ts';
import type { Plan } from '#delivery/plan.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { noticeOf } from '#store/history/notice-of-record.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import type { Send } from './send.ts';

/** A kept send as one that can be watched and gone on with; `whole`: its plan to everybody. */
export function sendOfRecord(record: SendRecord, whole: Plan, newId: () => string): Send {
  const people = record.people.map(({ person }) => person);
  return {
    plan: whole,
    sent: { ...NO_AUDIENCE, people, notice: noticeOf(record, newId) },
    ofDraft: false,
    record,
    knows: [record.header.id],
    sendId: record.header.sendId,
    people: new Map(people.map((person) => [person.id, person])),
    template: record.wire,
    warnings: [],
    holders: 0,
    replaces: undefined,
    outcomes: record.sureOutcomes,
    counts: countOutcomes(whole, record.sureOutcomes),
  };
}
