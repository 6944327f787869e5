import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { aHistory, aRecord, delivered, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

describe('a record', () => {
  it('is there as a plan before the first call, and holds exactly what was sent', async () => {
    const history = await aHistory(portal, 1);
    const wire = {
      TYPE: 'SYSTEM',
      MESSAGE: 'Привет 😀 $result[0] <b>&amp;</b>',
      MESSAGE_OUT: ' mail ',
      ATTACH: [{ MESSAGE: 'a'.repeat(28_000) + '\n' }, { GRID: [] }],
    } as const;
    const memory = history.begin(aRecord({ wire }));
    expect(await memory.begun).toMatchObject({ ok: true, where: 'portal' });
    const record = await read(portal, memory.id, 5);
    expect(record.wire).toEqual(wire);
    expect(record.people).toEqual(aRecord().people);
    expect(record.outcomes.size).toBe(0);
    expect(record.incomplete).toBe(false);
    expect(record.header).toMatchObject({ state: 'running', senderId: 1, senderName: 'Anna Smith' });
    expect(record.leases).toMatchObject([{ open: true, userId: 1 }]);
  });

  it('takes one request to begin, once the storages are there, and one to end', async () => {
    const history = await aHistory(portal, 1);
    await history.setUp();
    await history.begin(aRecord({ sendId: 'another' })).begun;
    portal.requests();
    const memory = history.begin(aRecord({}, 5_000));
    await memory.begun;
    expect(portal.requests()).toBe(1);
    await memory.note(delivered([1, 2, 3]), false);
    expect(portal.requests()).toBe(1);
    const record = await read(portal, memory.id);
    expect(record.people).toHaveLength(5_000);
    expect([...record.outcomes]).toEqual([...delivered([1, 2, 3])]);
    expect(record.header).toMatchObject({
      state: 'open',
      counts: { delivered: 3, left: 4_997, total: 5_000 },
    });
  });

  it('follows a send by a journal that rides along with its batches', async () => {
    const history = await aHistory(portal, 1);
    const memory = history.begin(aRecord({}, 2_500));
    await memory.begun;
    const { callBatch } = await portal.open(1);
    const outcomes = delivered(Array.from({ length: 2_100 }, (_, index) => index + 1));
    for (let batch = 0; batch < 3; batch += 1) {
      const call = memory.journalCall(outcomes);
      expect(call && (await callBatch([call]))).toMatchObject([{ ok: true }]);
    }
    expect((await read(portal, memory.id)).outcomes).toEqual(outcomes);
  });

  it('holds no stored value above 30,000 bytes', async () => {
    const history = await aHistory(portal, 1);
    const memory = history.begin(
      aRecord(
        { wire: { TYPE: 'USER', MESSAGE: 'Ж😀'.repeat(9_000), MESSAGE_OUT: '中'.repeat(20_000) } },
        3_000,
      ),
    );
    await memory.begun;
    await memory.note(delivered(Array.from({ length: 3_000 }, (_, index) => 3_000 - index)), false);
    const sizes = [...portal.portal.memory.entities.values()].flatMap((entity) =>
      [...entity.items.values()].flatMap((item) =>
        Object.values(item.values).map((value) => Buffer.byteLength(String(value))),
      ),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
    expect((await read(portal, memory.id)).outcomes.size).toBe(3_000);
  });

  it('is headed only when it is whole: a part that got lost leaves no header, and comes with the next note', async () => {
    const history = await aHistory(portal, 1);
    await history.setUp();
    // A text that a batch would take for a reference, and that is searched in, makes the header a request of its own.
    const record = aRecord({ wire: { TYPE: 'USER', MESSAGE: 'It costs $result[0]' } });
    await portal.fault({ kind: 'lost-request', method: 'batch' });
    const memory = history.begin(record);
    expect(await memory.begun).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(await history.list({})).toMatchObject({ ok: true, headers: [] });
    expect(await memory.note(delivered([1, 2, 3]), false)).toMatchObject({ ok: true });
    expect(await read(portal, memory.id)).toMatchObject({ incomplete: false, people: record.people });
  });

  it('has no second header or part when the answer to the plan was lost', async () => {
    const history = await aHistory(portal, 1);
    await history.setUp();
    await portal.fault({ kind: 'lost-reply', method: 'batch' });
    const memory = history.begin(aRecord());
    expect(await memory.begun).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(await memory.note(delivered([1, 2, 3]), false)).toMatchObject({ ok: true });
    const items = (name: string) => portal.portal.memory.entities.get(name)?.items.size;
    expect(items('herald_hist')).toBe(1);
    expect(items('herald_body')).toBe(2);
    expect((await read(portal, memory.id)).header.state).toBe('done');
  });

  it('is written at the end when the plan never arrived', async () => {
    const history = await aHistory(portal, 1);
    await history.setUp();
    await portal.fault({ kind: 'html', status: 502, method: 'batch' });
    const memory = history.begin(aRecord());
    expect((await memory.begun).ok).toBe(false);
    await memory.note(delivered([1, 2]), false);
    const record = await read(portal, memory.id);
    expect(record.incomplete).toBe(false);
    expect(record.header).toMatchObject({ state: 'open', counts: { delivered: 2, left: 1 } });
  });

  it('of two managers who write at once loses nothing', async () => {
    const [one, two] = [await aHistory(portal, 1), await aHistory(portal, 5)];
    const memories = [1, 2, 3, 4].flatMap((n) => [
      one.begin(aRecord({ sendId: `a${n}`, tag: `A${n}` })),
      two.begin(aRecord({ sendId: `b${n}`, tag: `B${n}` })),
    ]);
    await Promise.all(memories.map(({ begun }) => begun));
    await Promise.all(memories.map((memory) => memory.note(delivered([1, 2, 3]), false)));
    const page = await one.list({});
    expect(page).toMatchObject({ ok: true, total: 8 });
    for (const { id } of memories) expect((await read(portal, id)).outcomes.size).toBe(3);
  });

  it('is continued by another manager, each writing only their own, and both are seen', async () => {
    const memory = (await aHistory(portal, 1)).begin(aRecord());
    await memory.begun;
    await memory.note(delivered([1]), true);
    portal.later(300);
    const stopped = await read(portal, memory.id, 5);
    expect(stopped.leases).toMatchObject([{ userId: 1, open: true }]);
    expect(stopped.leases[0]?.age).toBeGreaterThan(290_000);
    const going = (await aHistory(portal, 5)).resume(stopped);
    expect(await going.begun).toMatchObject({ ok: true });
    await going.note(delivered([2, 3]), false);
    const record = await read(portal, memory.id);
    expect(record.outcomes.size).toBe(3);
    expect(record.header).toMatchObject({ state: 'done', senderId: 1, counts: { delivered: 3 } });
    const { leases } = await read(portal, memory.id, 5);
    expect(leases.map(({ userId, open }) => [userId, open])).toEqual([
      [1, true],
      [5, false],
    ]);
    expect(portal.portal.memory.entities.get('herald_hist')?.items.size).toBe(1);
  });

  it('does not call refused whom a closed page may have reached since', async () => {
    const refused: Outcome = { kind: 'refused', code: 'ACCESS_DENIED', message: '' };
    const memory = (await aHistory(portal, 1)).begin(aRecord());
    await memory.begun;
    await memory.note(new Map([...delivered([1]), [2, refused]]), false);
    expect((await read(portal, memory.id)).outcomes.get(2)).toEqual(refused);
    const repeat = (await aHistory(portal, 5)).resume(await read(portal, memory.id));
    await repeat.begun;
    const running = await read(portal, memory.id);
    expect(running.header.state).toBe('running');
    expect([...running.outcomes.keys()]).toEqual([1]);
    portal.later(300);
    const next = (await aHistory(portal, 1)).resume(running);
    await next.begun;
    await next.note(new Map([[3, refused]]), false);
    const stopped = await read(portal, memory.id);
    // Person 2 is left, and may have it: the record stays one of a closed page.
    expect(stopped.header).toMatchObject({ state: 'running', counts: { left: 1, refused: 1 } });
    expect(new Set(stopped.outcomes.keys())).toEqual(new Set([1, 3]));
    const last = (await aHistory(portal, 1)).resume(stopped);
    await last.begun;
    await last.note(delivered([2, 3]), false);
    expect((await read(portal, memory.id)).header).toMatchObject({ state: 'done', counts: { delivered: 3 } });
  });

  it('says that it was withdrawn, by whom and when, and stays', async () => {
    const memory = (await aHistory(portal, 5)).begin(aRecord());
    await memory.note(delivered([1, 2, 3]), false);
    const other = await aHistory(portal, 1);
    expect(await other.withdrawn((await read(portal, memory.id)).header)).toEqual({ ok: true });
    const { header, people } = await read(portal, memory.id);
    expect(header).toMatchObject({ state: 'withdrawn', withdrawn: { byId: 1, byName: 'Manager 1' } });
    expect(people).toHaveLength(3);
    expect(await other.list({ state: 'withdrawn' })).toMatchObject({ total: 1 });
  });
});
