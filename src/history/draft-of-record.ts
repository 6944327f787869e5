import { type Audience, NO_AUDIENCE } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { noticeOf } from '#store/history/notice-of-record.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { type DraftRecord, NOTHING_HELD } from '#store/working-draft.ts';

type Surroundings = { readonly newId: () => string; readonly now: () => number };

/** A draft that is made of this record: its text is another author's unless this person sent it. */
export function asBorrowed(draft: DraftRecord, { header }: SendRecord, userId: number): DraftRecord {
  const isOwnText = header.senderId === userId && header.changed !== true;
  return isOwnText ? draft : { ...draft, borrowed: true };
}

export const peopleOf = ({ people }: SendRecord): readonly Person[] => people.map(({ person }) => person);

/** A new send with the same texts, for whom is chosen now: the people of the old one are offered, not put in. */
export function draftToUseAgain(
  record: SendRecord,
  { people, departments, excluded }: Audience,
  { newId, now }: Surroundings,
): DraftRecord {
  return {
    version: 1,
    notice: noticeOf(record, newId),
    people,
    departments,
    excluded,
    sendId: newId(),
    held: NOTHING_HELD,
    changedAt: now(),
  };
}

/**
 * The same send once more, to be changed: the same people under the same wire tags, so that each notice is replaced
 * (product.md, "Tags on the wire"). Tags that Herald made come out of the id of the send, which therefore stays.
 */
export function draftToCorrect(record: SendRecord, { newId, now }: Surroundings): DraftRecord {
  const { header, people } = record;
  return {
    version: 1,
    notice: noticeOf(record, newId),
    ...NO_AUDIENCE,
    people: peopleOf(record),
    sendId: header.sendId === '' ? newId() : header.sendId,
    held: {
      typedTag: header.tag,
      wire: Object.fromEntries(people.map(({ person, wireTag }) => [String(person.id), wireTag])),
      editedAt: header.at,
    },
    changedAt: now(),
  };
}
