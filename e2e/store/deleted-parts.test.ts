import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyRetention, writeRetention } from '../../src/store/retention.ts';
import { aHistory, aRecord, delivered, historyOn, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker } from './an-attacker.ts';

const SENDER = 5;
const DAY = 24 * 60 * 60;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false, tokenLifetime: 100 * DAY } });
});
afterEach(() => portal.close());

const counts = () =>
  ['herald_hist', 'herald_body'].map((name) => portal.portal.memory.entities.get(name)?.items.size);
const everything = [
  { entity: 'herald_hist', where: {} },
  { entity: 'herald_body', where: {} },
] as const;

async function aSend(count = 3) {
  const history = await aHistory(portal, SENDER);
  const memory = history.begin(aRecord({}, count));
  await memory.begun;
  return { history, memory };
}

describe('a record that somebody deletes while its send runs', () => {
  it.each([
    ['the whole of it', everything],
    ['its header', [{ entity: 'herald_hist', where: {} }]],
    ['its plan', [{ entity: 'herald_body', where: { KIND: 'plan' } }]],
    ['its outcomes', [{ entity: 'herald_body', where: { KIND: 'out' } }]],
  ] as const)('(%s) is whole again at the end, and each part is there once', async (_, parts) => {
    const { history, memory } = await aSend();
    const attacker = await anAttacker(portal);
    for (const part of parts) await attacker.remove(part);
    // Its plan alone is missed when the lease is renewed after an answer that got lost.
    await portal.fault({ kind: 'lost-reply', method: 'batch' });
    await memory.renew(delivered([1]));
    expect(await memory.end(delivered([1, 2, 3]))).toMatchObject({ ok: true });
    expect(counts()).toEqual([1, 2]);
    expect(await history.list({ tag: 'TASK' })).toMatchObject({ headers: [{ state: 'done' }] });
    expect(await read(portal, memory.id, SENDER)).toMatchObject({ incomplete: false, people: { length: 3 } });
  });

  it('comes back at the end also without any other trouble', async () => {
    const { history, memory } = await aSend();
    const attacker = await anAttacker(portal);
    for (const part of everything) await attacker.remove(part);
    expect(await memory.end(delivered([1, 2, 3]))).toMatchObject({ ok: true });
    const holders = await history.holders('TASK');
    expect(holders.ok && holders.wireTags.size).toBe(3);
  });

  it('comes back after a continuation, under whoever went on with it', async () => {
    const { memory } = await aSend();
    await memory.note(delivered([1]), false);
    const record = await read(portal, memory.id, 1);
    for (const userId of [SENDER, 1]) {
      const going = (await aHistory(portal, userId)).resume(record);
      await going.begun;
      const attacker = await anAttacker(portal);
      for (const part of everything) await attacker.remove(part);
      expect(await going.end(delivered([1, 2, 3]))).toMatchObject({ ok: true });
      const back = await read(portal, memory.id, userId);
      expect(back).toMatchObject({ incomplete: false, header: { state: 'done', senderId: userId } });
      expect(back.header.changed).toBeUndefined();
    }
  });
});

describe('a record of more parts than a page has', () => {
  /** Its parts are on the second page, behind those that somebody else wrote before. */
  async function aLongRecord() {
    let ids = 0;
    let ahead = 0;
    const history = await aHistory(portal, SENDER, {
      device: 'mine',
      newId: () => `long${(ids += 1)}`,
      now: () => Date.now() + ahead,
    });
    await history.setUp();
    const attacker = await anAttacker(portal);
    for (let n = 0; n < 60; n += 1) {
      await attacker.add('herald_body', { REC: 'long2', KIND: 'out', NO: n, BODY: '{}' });
    }
    const sleep = (seconds: number) => {
      portal.later(seconds);
      ahead += seconds * 1000;
    };
    return { history, sleep };
  }

  it('is looked up whole: no part is added twice', async () => {
    const { history } = await aLongRecord();
    await portal.fault({ kind: 'lost-reply', method: 'batch' });
    const memory = history.begin(aRecord());
    expect(await memory.begun).toMatchObject({ ok: false });
    expect(await memory.note(delivered([1, 2, 3]), false)).toMatchObject({ ok: true });
    expect(memory.id).toBe('long2');
    expect(counts()).toEqual([1, 62]);
  });

  it('shows the lease of whoever goes on with it', async () => {
    const { history, sleep } = await aLongRecord();
    const memory = history.begin(aRecord());
    await memory.begun;
    sleep(300);
    await (await aHistory(portal, SENDER, { device: 'other' })).resume(await read(portal, memory.id, SENDER))
      .begun;
    expect(await memory.renew(delivered([1]))).toMatchObject({ kind: 'taken' });
  });
});

describe('deleting by age', () => {
  it('leaves an old send alone that is sent on now, and takes it when that is over for a day', async () => {
    const { memory } = await aSend();
    await memory.note(delivered([1]), false);
    const admin = await portal.open(1);
    await writeRetention(admin.call, 30);
    portal.later(40 * DAY);
    const going = (await aHistory(portal, SENDER)).resume(await read(portal, memory.id, SENDER));
    await going.begun;
    const history = historyOn(admin, 1);
    expect(await applyRetention(admin.call, history, 10)).toEqual({ ok: true, count: 0 });
    portal.later(DAY / 2);
    await going.renew(delivered([1]));
    portal.later(DAY / 2 + 60);
    // The header was written by somebody else long ago, its results were not.
    expect(await applyRetention(admin.call, history, 10)).toEqual({ ok: true, count: 0 });
    portal.later(2 * DAY);
    expect(await applyRetention(admin.call, history, 10)).toEqual({ ok: true, count: 1 });
    expect(counts()).toEqual([0, 0]);
  });

  it('is not kept from its work by somebody who writes over headers', async () => {
    for (let n = 0; n < 3; n += 1) await (await aSend()).memory.note(delivered([1]), false);
    const admin = await portal.open(1);
    await writeRetention(admin.call, 30);
    portal.later(40 * DAY);
    const attacker = await anAttacker(portal, ATTACKER);
    const [first] = attacker.itemsOf(everything[0]);
    await attacker.rewriteOne('herald_hist', first?.id ?? 0, { RESULT: 'running' });
    expect(await applyRetention(admin.call, historyOn(admin, 1), 10)).toEqual({ ok: true, count: 2 });
  });
});
