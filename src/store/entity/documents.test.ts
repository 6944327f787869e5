import { expect, it } from 'vitest';
import { createDocuments } from './documents.ts';
import type { EntityPage, EntityStorage } from './entity-storage.ts';

it.each([
  ['repeats', 50],
  ['leads back', 0],
  ['does not grow', 49],
])('reads a storage once where its next page %s', async (_what, next) => {
  let asked = 0;
  const page = async (): Promise<EntityPage> => {
    asked += 1;
    if (asked > 10) throw new Error('Read for ever');
    const values = { KEY: 'k', REV: 'r', NO: '0', BODY: '{}' };
    const row = { id: asked, name: 'n', createdBy: 1, modifiedBy: 1, createdAt: 0, changedAt: 0, values };
    return { ok: true, rows: [row], total: undefined, next: asked === 1 ? 50 : next, now: undefined };
  };
  const storage: EntityStorage = {
    page,
    pages: async () => [],
    write: async () => [],
    setUp: async () => ({ ok: true, made: false }),
  };
  const documents = createDocuments(async () => ({ ok: true, entity: 'e', storage }));
  expect(await documents.list()).toMatchObject({ ok: true, documents: [{ key: 'k' }] });
  expect(asked).toBe(2);
});
