import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replacedByRecords } from '../../src/history/replaced.ts';
import { planWithdrawal } from '../../src/history/withdrawal.ts';
import { aHistory, aRecord, delivered, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker, forged } from './an-attacker.ts';

const CHIEF = 5;
const ADMIN = 1;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

async function sent(userId: number, sendId = 'send1') {
  const memory = (await aHistory(portal, userId)).begin(aRecord({ sendId, wireSubTag: `HERALD_${sendId}` }));
  await memory.begun;
  await memory.note(delivered([1, 2, 3]), false);
  return (await read(portal, memory.id, userId)).header;
}

type Copying = { readonly sameId?: boolean; readonly over?: readonly number[] };

/** Copies everything of the latest record, under an id of his own or the same; `over`: old items of his own. */
async function copied({ sameId = false, over = [] }: Copying = {}) {
  const attacker = await anAttacker(portal);
  const [head] = attacker.itemsOf({ entity: 'herald_hist', where: {} }).slice(-1);
  if (head === undefined) throw new Error('There is nothing to copy');
  const own = String(head.values['REC']);
  const id = sameId ? own : 'copy';
  const bodies = attacker.itemsOf({ entity: 'herald_body', where: { REC: own } });
  const free = [...over];
  const put = async (entity: 'herald_hist' | 'herald_body', values: Record<string, string>) => {
    const old = entity === 'herald_body' ? free.shift() : undefined;
    if (old === undefined) await attacker.add(entity, values);
    else await attacker.rewriteOne(entity, old, values);
  };
  const texts = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([code, value]) => [code, String(value)]));
  for (const { values } of bodies) {
    const plan = values['KIND'] === 'plan' ? { BODY: copyOf(values['BODY'], id) } : {};
    await put('herald_body', { ...texts(values), REC: id, ...plan });
  }
  await put('herald_hist', { ...texts(head.values), REC: id, HEAD: forged(head.values['HEAD'], { id }) });
  return id;
}

function copyOf(stored: unknown, rec: string): string {
  const plan: unknown = JSON.parse(String(stored).replaceAll(/^\||\|$/g, ''));
  const of = typeof plan === 'object' && plan !== null && 'of' in plan ? plan.of : undefined;
  return forged(stored, typeof of === 'object' ? { of: { ...of, rec } } : {});
}

describe('a record that somebody copied from another person’s', () => {
  it.each([
    ['under an id of its own', {}],
    ['under the same id', { sameId: true }],
  ])('%s is shown beside it, and nothing is done by it', async (_, how: Copying) => {
    const header = await sent(CHIEF);
    portal.later(60);
    const id = await copied(how);
    for (const viewer of [ADMIN, CHIEF, ATTACKER]) {
      const history = await aHistory(portal, viewer);
      const page = await history.list({});
      const found = page.ok ? page.headers : [];
      expect(new Set(found.map(({ senderId }) => senderId))).toEqual(new Set([CHIEF, ATTACKER]));
      const copy = await history.read(id, { senderId: ATTACKER, sendId: 'send1' });
      const record = copy.ok ? copy.record : undefined;
      expect(record).toMatchObject({ header: { changed: true, senderId: ATTACKER }, people: [] });
      expect(record && planWithdrawal(record, [], viewer).calls).toEqual([]);
      expect((await read(portal, header.id, viewer)).header).toEqual(
        expect.not.objectContaining({ changed: true }),
      );
      expect((await read(portal, header.id, viewer)).header.senderId).toBe(CHIEF);
    }
    const chief = await aHistory(portal, CHIEF);
    const ofSend = await chief.ofSend('send1');
    expect(ofSend.ok && ofSend.records.map((one) => one.header.senderId)).toEqual([CHIEF]);
    const later = await chief.later(header);
    expect(later.ok && later.records.every((one) => one.header.changed)).toBe(true);
  });

  it('does not make the list say that the first one was replaced', async () => {
    const header = await sent(CHIEF);
    portal.later(60);
    await copied();
    const history = await aHistory(portal, CHIEF);
    const page = await history.list({});
    const found = await history.readAll(page.ok ? page.headers : []);
    expect(found.ok && replacedByRecords(found.records).get(header.id)).toBe(0);
  });

  it.each([
    ['later', 60],
    ['in the same second', 0],
  ])('stays a copy where he has put it into an old item of his own, %s', async (_, seconds) => {
    await sent(ATTACKER, 'old');
    const attacker = await anAttacker(portal);
    const old = attacker.itemsOf({ entity: 'herald_body', where: {} }).map(({ id }) => id);
    portal.later(3_600);
    const header = await sent(CHIEF);
    portal.later(seconds);
    const id = await copied({ over: old });
    const admin = await aHistory(portal, ADMIN);
    const copy = await admin.read(id, { senderId: ATTACKER, sendId: 'send1' });
    expect(copy.ok && copy.record?.header.changed).toBe(true);
    expect((await read(portal, header.id, ADMIN)).header.changed).toBeUndefined();
  });

  it('does nothing either where he has written over the first one', async () => {
    const header = await sent(CHIEF);
    portal.later(60);
    for (const sameId of [true, false]) {
      const id = await copied({ sameId });
      const attacker = await anAttacker(portal);
      const plan = { KIND: 'plan', REC: header.id };
      const [first] = attacker.itemsOf({ entity: 'herald_body', where: plan });
      await attacker.rewriteOne('herald_body', first?.id ?? 0, { NO: 0 });
      const admin = await aHistory(portal, ADMIN);
      const copy = await admin.read(id, { senderId: ATTACKER, sendId: 'send1' });
      expect(copy).toMatchObject({ record: { header: { changed: true }, people: [] } });
      // Its sender never goes on with the copy in place of it.
      const own = await read(portal, header.id, CHIEF);
      expect(own.header).toMatchObject({ senderId: CHIEF, changed: true });
    }
  });

  it('of a send that is not there any more leaves nobody out of it', async () => {
    const header = await sent(CHIEF);
    await copied();
    const admin = await aHistory(portal, ADMIN);
    await admin.remove([header]);
    const found = await (await aHistory(portal, CHIEF)).ofSend('send1');
    expect(found).toEqual({ ok: true, records: [] });
  });

  it('by an administrator is the same send once more', async () => {
    const header = await sent(CHIEF);
    portal.later(60);
    const admin = (await aHistory(portal, ADMIN)).begin(aRecord(), [header.id]);
    await admin.note(delivered([1, 2, 3]), false);
    const found = await (await aHistory(portal, CHIEF)).ofSend('send1');
    expect(found.ok && found.records.map((one) => one.header.senderId)).toEqual([CHIEF, ADMIN]);
    const record = await read(portal, admin.id, CHIEF);
    expect(record.header.changed).toBeUndefined();
  });
});

describe('deleting what is old', () => {
  it('does not take the parts of another person’s record whose id an old header has taken', async () => {
    const old = await sent(ATTACKER, 'old');
    portal.later(40 * 24 * 60 * 60);
    const header = await sent(CHIEF);
    const attacker = await anAttacker(portal);
    await attacker.rewriteOne('herald_hist', old.itemId, { REC: header.id });
    portal.later(2 * 24 * 60 * 60);
    const history = await aHistory(portal, CHIEF);
    const before = Date.now() + 10 * 24 * 60 * 60 * 1000;
    expect(await history.removeBefore(before, 10)).toMatchObject({ ok: true });
    expect(await read(portal, header.id, CHIEF)).toMatchObject({ incomplete: false });
  });
});
