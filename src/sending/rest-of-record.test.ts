import { describe, expect, it } from 'vitest';
import { plannedNotices } from '#delivery/plan.ts';
import { checkPeople } from '#people/check-people.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { NO_POLICY } from '#store/policy.ts';
import { aRecord, delivered, refused, unknown } from '#store/testing/a-record.ts';
import { peopleOfRest, type RestFacts, restOfRecord } from './rest-of-record.ts';

const people = [5, 6, 7, 8].map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` }));
const outcomes = new Map([
  [5, delivered],
  [6, refused],
  [7, unknown],
]);
const open = (wish: Parameters<typeof aRecord>[0] = {}) => aRecord({ people, outcomes, ...wish });

/** The rest of a record if everybody is still here, unless the test says otherwise. */
function restOf(record: SendRecord, facts: Partial<RestFacts> = {}, gone: readonly number[] = []) {
  const kept = peopleOfRest(record);
  const found = kept.map((person) => ({ ...person, active: !gone.includes(person.id) }));
  return restOfRecord({
    record,
    checked: checkPeople(kept, found, new Set()),
    valuesOf: (person) => valuesOf(person),
    policy: NO_POLICY,
    isAdmin: false,
    appNameLength: 10,
    later: [],
    newId: () => 'id',
    ...facts,
  });
}

function readyOf(...asked: Parameters<typeof restOf>) {
  const rest = restOf(...asked);
  if (rest.kind !== 'ready') throw new Error(JSON.stringify(rest.problems));
  const { send, plan, inactive } = rest;
  return {
    ...rest,
    send,
    ids: plannedNotices(plan).map(({ userId }) => userId),
    inactive: inactive.map(({ id }) => id),
  };
}

describe('the rest of a record', () => {
  it('goes to the people who were refused, whose answer was lost, and who were never reached', () => {
    const { ids, send } = readyOf(open());
    expect(ids).toEqual([6, 7, 8]);
    expect(send.counts).toMatchObject({ delivered: 1, total: 4 });
  });

  it('believes only outcomes that are sure', () => {
    expect(readyOf(open({ sureOutcomes: new Map() })).ids).toEqual([5, 6, 7, 8]);
  });

  it.each<[string, SendRecord, Partial<RestFacts>, object]>([
    [
      'more people than allowed',
      open(),
      { policy: { mostPeople: 3, system: true } },
      { kind: 'tooMany', count: 4 },
    ],
    [
      'a System notification that is forbidden',
      open({ wire: { TYPE: 'SYSTEM', MESSAGE: 'Text' } }),
      { policy: { mostPeople: 0, system: false } },
      { kind: 'systemOff' },
    ],
    [
      'a text that is too long',
      open({ wire: { TYPE: 'USER', MESSAGE: 'x'.repeat(20_001) } }),
      {},
      { kind: 'issue', path: ['message'] },
    ],
    [
      'a System text that is too long with the name of the app',
      open({ wire: { TYPE: 'SYSTEM', MESSAGE: 'x'.repeat(19_995) } }),
      {},
      { kind: 'issue', path: ['message'] },
    ],
    ['no text', open({ wire: { TYPE: 'USER', MESSAGE: ' ' } }), {}, { kind: 'issue', path: ['message'] }],
    [
      'an attachment that is too large',
      open({ wire: { TYPE: 'USER', MESSAGE: 'Text', ATTACH: [{ MESSAGE: 'x'.repeat(31_000) }] } }),
      {},
      { kind: 'issue' },
    ],
    [
      'an attachment that the portal cannot read',
      open({ wire: { TYPE: 'USER', MESSAGE: 'Text', ATTACH: 'no attachment' } }),
      {},
      { kind: 'issue' },
    ],
    [
      'a tag that is too long',
      open({ header: { tag: 'T'.repeat(201) } }),
      {},
      { kind: 'issue', path: ['tag'] },
    ],
    [
      'a wire tag that is too long',
      open({ people: people.map((one) => ({ ...one, wireTag: `${'T'.repeat(200)}|${one.person.id}` })) }),
      {},
      { kind: 'wireTag', limit: 200 },
    ],
    [
      'a wire sub-tag that is too long',
      open({ header: { wireSubTag: 'S'.repeat(201) } }),
      {},
      { kind: 'wireTag', limit: 200 },
    ],
    [
      'a value that somebody lacks',
      open({ wire: { TYPE: 'USER', MESSAGE: '{{department}}' } }),
      {},
      { kind: 'missing', variable: 'department' },
    ],
  ])('sends nothing with %s', (_, record, facts, problem) => {
    expect(restOf(record, facts)).toMatchObject({ kind: 'problems', problems: [problem] });
  });

  it('is not bound by the rules for an administrator', () => {
    const policy = { mostPeople: 1, system: false };
    expect(restOf(open(), { policy, isAdmin: true }).kind).toBe('ready');
  });

  it('names the people who are not active any more', () => {
    expect(readyOf(open(), {}, [7])).toMatchObject({ ids: [6, 7, 8], inactive: [7] });
    expect(readyOf(open(), {}, [6, 7, 8]).inactive).toEqual([6, 7, 8]);
    expect(readyOf(open()).inactive).toEqual([]);
  });

  it('goes to people whom the portal could not be asked about', () => {
    const kept = peopleOfRest(open());
    const checked = checkPeople(kept, [], new Set(kept.map(({ id }) => id)));
    expect(readyOf(open(), { checked }).ids).toEqual([6, 7, 8]);
  });

  it('takes names from the portal and not from the record', () => {
    const kept = peopleOfRest(open());
    const found = kept.map(({ id }) => aPerson(id, { name: `Real ${id}` }));
    const { send } = readyOf(open(), { checked: checkPeople(kept, found, new Set()) });
    expect(send.people.get(6)?.name).toBe('Real 6');
  });

  it('says which later version it takes the place of', () => {
    const later = aRecord({
      header: { id: 'record2', itemId: 20, at: 5, wireSubTag: 'HERALD_bbbbbbbbbb' },
      people: people.slice(1, 3),
      wire: { TYPE: 'USER', MESSAGE: 'Corrected' },
    });
    expect(readyOf(open(), { later: [later] }).send.replaces).toMatchObject({
      at: 5,
      count: 2,
      before: { MESSAGE: 'Corrected' },
    });
    expect(readyOf(open()).send.replaces).toBeUndefined();
    expect(readyOf(open(), { later: undefined }).holdersKnown).toBe(false);
  });
});
