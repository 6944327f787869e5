import { fromAttach, type NoticeDraft, restoreDraft } from '#notice/draft.ts';
import { type Audience, NO_AUDIENCE } from '#people/audience.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { type DraftRecord, NOTHING_HELD } from '#store/working-draft.ts';

type Surroundings = { readonly newId: () => string; readonly now: () => number };

function noticeOf({ header, wire }: SendRecord, newId: () => string): NoticeDraft {
  const draft = restoreDraft({}, newId);
  return {
    type: wire.TYPE,
    message: wire.MESSAGE,
    messageOut: wire.MESSAGE_OUT ?? '',
    tag: header.tag,
    subTag: header.subTag,
    attach: wire.ATTACH === undefined ? draft.attach : fromAttach(wire.ATTACH, newId),
  };
}

const peopleOf = ({ people }: SendRecord) => people.map(({ person }) => person);

/** A new send with the same texts: to the same people, to those of another draft, or to nobody yet. */
export function draftToUseAgain(
  record: SendRecord,
  audience: Audience | 'same',
  { newId, now }: Surroundings,
): DraftRecord {
  return {
    version: 1,
    notice: noticeOf(record, newId),
    ...(audience === 'same' ? { ...NO_AUDIENCE, people: peopleOf(record) } : audience),
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
    },
    changedAt: now(),
  };
}
