import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDraftStore, draftRecord } from '../../src/store/draft-store.ts';
import { portalDrafts } from '../../src/store/drafts/portal-drafts.ts';
import { createDocuments, DOCUMENT_PROPERTIES } from '../../src/store/entity/documents.ts';
import { sharedStorage } from '../../src/store/entity/private-storage.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

const VICTIM = 1;
const ATTACKER = 8;
const ENTITY = 'hdraft_1';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

let clock = 1_790_000_000_000;
function aRecord(message: string) {
  const store = createDraftStore({ now: () => (clock += 1), newId: () => 'send1' });
  store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message } }));
  return draftRecord(store.get());
}

type Attack = () => Promise<void>;

/** The victim's page; the attack comes before its request of this number, counted from 0. */
async function aPlace(before: number, attack: Attack) {
  const access = await portal.open(VICTIM);
  let made = 0;
  const attacked =
    <Given, Answer>(ask: (given: Given) => Promise<Answer>) =>
    async (given: Given) => {
      made += 1;
      if (made === before + 1) await attack();
      return ask(given);
    };
  const place = portalDrafts({
    ...access,
    call: attacked(access.call),
    callBatch: attacked(access.callBatch),
    userId: VICTIM,
    newId: () => 'key',
  });
  return { place, requests: () => made };
}

/** The attacker makes a storage under the name of the victim's, ready for use, with a draft in it. */
const trap =
  (access: Readonly<Record<string, string>>): Attack =>
  async () => {
    const attacker = await portal.open(ATTACKER);
    const [made] = await attacker.callBatch([
      { method: 'entity.add', params: { ENTITY, NAME: 'trap', ACCESS: access } },
    ]);
    // Too late: the victim's own is there.
    if (made?.ok !== true) return;
    const shape = { entity: ENTITY, name: 'trap', properties: DOCUMENT_PROPERTIES };
    const documents = createDocuments(sharedStorage(attacker, shape));
    const value = aRecord('forged');
    expect(await documents.write({ key: 'send1', rev: 'E.1', at: 1, name: 'n', value })).toEqual({
      ok: true,
    });
  };

/** Everything that somebody else can read or has made. */
function exposed(): string {
  const all = [...portal.portal.memory.entities.values()];
  const open = all.filter(({ access }) => JSON.stringify(access) !== JSON.stringify({ U1: 'X' }));
  return JSON.stringify(open.map(({ items }) => [...items.values()]));
}

const TRAPS = [
  ['open to everybody', 'denied', { AU: 'W' }],
  ['the victim may write to', 'denied', { [`U${VICTIM}`]: 'W' }],
  ['the victim seems to own', 'denied', { [`U${VICTIM}`]: 'X' }],
  ['hidden', 'not-found', {}],
  ['hidden', 'null', {}],
] as const;

describe('a storage that somebody else makes while the page is open', () => {
  it.each(TRAPS)('%s (%s) gets nothing and gives nothing, at whatever moment', async (_, said, access) => {
    let moment = 0;
    for (let last = Infinity; moment < last; moment += 1) {
      portal.portal.memory.entities.clear();
      await portal.switches({ unreadableEntity: said });
      const { place, requests } = await aPlace(moment, trap(access));
      const texts: string[] = [];
      const look = async () => {
        const [list, read] = [await place.list(), await place.read('send1')];
        if (list.ok) texts.push(...list.drafts.map(({ record }) => record.notice.message));
        if (read.ok && read.draft !== undefined) texts.push(read.draft.record.notice.message);
      };
      await look();
      const written = await place.write({ record: aRecord('secret one'), rev: 'A.1' });
      await look();
      const again = await place.write({ record: aRecord('secret two'), rev: 'A.2' });
      await look();
      expect([moment, written, again]).toEqual([moment, { ok: true }, { ok: true }]);
      expect(exposed()).not.toMatch(/secret/);
      expect([moment, ...texts]).not.toContain('forged');
      expect(texts.at(-1)).toBe('secret two');
      last = requests();
    }
    expect(moment).toBeGreaterThan(8);
  });

  it('after the victim’s own was cleaned away gets nothing', async () => {
    const { place: first } = await aPlace(0, async () => {});
    await first.write({ record: aRecord('secret one'), rev: 'A.1' });
    const { place } = await aPlace(1, async () => {
      portal.portal.memory.entities.clear();
      await trap({ AU: 'W' })();
    });
    expect(await place.list()).toMatchObject({ drafts: [{ rev: 'A.1' }] });
    expect(await place.read('send1')).toEqual({ ok: true, draft: undefined });
    expect(await place.write({ record: aRecord('secret two'), rev: 'A.2' })).toEqual({ ok: true });
    expect(exposed()).toMatch(/forged/);
    expect(exposed()).not.toMatch(/secret/);
    expect(await place.list()).toMatchObject({ drafts: [{ rev: 'A.2' }] });
  });
});
