import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { createHistory } from '../../src/store/history/history.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

let ids = 0;
async function aHistory(userId: number, scopes: readonly string[] = ['im', 'entity']) {
  return createHistory({
    ...(await portal.open(userId)),
    scopes: new Set(scopes),
    user: { id: userId, name: `Manager ${userId}` },
    appVersion: '0.3.0',
    now: Date.now,
    newId: () => `id${(ids += 1)}`,
  });
}

function aRecord(change: Partial<NewRecord> = {}, count = 3): NewRecord {
  const tag = change.tag ?? 'TASK';
  return {
    sendId: 'send1',
    tag,
    subTag: '',
    wireSubTag: 'HERALD_send1',
    wire: { TYPE: 'USER', MESSAGE: 'Quarterly numbers' },
    people: Array.from({ length: count }, (_, index) => ({
      person: aPerson(index + 1),
      wireTag: `${tag}|${index + 1}`,
    })),
    ...change,
  };
}

const delivered = (people: readonly number[]): ReadonlyMap<number, Outcome> =>
  new Map(people.map((id) => [id, { kind: 'delivered', id: 1000 + id }]));

async function read(id: string, userId = 1) {
  const found = await (await aHistory(userId)).read(id);
  if (!found.ok || found.record === undefined) throw new Error('There is no record');
  return found.record;
}

