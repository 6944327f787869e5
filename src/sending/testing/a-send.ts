import { EMPTY_DRAFT } from '#notice/draft.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { prepareSend, type Send } from '../send.ts';

/** The send that aRecord() is the record of, unless the test gives another text or other people. */
export function aSend(message = 'Text', ids: readonly number[] = [5, 6]): Send {
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
