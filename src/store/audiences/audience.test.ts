import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { audienceJson, findAudiences, restoreSavedAudience, type SavedAudience } from './audience.ts';

const AUDIENCE: Audience = {
  people: [aPerson(3, { photo: 'https://x.example/3.png', email: 'p3@x.com', kind: 'extranet' })],
  departments: [{ id: 2, name: 'Sales', withSub: false }],
  excluded: { people: [aPerson(4)], departments: [{ id: 5, name: 'Retail', withSub: true }] },
};

describe('a saved audience', () => {
  it('comes back as it was, but for the photos', () => {
    const written = audienceJson({ name: 'Shops', audience: AUDIENCE }, 'Anna', 9);
    const json: unknown = JSON.parse(JSON.stringify(written));
    const { email: _, ...person } = aPerson(3, { kind: 'extranet' });
    expect(restoreSavedAudience({ key: 'k', rev: 'r', json, writers: [1] }, 'shared')).toEqual({
      key: 'k',
      rev: 'r',
      place: 'shared',
      name: 'Shops',
      audience: { ...AUDIENCE, people: [person] },
      by: 'Anna',
      writers: [1],
      changedAt: 9,
    });
  });

  it('has no photos, whatever is written into it', () => {
    const json = { v: 1, name: 'Shops', audience: AUDIENCE };
    const restored = restoreSavedAudience({ key: 'k', rev: 'r', json, writers: [8] }, 'shared');
    expect(restored?.audience.people.map(({ photo }) => photo)).toEqual(['']);
  });

  it('may be anything at all without breaking', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(restoreSavedAudience({ key: 'k', rev: 'r', json, writers: [1] }, 'shared')).toBeUndefined();
        const inside = { v: 1, name: 'x', audience: json };
        expect(
          restoreSavedAudience({ key: 'k', rev: 'r', json: inside, writers: [1] }, 'shared'),
        ).toBeUndefined();
      }),
    );
  });
});

it('audiences are found by every word, and stand in the order of the language', () => {
  const named = (name: string): SavedAudience => ({
    key: name,
    rev: '',
    place: 'personal',
    name,
    audience: NO_AUDIENCE,
    by: '',
    writers: [],
    changedAt: 0,
  });
  const all = ['Shops 10', 'shops 2', 'Board'].map(named);
  expect(findAudiences(all, '', 'en').map(({ name }) => name)).toEqual(['Board', 'shops 2', 'Shops 10']);
  expect(findAudiences(all, '10 SHOPS', 'en').map(({ name }) => name)).toEqual(['Shops 10']);
});
