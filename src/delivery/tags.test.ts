import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSendId } from './send-id.ts';
import { isOwnSubTag, type TagChoice, tooLongTag, wireTags } from './tags.ts';

const SEND = 'k3f9x2ab7q';

function tags(choice: Partial<TagChoice> & { readonly ids: readonly number[] }) {
  const people = choice.ids.map((id) => ({ id }));
  const made = wireTags({
    typedTag: '',
    typedSubTag: '',
    sendId: SEND,
    held: new Map(),
    ...choice,
    people,
  });
  return { subTag: made.subTag, tags: Object.fromEntries(made.tagOf) };
}

describe('wireTags', () => {
  it.each([
    ['one person, nobody else holds it: as typed', { ids: [5], typedTag: 'TASK' }, { 5: 'TASK' }],
    ['several people: with the id', { ids: [5, 6], typedTag: 'TASK' }, { 5: 'TASK|5', 6: 'TASK|6' }],
    [
      'one person, another holds it: with the id',
      { ids: [5], typedTag: 'TASK', held: new Map([[6, 'TASK']]) },
      { 5: 'TASK|5' },
    ],
    [
      'held as typed by this person: the same again',
      { ids: [5], typedTag: 'TASK', held: new Map([[5, 'TASK']]) },
      { 5: 'TASK' },
    ],
    [
      'held with the id by this person: the same again',
      { ids: [5], typedTag: 'TASK', held: new Map([[5, 'TASK|5']]) },
      { 5: 'TASK|5' },
    ],
    [
      'several people, one holds it as typed',
      { ids: [5, 6], typedTag: 'TASK', held: new Map([[5, 'TASK']]) },
      { 5: 'TASK', 6: 'TASK|6' },
    ],
    ['nothing typed, one person: with the id', { ids: [5] }, { 5: `HERALD_${SEND}|5` }],
    ['nothing typed, several people', { ids: [5, 6] }, { 5: `HERALD_${SEND}|5`, 6: `HERALD_${SEND}|6` }],
    [
      'nothing typed: what is held does not matter',
      { ids: [5], held: new Map([[5, 'TASK']]) },
      { 5: `HERALD_${SEND}|5` },
    ],
    [
      'one person, and the history did not say who else holds it: with the id',
      { ids: [5], typedTag: 'TASK', heldKnown: false },
      { 5: 'TASK|5' },
    ],
    [
      'noted by this very send, whatever the history says: the same again',
      { ids: [5], typedTag: 'TASK', heldKnown: false, held: new Map([[5, 'TASK']]) },
      { 5: 'TASK' },
    ],
  ])('%s', (_what, choice, expected) => {
    expect(tags(choice).tags).toEqual(expected);
  });

  it('keeps a typed SUB_TAG as typed, and makes one that is unique to the send', () => {
    expect(tags({ ids: [5], typedSubTag: 'TASK|42' }).subTag).toBe('TASK|42');
    expect(tags({ ids: [5] }).subTag).toBe(`HERALD_${SEND}`);
    expect(isOwnSubTag(`HERALD_${SEND}`)).toBe(true);
    expect(isOwnSubTag('HERALD_spring')).toBe(false);
    expect(isOwnSubTag(`HERALD_${SEND}|5`)).toBe(false);
  });

  it('never gives two people of one send the same wire tag, whatever the history says', () => {
    const person = fc.integer({ min: 1, max: 6 });
    const held = fc.array(fc.tuple(person, fc.constantFrom('T', 'T|1', 'T|2', 'T|3')), { maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(person, { minLength: 1 }), held, (ids, pairs) => {
        const made = Object.values(tags({ ids, typedTag: 'T', held: new Map(pairs) }).tags);
        expect(new Set(made).size).toBe(ids.length);
      }),
    );
  });

  describe.each(['recipient', 'app'] as const)('where a TAG is unique per %s', (reading) => {
    type Held = { readonly person: number; readonly wire: string; readonly typed: string };

    /** What people hold when these have got a notice under these wire tags. */
    function afterSend(before: readonly Held[], typed: string, tagOf: ReadonlyMap<number, string>) {
      let held = before;
      for (const [person, wire] of tagOf) {
        const stays = (one: Held) => one.wire !== wire || (reading === 'recipient' && one.person !== person);
        held = [...held.filter(stays), { person, wire, typed }];
      }
      return held;
    }

    const person = fc.integer({ min: 1, max: 6 });
    const sends = fc.array(
      fc.record({
        typedTag: fc.constantFrom('', 'T', 'U'),
        // Alone is where a tag goes out as it was typed.
        ids: fc.oneof(fc.tuple(person), fc.uniqueArray(person, { minLength: 1 })),
        heldKnown: fc.boolean(),
      }),
      { maxLength: 8 },
    );

    it('a send takes nothing from anybody whom it does not go to, also where the history is silent', () => {
      fc.assert(
        fc.property(sends, (all) => {
          let held: readonly Held[] = [];
          for (const [index, { typedTag, ids, heldKnown }] of all.entries()) {
            const before = held;
            const known = before.filter(({ typed }) => heldKnown && typedTag !== '' && typed === typedTag);
            const made = wireTags({
              typedTag,
              typedSubTag: '',
              sendId: `send${index}`,
              people: ids.map((id) => ({ id })),
              held: new Map(known.map(({ person: id, wire }) => [id, wire])),
              heldKnown,
            });
            held = afterSend(before, typedTag, made.tagOf);
            const others = (list: readonly Held[]) => list.filter((one) => !ids.includes(one.person));
            expect(others(held)).toEqual(others(before));
            expect(new Set(held.map(({ person: id, wire }) => `${id} ${wire}`)).size).toBe(held.length);
          }
        }),
      );
    });

    it('where the history answers, each person holds one notice under a typed tag, however often it goes out', () => {
      fc.assert(
        fc.property(sends, (all) => {
          let held: readonly Held[] = [];
          for (const [index, { typedTag, ids }] of all.entries()) {
            const known = held.filter(({ typed }) => typed === typedTag);
            const made = wireTags({
              typedTag,
              typedSubTag: '',
              sendId: `send${index}`,
              people: ids.map((id) => ({ id })),
              held: new Map(known.map(({ person: id, wire }) => [id, wire])),
            });
            held = afterSend(held, typedTag, made.tagOf);
            const under = held
              .filter(({ typed }) => typed !== '')
              .map(({ person: id, typed }) => `${id} ${typed}`);
            expect(new Set(under).size).toBe(under.length);
          }
        }),
      );
    });
  });

  it('finds a wire tag above 200 characters, the id included', () => {
    const choose = (length: number) =>
      wireTags({
        typedTag: 'x'.repeat(length),
        typedSubTag: '',
        sendId: SEND,
        people: [{ id: 5 }, { id: 12345 }],
        held: new Map(),
      });
    expect(tooLongTag(choose(194))).toBeUndefined();
    expect(tooLongTag(choose(195))).toBe(`${'x'.repeat(195)}|12345`);
  });

  it('counts an emoji as one character, as the portal does', () => {
    const typedTag = '😀'.repeat(194);
    const people = [{ id: 5 }, { id: 12345 }];
    const made = wireTags({
      typedTag,
      typedSubTag: '',
      sendId: SEND,
      people,
      held: new Map(),
    });
    expect(tooLongTag(made)).toBeUndefined();
  });
});

describe('newSendId', () => {
  it('is ten signs that an own tag is known by', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 10,
          maxLength: 10,
        }),
        (dice) => {
          let at = 0;
          const id = newSendId(() => dice[at++] ?? 0);
          expect(id).toMatch(/^[0-9a-z]{10}$/);
          expect(isOwnSubTag(`HERALD_${id}`)).toBe(true);
        },
      ),
    );
  });
});