describe('a record', () => {
  it('is there as a plan before the first call, and holds exactly what was sent', async () => {
    const history = await aHistory(1);
    const wire = {
      TYPE: 'SYSTEM',
      MESSAGE: 'Привет 😀 $result[0] <b>&amp;</b>',
      MESSAGE_OUT: ' mail ',
      ATTACH: [{ MESSAGE: 'a'.repeat(28_000) + '\n' }, { GRID: [] }],
    } as const;
    const memory = history.begin(aRecord({ wire }));
    expect(await memory.begun).toMatchObject({ ok: true, where: 'portal' });
    const record = await read(memory.id, 5);
    expect(record.wire).toEqual(wire);
    expect(record.people).toEqual(aRecord().people);
    expect(record.outcomes.size).toBe(0);
    expect(record.incomplete).toBe(false);
    expect(record.header).toMatchObject({ state: 'running', senderId: 1, senderName: 'Manager 1' });
    expect(record.leases).toMatchObject([{ open: true, userId: 1 }]);
  });

  it('takes one request to begin, once the storages are there, and one to end', async () => {
    const history = await aHistory(1);
    await history.setUp();
    await history.begin(aRecord({ sendId: 'another' })).begun;
    portal.requests();
    const memory = history.begin(aRecord({}, 5_000));
    await memory.begun;
    expect(portal.requests()).toBe(1);
    await memory.note(delivered([1, 2, 3]), false);
    expect(portal.requests()).toBe(1);
    const record = await read(memory.id);
    expect(record.people).toHaveLength(5_000);
    expect([...record.outcomes]).toEqual([...delivered([1, 2, 3])]);
    expect(record.header).toMatchObject({
      state: 'open',
      counts: { delivered: 3, left: 4_997, total: 5_000 },
    });
  });

  it('follows a send by a journal that rides along with its batches', async () => {
    const history = await aHistory(1);
    const memory = history.begin(aRecord({}, 2_500));
    await memory.begun;
    const { callBatch } = await portal.open(1);
    const outcomes = delivered(Array.from({ length: 2_100 }, (_, index) => index + 1));
    for (let batch = 0; batch < 3; batch += 1) {
      const call = memory.journalCall(outcomes);
      expect(call && (await callBatch([call]))).toMatchObject([{ ok: true }]);
    }
    expect((await read(memory.id)).outcomes).toEqual(outcomes);
  });

  it('holds no stored value above 30,000 bytes', async () => {
    const history = await aHistory(1);
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
    expect((await read(memory.id)).outcomes.size).toBe(3_000);
  });

  it('is headed only when it is whole: a part that got lost leaves no header, and comes with the next note', async () => {
    const history = await aHistory(1);
    await history.setUp();
    // A text that a batch would take for a reference, and that is searched in, makes the header a request of its own.
    const record = aRecord({ wire: { TYPE: 'USER', MESSAGE: 'It costs $result[0]' } });
    await portal.fault({ kind: 'lost-request', method: 'batch' });
    const memory = history.begin(record);
    expect(await memory.begun).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(await history.list({})).toMatchObject({ ok: true, headers: [] });
    expect(await memory.note(delivered([1, 2, 3]), false)).toMatchObject({ ok: true });
    expect(await read(memory.id)).toMatchObject({ incomplete: false, people: record.people });
  });

  it('has no second header or part when the answer to the plan was lost', async () => {
    const history = await aHistory(1);
    await history.setUp();
    await portal.fault({ kind: 'lost-reply', method: 'batch' });
    const memory = history.begin(aRecord());
    expect(await memory.begun).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(await memory.note(delivered([1, 2, 3]), false)).toMatchObject({ ok: true });
    const items = (name: string) => portal.portal.memory.entities.get(name)?.items.size;
    expect(items('herald_hist')).toBe(1);
    expect(items('herald_body')).toBe(2);
    expect((await read(memory.id)).header.state).toBe('done');
  });

  it('is written at the end when the plan never arrived', async () => {
    const history = await aHistory(1);
    await history.setUp();
    await portal.fault({ kind: 'html', status: 502, method: 'batch' });
    const memory = history.begin(aRecord());
    expect((await memory.begun).ok).toBe(false);
    await memory.note(delivered([1, 2]), false);
    const record = await read(memory.id);
    expect(record.incomplete).toBe(false);
    expect(record.header).toMatchObject({ state: 'open', counts: { delivered: 2, left: 1 } });
  });

  it('of two managers who write at once loses nothing', async () => {
    const [one, two] = [await aHistory(1), await aHistory(5)];
    const memories = [1, 2, 3, 4].flatMap((n) => [
      one.begin(aRecord({ sendId: `a${n}`, tag: `A${n}` })),
      two.begin(aRecord({ sendId: `b${n}`, tag: `B${n}` })),
    ]);
    await Promise.all(memories.map(({ begun }) => begun));
    await Promise.all(memories.map((memory) => memory.note(delivered([1, 2, 3]), false)));
    const page = await one.list({});
    expect(page).toMatchObject({ ok: true, total: 8 });
    for (const { id } of memories) expect((await read(id)).outcomes.size).toBe(3);
  });

  it('is continued by another manager, each writing only their own, and both are seen', async () => {
    const memory = (await aHistory(1)).begin(aRecord());
    await memory.begun;
    await memory.note(delivered([1]), true);
    portal.later(300);
    const stopped = await read(memory.id, 5);
    expect(stopped.leases).toMatchObject([{ userId: 1, open: true }]);
    expect(stopped.leases[0]?.age).toBeGreaterThan(290_000);
    const going = (await aHistory(5)).resume(stopped);
    expect(await going.begun).toMatchObject({ ok: true });
    await going.note(delivered([2, 3]), false);
    const record = await read(memory.id);
    expect(record.outcomes.size).toBe(3);
    expect(record.header).toMatchObject({ state: 'done', senderId: 1, counts: { delivered: 3 } });
    expect(record.leases.map(({ userId, open }) => [userId, open])).toEqual([
      [1, true],
      [5, false],
    ]);
    expect(portal.portal.memory.entities.get('herald_hist')?.items.size).toBe(1);
  });

  it('does not call refused whom a closed page may have reached since', async () => {
    const refused: Outcome = { kind: 'refused', code: 'ACCESS_DENIED', message: '' };
    const memory = (await aHistory(1)).begin(aRecord());
    await memory.begun;
    await memory.note(new Map([...delivered([1]), [2, refused]]), false);
    expect((await read(memory.id)).outcomes.get(2)).toEqual(refused);
    const repeat = (await aHistory(5)).resume(await read(memory.id));
    await repeat.begun;
    const running = await read(memory.id);
    expect(running.header.state).toBe('running');
    expect([...running.outcomes.keys()]).toEqual([1]);
    portal.later(300);
    const next = (await aHistory(1)).resume(running);
    await next.begun;
    await next.note(new Map([[3, refused]]), false);
    const stopped = await read(memory.id);
    // Person 2 is left, and may have it: the record stays one of a closed page.
    expect(stopped.header).toMatchObject({ state: 'running', counts: { left: 1, refused: 1 } });
    expect(new Set(stopped.outcomes.keys())).toEqual(new Set([1, 3]));
    const last = (await aHistory(1)).resume(stopped);
    await last.begun;
    await last.note(delivered([2, 3]), false);
    expect((await read(memory.id)).header).toMatchObject({ state: 'done', counts: { delivered: 3 } });
  });

  it('says that it was withdrawn, by whom and when, and stays', async () => {
    const memory = (await aHistory(1)).begin(aRecord());
    await memory.note(delivered([1, 2, 3]), false);
    const other = await aHistory(5);
    expect(await other.withdrawn((await read(memory.id)).header)).toEqual({ ok: true });
    const { header, people } = await read(memory.id);
    expect(header).toMatchObject({ state: 'withdrawn', withdrawn: { byId: 5, byName: 'Manager 5' } });
    expect(people).toHaveLength(3);
    expect(await other.list({ state: 'withdrawn' })).toMatchObject({ total: 1 });
  });
});

