import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import { aHistory, aRecord, delivered, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

describe('who holds a tag', () => {
  it('is everybody of its sends, under the latest wire tag, except who was left out or taken back', async () => {
    const history = await aHistory(portal, 1);
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
    await history.withdrawn((await read(portal, second.id)).header);
    const after = await history.holders('TASK');
    expect(after.ok && after.wireTags.has(4)).toBe(false);
    expect(after.ok && after.got.get(4)?.name).toBe(aPerson(4).name);
  });
});

describe('storages', () => {
  it('are made at first use with rights for everybody, and completed where a part is missing', async () => {
    const maker = await aHistory(portal, 1);
    await maker.begin(aRecord()).begun;
    const entity = portal.portal.memory.entities.get('herald_hist');
    expect(entity?.access).toEqual({ AU: 'W', U1: 'X' });
    entity?.properties.delete('HEAD');
    const stranger = await aHistory(portal, 5);
    expect(await stranger.setUp()).toMatchObject({ ok: false, reason: 'notSetUp' });
    expect(await stranger.begin(aRecord()).begun).toMatchObject({ ok: false, reason: 'noRights' });
    expect(await (await aHistory(portal, 1)).setUp()).toEqual({ ok: true, made: true });
    expect(await (await aHistory(portal, 5)).begin(aRecord()).begun).toMatchObject({ ok: true });
  });

  it('that somebody deleted are made again', async () => {
    const history = await aHistory(portal, 1);
    await history.begin(aRecord()).begun;
    portal.portal.memory.entities.clear();
    const memory = history.begin(aRecord());
    expect(await memory.begun).toMatchObject({ ok: true });
    expect((await read(portal, memory.id)).people).toHaveLength(3);
  });

  it('that this person may not use are told as missing rights', async () => {
    await (await aHistory(portal, 1)).setUp();
    for (const entity of portal.portal.memory.entities.values()) entity.access = { U1: 'X' };
    const history = await aHistory(portal, 5);
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: false, reason: 'noRights' });
    expect(await history.list({})).toMatchObject({ ok: false, reason: 'noRights' });
  });

  it('are waited for when the portal is busy for a moment', async () => {
    const history = await aHistory(portal, 1);
    await history.setUp();
    await portal.fault({ kind: 'error', code: 'QUERY_LIMIT_EXCEEDED', status: 503, times: 2 });
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: true });
  });

  it('are not made by looking: an empty history is empty', async () => {
    const history = await aHistory(portal, 1);
    expect(await history.list({})).toMatchObject({ ok: true, headers: [] });
    expect(portal.portal.memory.entities.size).toBe(0);
  });
});

describe('without the right entity', () => {
  it('headers go to the options of the person, at most fifty and 40 KB', async () => {
    await portal.switches({ scopes: ['im'] });
    const history = await aHistory(portal, 1, { scopes: new Set(['im']) });
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
    const history = await aHistory(portal, 1, { scopes: new Set(['im']) });
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
    const history = await aHistory(portal, 1);
    await history.setUp();
    await portal.switches({ scopes: ['im'] });
    expect(await history.begin(aRecord()).begun).toMatchObject({ ok: true, where: 'options' });
  });
});

describe('ten thousand records', () => {
  it('show their first page within two requests, filtered and searched by the portal', async () => {
    const history = await aHistory(portal, 1);
    const five = await aHistory(portal, 5);
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
      // The first time a second request reads the name of the other sender.
      expect(portal.requests()).toBeLessThanOrEqual(2);
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
    const history = await aHistory(portal, 1);
    const memories = [aRecord({ tag: 'A' }), aRecord({ tag: 'B' })].map((record) => history.begin(record));
    for (const memory of memories) await memory.note(delivered([1]), false);
    const page = await history.list({ tag: 'A' });
    expect(page.ok && (await history.remove(page.headers))).toEqual({ ok: true, count: 1 });
    expect(await history.list({})).toMatchObject({ total: 1 });
    expect(portal.portal.memory.entities.get('herald_body')?.items.size).toBe(2);
    expect(page.ok && (await history.remove(page.headers))).toEqual({ ok: true, count: 1 });
  });

  it('by age takes the oldest, up to a limit', async () => {
    const history = await aHistory(portal, 1);
    for (let n = 0; n < 5; n += 1) await history.begin(aRecord()).begun;
    const sent = Date.now();
    expect(await history.removeBefore(sent - 60_000, 100)).toEqual({ ok: true, count: 0 });
    portal.later(2 * 24 * 60 * 60);
    const later = await aHistory(portal, 1);
    expect(await later.removeBefore(sent + 60_000, 3)).toEqual({ ok: true, count: 3 });
    expect(await later.list({})).toMatchObject({ total: 2 });
  });
});

describe('what came after a send', () => {
  it('is the same send once more and others under its typed tag, with who was reached, and nothing before it', async () => {
    const history = await aHistory(portal, 1);
    const send = async (change: Partial<NewRecord>) => {
      const memory = history.begin(aRecord(change));
      await memory.begun;
      await memory.note(delivered([1, 2, 3]), false);
      return (await read(portal, memory.id)).header;
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
