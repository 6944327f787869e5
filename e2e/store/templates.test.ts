import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EMPTY_DRAFT } from '../../src/notice/draft.ts';
import { createTemplates } from '../../src/store/templates/templates.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

const Items = z.array(z.object({ ID: z.string(), PROPERTY_VALUES: z.object({ BODY: z.string() }) }));

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

let ids = 0;
const templatesOf = async (userId: number, scopes = ['im', 'entity']) =>
  createTemplates({
    ...(await portal.open(userId)),
    scopes: new Set(scopes),
    user: { id: userId, name: `Manager ${userId}` },
    now: () => 9,
    newId: () => `id${(ids += 1)}`,
  });

const content = (name: string, message = 'Text') => ({
  name,
  notice: { ...EMPTY_DRAFT, message },
  audience: undefined,
});

describe('templates in the portal', () => {
  it('are shared with everybody, or seen by their maker alone', async () => {
    const one = await templatesOf(1);
    await one.save('shared', content('For all'));
    await one.save('personal', content('For me'));
    expect((await one.list()).items.map(({ name }) => name).sort()).toEqual(['For all', 'For me']);
    const other = await (await templatesOf(5)).list();
    expect(other).toMatchObject({ missing: [], items: [{ name: 'For all', by: 'Anna Smith' }] });
  });

  it('are not written over when somebody else was faster', async () => {
    const one = await templatesOf(1);
    await one.save('shared', content('x', 'first'));
    const two = await templatesOf(5);
    const [seen] = (await two.list()).items;
    expect(await one.save('shared', content('x', 'second'), seen)).toMatchObject({ ok: true });
    expect(await two.save('shared', content('x', 'third'), seen)).toEqual({ ok: false, reason: 'changed' });
    expect(seen && (await two.remove(seen))).toEqual({ ok: false, reason: 'changed' });
    expect((await two.list()).items).toMatchObject([{ notice: { message: 'second' } }]);
  });

  it('stand under the portal’s name of whoever wrote them last, whatever is written in them', async () => {
    await (await templatesOf(1)).save('shared', content('x'));
    const { call } = await portal.open(8);
    const ENTITY = 'herald_templ';
    const found = await call({ method: 'entity.item.get', params: { ENTITY } });
    const item = Items.parse(found.ok ? found.result : [])[0];
    const BODY = (item?.PROPERTY_VALUES.BODY ?? '').replace('Manager 1', 'The Chief Executive');
    const params = { ENTITY, ID: item?.ID ?? '', PROPERTY_VALUES: { BODY } };
    expect(await call({ method: 'entity.item.update', params })).toMatchObject({ ok: true });
    const writer = portal.running.portal.memory.people.find(8);
    const seen = await (await templatesOf(5)).list();
    const by = `${writer?.firstName} ${writer?.lastName}`;
    expect(seen.items).toMatchObject([{ by, writers: [8, 1] }]);
  });

  it('are deleted, and deleting what is gone is no failure', async () => {
    const one = await templatesOf(1);
    const saved = await one.save('shared', content('x'));
    if (!saved.ok) throw new Error('It was not saved');
    expect(await one.remove(saved.item)).toEqual({ ok: true });
    expect(await one.remove(saved.item)).toEqual({ ok: true });
    expect((await one.list()).items).toEqual([]);
  });

  it('are missing by name of the reason, where the right is', async () => {
    const one = await templatesOf(1, ['im']);
    expect(await one.list()).toEqual({
      items: [],
      missing: [
        { place: 'personal', reason: 'noScope' },
        { place: 'shared', reason: 'noScope' },
      ],
    });
    expect(await one.save('shared', content('x'))).toEqual({ ok: false, reason: 'noScope' });
  });
});
