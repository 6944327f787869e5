import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import { aHistory, aRecord, delivered } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker, forged } from './an-attacker.ts';

const VICTIM = 5;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

async function sent(userId: number, change: Partial<NewRecord>) {
  const memory = (await aHistory(portal, userId)).begin(aRecord(change));
  await memory.begun;
  await memory.note(delivered((change.people ?? []).map(({ person }) => person.id)), false);
}

const to = (...tags: readonly (readonly [number, string])[]) =>
  tags.map(([id, wireTag]) => ({ person: aPerson(id), wireTag }));

async function held(tag = 'TASK') {
  const holders = await (await aHistory(portal, VICTIM)).holders(tag);
  if (!holders.ok) throw new Error('Nothing was answered');
  return [...holders.wireTags].toSorted(([a], [b]) => a - b);
}

describe('a wire tag that somebody else’s record names', () => {
  it.each([
    ['another send’s', 'HERALD_0123456789|3'],
    ['another tag', 'CHIEF|3'],
    ['another person’s', 'TASK|4'],
    ['a long one', `TASK${'x'.repeat(5_000)}|3`],
  ])('(%s) is not taken over', async (_, wireTag) => {
    await sent(VICTIM, { people: to([2, 'TASK|2']) });
    await sent(ATTACKER, { sendId: 'his', people: to([3, wireTag]) });
    expect(await held()).toEqual([[2, 'TASK|2']]);
  });

  it('is taken over in its own forms, and in one’s own record under an earlier id of the send', async () => {
    await sent(6, { people: to([2, 'TASK|2']) });
    await sent(VICTIM, { sendId: 'own', people: to([3, 'HERALD_0123456789|3'], [4, 'TASK']) });
    expect(await held()).toEqual([
      [2, 'TASK|2'],
      [3, 'HERALD_0123456789|3'],
      [4, 'TASK'],
    ]);
  });

  it('without an id stays with the person who had it first', async () => {
    await sent(VICTIM, { people: to([4, 'TASK']) });
    portal.later(60);
    await sent(ATTACKER, { sendId: 'his', people: to([3, 'TASK']) });
    expect(await held()).toEqual([[4, 'TASK']]);
  });
});

it('a header with the id of another record hides nothing, and is no record of its own', async () => {
  await sent(VICTIM, { people: to([2, 'TASK|2']) });
  await sent(ATTACKER, { sendId: 'his', tag: 'HIS', people: to([3, 'HIS|3']) });
  const attacker = await anAttacker(portal);
  const [victims, his] = attacker.itemsOf({ entity: 'herald_hist', where: {} });
  const id = String(victims?.values['REC']);
  await attacker.rewriteOne('herald_hist', his?.id ?? 0, {
    HEAD: forged(his?.values['HEAD'], { id, tag: 'TASK' }),
  });
  const page = await (await aHistory(portal, VICTIM)).list({});
  const shown = page.ok ? page.headers.map((one) => [one.senderId, one.changed ?? false]) : [];
  expect(shown).toEqual([
    [ATTACKER, true],
    [VICTIM, false],
  ]);
});
