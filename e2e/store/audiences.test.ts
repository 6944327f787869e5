import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Audience, NO_AUDIENCE } from '../../src/people/audience.ts';
import { aPerson } from '../../src/people/testing/a-person.ts';
import { createAudiences } from '../../src/store/audiences/audiences.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

let ids = 0;
const audiencesOf = async (userId: number, scopes = ['im', 'entity']) =>
  createAudiences({
    ...(await portal.open(userId)),
    scopes: new Set(scopes),
    user: { id: userId, name: `Manager ${userId}` },
    now: () => 9,
    newId: () => `id${(ids += 1)}`,
  });

const of = (count: number): Audience => ({
  ...NO_AUDIENCE,
  people: Array.from({ length: count }, (_, at) => aPerson(at + 1, { name: `Ирина ${at} 😀` })),
});

describe('audiences in the portal', () => {
  it('are shared with everybody or seen by their maker alone, and apart from templates', async () => {
    const one = await audiencesOf(1);
    await one.save('shared', { name: 'For all', audience: of(1) });
    await one.save('personal', { name: 'For me', audience: of(2) });
    expect((await one.list()).items.map(({ name }) => name).sort()).toEqual(['For all', 'For me']);
    const other = await (await audiencesOf(5)).list();
    expect(other).toMatchObject({ missing: [], items: [{ name: 'For all', by: 'Anna Smith' }] });
  });

  it('of thousands come back whole', async () => {
    const one = await audiencesOf(1);
    await one.save('personal', { name: 'Everybody', audience: of(3000) });
    const [found] = (await (await audiencesOf(1)).list()).items;
    expect(found?.audience).toEqual(of(3000));
  });

  it('get another name under their key, unless somebody else was faster', async () => {
    const one = await audiencesOf(1);
    const saved = await one.save('shared', { name: 'Shops', audience: of(1) });
    if (!saved.ok) throw new Error('It was not saved');
    const renamed = await one.save('shared', { ...saved.item, name: 'Stores' }, saved.item);
    expect(renamed).toMatchObject({ ok: true, item: { key: saved.item.key, name: 'Stores' } });
    const two = await audiencesOf(5);
    expect(await two.save('shared', { ...saved.item, name: 'Mine' }, saved.item)).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect((await two.list()).items.map(({ name }) => name)).toEqual(['Stores']);
  });

  it('are missing by name of the reason, where the right is', async () => {
    const one = await audiencesOf(1, ['im']);
    const { items, missing } = await one.list();
    expect(items).toEqual([]);
    expect(missing.map(({ reason }) => reason)).toEqual(['noScope', 'noScope']);
    expect(await one.save('shared', { name: 'x', audience: of(1) })).toEqual({
      ok: false,
      reason: 'noScope',
    });
  });
});