describe('who holds a tag', () => {
  it('is everybody of its sends, under the latest wire tag, except who was left out or taken back', async () => {
    const history = await aHistory(1);
    const first = history.begin(aRecord({}, 3));
    await first.note(new Map([...delivered([1, 2]), [3, { kind: 'muted' }]]), false);
    const alone = { people: [{ person: aPerson(4), wireTag: 'TASK' }] };
    const second = history.begin(aRecord(alone));
    await second.note(new Map([[4, { kind: 'unknown', code: 'NETWORK_ERROR', message: '' }]]), false);
    const other = history.begin(aRecord({ tag: 'OTHER' }));
    await other.note(delivered([1, 2, 3]), false);
    portal.requests();
    const holders = await history.holders('TASK');
    expect(portal.requests()).toBe(2);
    expect(holders.ok && [...holders.wireTags].toSorted(([a], [b]) => a - b)).toEqual([
      [1, 'TASK|1'],
      [2, 'TASK|2'],
      [4, 'TASK'],
    ]);
    expect(holders.ok && [...holders.got.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 4]);
    await history.withdrawn((await read(second.id)).header);
    const after = await history.holders('TASK');
    expect(after.ok && after.wireTags.has(4)).toBe(false);
    expect(after.ok && after.got.get(4)?.name).toBe(aPerson(4).name);
  });
});

