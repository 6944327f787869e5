import { describe, expect, it } from 'vitest';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { createDraftStore } from '#store/draft-store.ts';
import type { WorkingDraft } from '#store/working-draft.ts';
import { meet } from './meet.ts';

function aStore(change: Partial<WorkingDraft> = {}) {
  const store = createDraftStore({ now: () => 1, newId: () => 'k3j9x0a1b2' });
  store.edit((draft) => ({ ...draft, ...change }));
  return store;
}
const anna = aPerson(5);
const bob = aPerson(6);
const department = { id: 3, name: 'Sales', withSub: true };

describe('meet', () => {
  it.each<[string, Partial<WorkingDraft>, string]>([
    ['an empty form', {}, 'free'],
    ['a draft for this person alone', { people: [anna] }, 'theirs'],
    ['a draft for another person', { people: [bob] }, 'occupied'],
    ['a draft for both', { people: [anna, bob] }, 'occupied'],
    ['a draft for this person and a department', { people: [anna], departments: [department] }, 'occupied'],
    ['exceptions only', { ...NO_AUDIENCE, excluded: { people: [bob], departments: [] } }, 'occupied'],
  ])('%s', (_name, change, meeting) => {
    expect(meet(aStore(change).get(), 5)).toBe(meeting);
  });

  it('a text for nobody yet is a draft, and one that went out is none', () => {
    const store = aStore();
    store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message: 'Hello' } }));
    expect(meet(store.get(), 5)).toBe('occupied');
    store.finish();
    expect(meet(store.get(), 5)).toBe('free');
  });
});
