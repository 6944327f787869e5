import { describe, expect, it } from 'vitest';
import { EMPTY_WORKING_DRAFT, isEmptyDraft, restoreAudience, restoreDraftRecord } from './working-draft.ts';

const newId = () => 'id';

describe('whom a draft chose', () => {
  it('comes back with its departments and exceptions', () => {
    const sales = { id: 2, name: 'Sales', withSub: true };
    const retail = { id: 3, name: 'Retail', withSub: false };
    const json: unknown = JSON.parse(
      JSON.stringify({ departments: [sales], excluded: { people: [{ id: 7 }], departments: [retail] } }),
    );
    const { departments, excluded } = restoreAudience(json);
    expect(departments).toEqual([sales]);
    expect(excluded.departments).toEqual([retail]);
    expect(excluded.people.map(({ id }) => id)).toEqual([7]);
  });

  it('is without departments in a draft that knew none', () => {
    const record = restoreDraftRecord({ version: 1, sendId: 's', people: [{ id: 5 }] }, newId);
    expect(record).toMatchObject({ departments: [], excluded: { people: [], departments: [] } });
    expect(record?.people).toHaveLength(1);
  });

  it.each([[null], ['x'], [[1]], [{ departments: [{ id: '2' }, { id: -1 }, null, 7], excluded: 4 }]])(
    'leaves out of %j what is none',
    (json) => {
      expect(restoreAudience(json)).toEqual({
        people: [],
        departments: [],
        excluded: { people: [], departments: [] },
      });
    },
  );

  it('still says of a draft that comes back that its text is another author’s', () => {
    const restored = (borrowed: unknown) => restoreDraftRecord({ version: 1, sendId: 's', borrowed }, newId);
    expect(restored(true)?.borrowed).toBe(true);
    expect(restored('yes')).not.toHaveProperty('borrowed');
  });

  it('keeps a draft from being empty', () => {
    const sales = { id: 2, name: 'Sales', withSub: true };
    expect(isEmptyDraft(EMPTY_WORKING_DRAFT)).toBe(true);
    expect(isEmptyDraft({ ...EMPTY_WORKING_DRAFT, departments: [sales] })).toBe(false);
  });
});

describe('a second copy of a draft', () => {
  it('comes back as the copy of its draft, and of nothing where that is no text', () => {
    const restored = (copyOf: unknown) => restoreDraftRecord({ version: 1, sendId: 's', copyOf }, newId);
    expect(restored('k')).toMatchObject({ sendId: 's', copyOf: 'k' });
    for (const none of [undefined, '', 5, { a: 1 }]) expect(restored(none)).not.toHaveProperty('copyOf');
  });
});