describe('storages', () => {
  it('are made at first use with rights for everybody, and completed where a part is missing', async () => {
    const maker = await aHistory(1);
    await maker.begin(aRecord()).begun;
    const entity = portal.portal.memory.entities.get('herald_hist');
    expect(entity?.access).toEqual({ AU: 'W', U1: 'X' });
    entity?.properties.delete('HEAD');
    const stranger = await aHistory(5);
    expect(await stranger.setUp()).toMatchObject({ ok: false, reason: 'notSetUp' });
    expect(await stranger.begin(aRecord()).begun).toMatchObject({ ok: false, reason: 'noRights' });
    expect(await (await aHistory(1)).setUp()).toEqual({ ok: true, made: true });
    expect(await (await aHistory(5)).begin(aRecord()).begun).toMatchObject({ ok: true });
  });

  it('that somebody deleted are made again', async () => {
    const history = await aHistory(1);
    await history.begin(aRecord()).begun;
    portal.portal.memory.entities.clear();
    const memory = history.begin(aRecord());
    expect(await memory.begun).toMatchObject({ ok: true });
    expect((await read(memory.id)).people).toHaveLength(3);
  });

  it('that this person may not use are told as missing rights', async () => {
    await (await aHistory(1)).setUp();
    for (const entity of portal.portal.memory.entities.values()) entity.access = { U1: 'X' };
    const history = await aHistory(5);
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: false, reason: 'noRights' });
    expect(await history.list({})).toMatchObject({ ok: false, reason: 'noRights' });
  });

  it('are waited for when the portal is busy for a moment', async () => {
    const history = await aHistory(1);
    await history.setUp();
    await portal.fault({ kind: 'error', code: 'QUERY_LIMIT_EXCEEDED', status: 503, times: 2 });
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: true });
  });

  it('are not made by looking: an empty history is empty', async () => {
    const history = await aHistory(1);
    expect(await history.list({})).toMatchObject({ ok: true, headers: [] });
    expect(portal.portal.memory.entities.size).toBe(0);
  });
});

describe('without the right entity', () => {
  it('headers go to the options of the person, at most fifty and 40 KB', async () => {
    await portal.switches({ scopes: ['im'] });
    const history = await aHistory(1, ['im']);
    for (let n = 1; n <= 53; n += 1) {
      const memory = history.begin(
        aRecord({ tag: `T${n}`, wire: { TYPE: 'USER', MESSAGE: 'Ж'.repeat(400) } }),
      );
      expect(await memory.begun).toMatchObject({ ok: true, where: 'options' });
      await memory.note(delivered([1, 2, 3]), false);
    }
    const page = await history.list({});
    if (!page.ok) throw new Error('The list failed');
    expect(page.headers[0]).toMatchObject({ tag: 'T53', state: 'done' });
    expect(page.headers).toHaveLength(50);
    expect(await history.list({ text: 't52' })).toMatchObject({ total: 1 });
  });

  it('the latest of them make room for one another within 40 KB', async () => {
    await portal.switches({ scopes: ['im'] });
    const history = await aHistory(1, ['im']);
    const people = [1, 2, 3].map((id) => ({
      person: { ...aPerson(id), name: 'Ж'.repeat(200) },
      wireTag: `T|${id}`,
    }));
    for (let n = 1; n <= 40; n += 1) await history.begin(aRecord({ tag: `T${n}`, people })).begun;
    const page = await history.list({});
    if (!page.ok) throw new Error('The list failed');
    expect(page.headers[0]).toMatchObject({ tag: 'T40' });
    expect(page.headers.length).toBeGreaterThan(15);
    const kept = [...(portal.portal.memory.userOptions.get(1)?.values() ?? [])];
    expect(Buffer.byteLength(kept.join(''))).toBeLessThanOrEqual(40_000);
  });

  it('that is taken away while the page is open, the header still goes to the options', async () => {
    const history = await aHistory(1);
    await history.setUp();
    await portal.switches({ scopes: ['im'] });
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: true, where: 'options' });
  });
});

