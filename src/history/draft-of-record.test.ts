import { expect, it } from 'vitest';
import { wireTags } from '#delivery/tags.ts';
import { toAttach } from '#notice/draft.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { aRecord } from '#store/testing/a-record.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { asBorrowed, draftToCorrect, draftToUseAgain } from './draft-of-record.ts';

let ids = 0;
const surroundings = { newId: () => `new${(ids += 1)}`, now: () => 7 };
const ATTACH = [{ MESSAGE: 'kept' }, { FOREIGN: [1] }];

it.each([
  ['typed', { tag: 'TASK' }, (id: number) => `TASK|${id}`],
  ['exactly as typed', { tag: 'TASK' }, () => 'TASK'],
  ['made by Herald', { tag: '' }, (id: number) => `HERALD_abcdefghij|${id}`],
])('a correction goes out under the same TAG and SUB_TAG where the tag was %s', (_, header, tagOf) => {
  const people = (tagOf(5) === tagOf(6) ? [5] : [5, 6]).map((id) => ({
    person: aPerson(id),
    wireTag: tagOf(id),
  }));
  const record = aRecord({ header, people });
  const draft = draftToCorrect(record, surroundings);
  const tags = wireTags({
    typedTag: draft.notice.tag,
    typedSubTag: draft.notice.subTag,
    sendId: draft.sendId,
    people: draft.people,
    held: new Map(Object.entries(draft.held.wire).map(([id, tag]) => [Number(id), tag])),
  });
  expect(tags.subTag).toBe(record.header.wireSubTag);
  expect([...tags.tagOf]).toEqual(people.map(({ person, wireTag }) => [person.id, wireTag]));
});

it.each([
  ['of this person', {}, undefined],
  ['of another sender', { senderId: 8 }, true],
  ['that somebody else changed', { changed: true as const }, true],
])('a draft of a send %s is borrowed: %j %s', (_, change, borrowed) => {
  const record = aRecord({ header: { senderId: 1, ...change } });
  const draft = draftToUseAgain(record, NO_AUDIENCE, surroundings);
  expect(asBorrowed(draft, record, 1).borrowed).toBe(borrowed);
});

it('a correction has the same people, also those who left meanwhile', () => {
  expect(draftToCorrect(aRecord(), surroundings).people.map(({ id }) => id)).toEqual([5, 6]);
});

it('a correction remembers when the version was sent that it edits', () => {
  expect(draftToCorrect(aRecord({ header: { at: 1000 } }), surroundings).held.editedAt).toBe(1000);
});

it('used again it is a send of its own, for whom is chosen now', () => {
  const present = { ...NO_AUDIENCE, people: [aPerson(9)] };
  const wire = { TYPE: 'SYSTEM', MESSAGE: 'Text', MESSAGE_OUT: 'mail', ATTACH } as const;
  const draft = draftToUseAgain(aRecord({ wire, header: { subTag: 'GROUP' } }), present, surroundings);
  expect(draft).toMatchObject({ held: NOTHING_HELD, people: [{ id: 9 }], changedAt: 7 });
  expect(draft.sendId).not.toBe('abcdefghij');
  expect(draft.notice).toMatchObject({
    type: 'SYSTEM',
    message: 'Text',
    messageOut: 'mail',
    tag: 'TASK',
    subTag: 'GROUP',
  });
  expect(toAttach(draft.notice.attach)).toEqual(ATTACH);
});
