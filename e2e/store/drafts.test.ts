import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { createDraftStore, draftRecord } from '../../src/store/draft-store.ts';
import { portalDrafts } from '../../src/store/drafts/portal-drafts.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

const aPlace = async (userId: number) =>
  portalDrafts({ ...(await portal.open(userId)), userId, newId: () => 'key' });

let clock = 1_790_000_000_000;
function aRecord(message: string, sendId = 'send1') {
  const store = createDraftStore({ now: () => (clock += 1), newId: () => sendId });
  store.edit((draft) => ({
    ...draft,
    notice: {
      ...draft.notice,
      message,
      tag: 'TAG',
      attach: {
        fields: { COLOR: '#ff0000' },
        blocks: [{ id: 'b1', json: { MESSAGE: '$result[0] <b> 😀' } }],
      },
    },
    people: [aPerson(5, { name: 'Anna' })],
  }));
  return draftRecord(store.get());
}

describe('drafts in the portal', () => {
  it('come back as they were on another device of the same person', async () => {
    const draft = { record: aRecord('Половина 😀 &amp; $result[x]'), rev: 'A.1' };
    expect(await (await aPlace(1)).write(draft)).toEqual({ ok: true });
    expect(await (await aPlace(1)).list()).toEqual({ ok: true, drafts: [draft] });
  });

  it('are nobody else’s', async () => {
    await (await aPlace(1)).write({ record: aRecord('secret'), rev: 'A.1' });
    expect(await (await aPlace(5)).list()).toEqual({ ok: true, drafts: [] });
    const [entity] = [...portal.portal.memory.entities.values()];
    expect(entity?.access).toEqual({ U1: 'X' });
    expect(entity?.code.length).toBeLessThanOrEqual(13);
  });

  it('are not put into a storage that somebody else has prepared', async () => {
    const { call } = await portal.open(5);
    await call({ method: 'entity.add', params: { ENTITY: 'hdraft_1', NAME: 'trap', ACCESS: { U1: 'W' } } });
    const place = await aPlace(1);
    expect(await place.write({ record: aRecord('secret'), rev: 'A.1' })).toEqual({ ok: true });
    expect(portal.portal.memory.entities.get('hdraft_1')?.items.size).toBe(0);
    expect(portal.portal.memory.entities.get('hdraf1_1')?.items.size).toBe(1);
    expect(await (await aPlace(1)).list()).toMatchObject({ drafts: [{ rev: 'A.1' }] });
  });

  it('of any size come back whole, and a shorter one leaves no part behind', async () => {
    const place = await aPlace(1);
    const long = { record: aRecord('Ж😀 '.repeat(9_000)), rev: 'A.1' };
    expect(await place.write(long)).toEqual({ ok: true });
    expect(await (await aPlace(1)).read('send1')).toEqual({ ok: true, draft: long });
    const items = () => portal.portal.memory.entities.get('hdraft_1')?.items.size;
    expect(items()).toBeGreaterThan(3);
    const longer = { record: aRecord('中 '.repeat(19_000)), rev: 'A.2' };
    await place.write(longer);
    expect(await place.read('send1')).toEqual({ ok: true, draft: longer });
    await place.write({ record: aRecord('short'), rev: 'A.3' });
    expect(items()).toBe(1);
  });

  it('are whole at any moment: a writing that breaks off leaves the former one', async () => {
    const place = await aPlace(1);
    const before = { record: aRecord('Ж'.repeat(40_000)), rev: 'A.1' };
    await place.write(before);
    for (const skip of [0, 1, 2]) {
      await portal.fault({ kind: 'row-error', code: 'ERROR_CORE', method: 'entity.item.add', skip });
      const broken = await place.write({
        record: aRecord(['中', '文', '字'][skip]?.repeat(40_000) ?? ''),
        rev: `A.${skip + 2}`,
      });
      expect(broken).toMatchObject({ ok: false });
      expect(await (await aPlace(1)).read('send1')).toEqual({ ok: true, draft: before });
    }
  });

  it('are listed in one request, the look whose storage it is included', async () => {
    const draft = { record: aRecord('first'), rev: 'A.1' };
    await (await aPlace(1)).write(draft);
    portal.requests();
    expect(await (await aPlace(1)).list()).toEqual({ ok: true, drafts: [draft] });
    expect(portal.requests()).toBe(1);
  });

  it('take two requests to write, the look for a newer one included', async () => {
    const place = await aPlace(1);
    await place.list();
    await place.write({ record: aRecord('first'), rev: 'A.1' });
    portal.requests();
    await place.read('send1');
    await place.write({ record: aRecord('second'), rev: 'A.2' });
    expect(portal.requests()).toBe(2);
  });

  it('do not write a long list of people again with each letter', async () => {
    const place = await aPlace(1);
    const [anna] = aRecord('x').people;
    if (anna === undefined) throw new Error('There is nobody');
    const people = Array.from({ length: 1_000 }, (_, index) => ({ ...anna, id: index + 1 }));
    await place.write({ record: { ...aRecord('first'), people }, rev: 'A.1' });
    const parts = () => [...(portal.portal.memory.entities.get('hdraft_1')?.items.keys() ?? [])];
    const before = parts();
    expect(before.length).toBeGreaterThan(3);
    const next = { record: { ...aRecord('second'), people }, rev: 'A.2' };
    await place.read('send1');
    await place.write(next);
    expect(parts().filter((id) => !before.includes(id))).toHaveLength(1);
    expect(parts()).toHaveLength(before.length);
    expect(await place.read('send1')).toEqual({ ok: true, draft: next });
  });

  it('are removed with all their parts, and removing twice is no failure', async () => {
    const place = await aPlace(1);
    await place.write({ record: aRecord('Ж'.repeat(40_000)), rev: 'A.1' });
    await place.write({ record: aRecord('other', 'send2'), rev: 'A.2' });
    expect(await place.remove('send1')).toEqual({ ok: true });
    expect(await place.remove('send1')).toEqual({ ok: true });
    expect(await place.list()).toMatchObject({ drafts: [{ record: { sendId: 'send2' } }] });
    expect(portal.portal.memory.entities.get('hdraft_1')?.items.size).toBe(1);
  });

  it.each([
    ['noScope', () => portal.switches({ scopes: ['im'] })],
    ['busy', () => portal.fault({ kind: 'error', code: 'QUERY_LIMIT_EXCEEDED', status: 503, times: 9 })],
    ['unreachable', () => portal.fault({ kind: 'html', status: 502 })],
    ['unreachable', () => portal.fault({ kind: 'lost-request' })],
    ['unreachable', () => portal.fault({ kind: 'no-json', body: 'broken' })],
  ] as const)('that cannot be kept say why: %s', async (reason, breakIt) => {
    const place = await aPlace(1);
    await place.write({ record: aRecord('before'), rev: 'A.1' });
    await breakIt();
    expect(await place.write({ record: aRecord('after'), rev: 'A.2' })).toMatchObject({ ok: false, reason });
  });

  it('that are damaged in the portal are no drafts, and nothing breaks', async () => {
    const place = await aPlace(1);
    await place.write({ record: aRecord('x'), rev: 'A.1' });
    for (const item of portal.portal.memory.entities.get('hdraft_1')?.items.values() ?? [])
      item.values['BODY'] = String(item.values['BODY']).slice(0, 40);
    expect(await place.list()).toEqual({ ok: true, drafts: [] });
  });
});