describe('ten thousand records', () => {
  it('show their first page within two requests, filtered and searched by the portal', async () => {
    const history = await aHistory(1);
    const five = await aHistory(5);
    const mine = history.begin(
      aRecord({ tag: 'NEEDLE_7', wire: { TYPE: 'USER', MESSAGE: 'Find the Needle' } }),
    );
    await mine.note(delivered([1, 2, 3]), false);
    await five.begin(aRecord({ tag: 'FIVE' })).begun;
    const entity = portal.portal.memory.entities.get('herald_hist');
    const pattern = [...(entity?.items.values() ?? [])][0];
    if (entity === undefined || pattern === undefined) throw new Error('no storage');
    for (let n = 0; n < 10_000; n += 1) {
      const id = 100_000 + n;
      const head = String(pattern.values['HEAD'])
        .replaceAll('NEEDLE_7', `TAG_${n % 500}`)
        .replaceAll(mine.id, `rec${n}`);
      const values = {
        ...pattern.values,
        REC: `rec${n}`,
        TAG: `TAG_${n % 500}`,
        FIND: `TAG_${n % 500}\ntext ${n}`,
        HEAD: head,
        AT: String(1_600_000_000 + n),
      };
      entity.items.set(id, { id, fields: { ...pattern.fields, ID: String(id) }, values });
    }
    const cases = [
      [{}, 10_002],
      [{ tag: 'TAG_42' }, 20],
      [{ text: 'needle' }, 1],
      [{ senderId: 5 }, 1],
      [{ state: 'running' as const }, 1],
      [{ from: 1_600_000_000_000, to: 1_600_000_100_000 }, 100],
    ] as const;
    for (const [filter, total] of cases) {
      portal.requests();
      const page = await history.list(filter);
      expect(portal.requests()).toBe(1);
      expect(page).toMatchObject({ ok: true, total });
    }
    const first = await history.list({ tag: 'TAG_42' });
    expect(first.ok && first.headers.map(({ tag }) => tag)).toEqual(Array(20).fill('TAG_42'));
    let after: number | undefined;
    const seen = new Set<string>();
    for (let page = 0; page < 3; page += 1) {
      const next = await history.list({}, after);
      if (!next.ok) throw new Error('page');
      for (const { id } of next.headers) seen.add(id);
      after = next.after;
      await five.begin(aRecord()).begun;
    }
    expect(seen.size).toBe(150);
  });
});

describe('deleting', () => {
  it('takes header and parts out of the portal, and leaves the others', async () => {
    const history = await aHistory(1);
    const memories = [aRecord({ tag: 'A' }), aRecord({ tag: 'B' })].map((record) => history.begin(record));
    for (const memory of memories) await memory.note(delivered([1]), false);
    const page = await history.list({ tag: 'A' });
    expect(page.ok && (await history.remove(page.headers))).toEqual({ ok: true, count: 1 });
    expect(await history.list({})).toMatchObject({ total: 1 });
    expect(portal.portal.memory.entities.get('herald_body')?.items.size).toBe(2);
    expect(page.ok && (await history.remove(page.headers))).toEqual({ ok: true, count: 1 });
  });

  it('by age takes the oldest, up to a limit', async () => {
    const history = await aHistory(1);
    for (let n = 0; n < 5; n += 1) await history.begin(aRecord()).begun;
    expect(await history.removeBefore(Date.now() - 60_000, 100)).toEqual({ ok: true, count: 0 });
    expect(await history.removeBefore(Date.now() + 60_000, 3)).toEqual({ ok: true, count: 3 });
    expect(await history.list({})).toMatchObject({ total: 2 });
  });
});

describe('what came after a send', () => {
  it('is the same send once more and others under its typed tag, with who was reached, and nothing before it', async () => {
    const history = await aHistory(1);
    const send = async (change: Partial<NewRecord>) => {
      const memory = history.begin(aRecord(change));
      await memory.begun;
      await memory.note(delivered([1, 2, 3]), false);
      return (await read(memory.id)).header;
    };
    await send({ sendId: 'before' });
    const first = await send({ sendId: 'one', tag: 'TASK' });
    const correction = await send({ sendId: 'one', tag: 'TASK' });
    const other = await send({ sendId: 'two', tag: 'TASK' });
    await send({ sendId: 'three', tag: 'TASK2' });
    portal.requests();
    const later = await history.later(first);
    expect(portal.requests()).toBe(2);
    expect(later.ok && later.records.map(({ header, outcomes }) => [header.id, outcomes.size])).toEqual([
      [correction.id, 3],
      [other.id, 3],
    ]);
    expect(await history.later(other)).toEqual({ ok: true, records: [] });
  });
});
