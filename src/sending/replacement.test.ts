import { expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { aRecord, delivered, refused, unknown } from '#store/testing/a-record.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { withKnown } from './known-outcomes.ts';
import { replacementOf } from './replacement.ts';
import { aSend } from './testing/a-send.ts';

const first = aRecord({ header: { at: 1000 } });
const EDITED = { typedTag: 'TASK', wire: { 5: 'TASK|5', 6: 'TASK|6' }, editedAt: 1000 };

it('another text of the same send replaces the version that its people have', () => {
  expect(replacementOf(aSend('New text'), [first], EDITED)).toEqual({
    at: 1000,
    count: 2,
    added: 0,
    before: first.wire,
  });
});

it('people who were added get it for the first time', () => {
  expect(replacementOf(aSend('New text', [5, 6, 7, 8]), [first], EDITED)).toMatchObject({
    count: 2,
    added: 2,
  });
});

it('of several versions the latest that was sent is replaced', () => {
  const wire = { TYPE: 'USER', MESSAGE: 'Second text' } as const;
  const second = aRecord({ header: { id: 'second', itemId: 11, at: 2000 }, wire });
  expect(replacementOf(aSend('Third text'), [first, second], EDITED)).toMatchObject({
    at: 2000,
    before: wire,
  });
});

it('the same text again replaces nothing, also if its first answer was lost', () => {
  const lost = aRecord({ outcomes: new Map([[5, unknown]]) });
  expect(replacementOf(withKnown(aSend('Text'), [lost]), [lost], NOTHING_HELD)).toBeUndefined();
});

it.each([
  ['refused', aRecord({ outcomes: new Map([5, 6].map((id) => [id, refused])) })],
  ['withdrawn', aRecord({ header: { state: 'withdrawn' } })],
  ['under another wire tag', aRecord({ people: [{ person: aPerson(5), wireTag: 'OTHER|5' }] })],
])('a version that was %s is not replaced', (_, record) => {
  expect(replacementOf(aSend('New text'), [record], EDITED)).toBeUndefined();
});

it('a version of a stopped send may be replaced where nobody noted a result', () => {
  const stopped = aRecord({ header: { state: 'running' }, outcomes: new Map([[5, delivered]]) });
  expect(replacementOf(aSend('New text'), [stopped], EDITED)).toMatchObject({ count: 2 });
});

it('without an answer of the history the edited draft knows who has the earlier version', () => {
  expect(replacementOf(aSend('New text', [5, 6, 7]), undefined, EDITED)).toEqual({
    at: 1000,
    count: 2,
    added: 1,
    before: undefined,
  });
  expect(replacementOf(aSend('New text'), undefined, NOTHING_HELD)).toBeUndefined();
  const otherTag = { ...EDITED, wire: { 5: 'OLD|5' } };
  expect(replacementOf(aSend('New text'), undefined, otherTag)).toBeUndefined();
});
