import { describe, expect, it } from 'vitest';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { READERS_AT_MOST, type ReaderDirectory, readReaders } from './read-readers.ts';

function aDirectory(count: number | undefined, more: Partial<ReaderDirectory<string>> = {}) {
  const asked: (readonly number[])[] = [];
  const directory: ReaderDirectory<string> = {
    departments: async () => ({
      ok: true,
      guessed: false,
      departments: [
        { id: 1, name: 'Northwind', parent: undefined },
        { id: 2, name: 'Sales', parent: 1 },
      ],
    }),
    async members(departments) {
      asked.push(departments);
      return { ok: true, people: [aPerson(7), aPerson(8)] };
    },
    count: async () => count,
    ...more,
  };
  return { directory, asked };
}

const AUDIENCE = {
  ...NO_AUDIENCE,
  people: [aPerson(1), aPerson(8)],
  departments: [{ id: 1, name: 'Northwind', withSub: true }],
  excluded: { people: [aPerson(1)], departments: [] },
};

describe('the readers of a notice', () => {
  it('are everybody of small departments, each once, without the exceptions', async () => {
    const { directory, asked } = aDirectory(READERS_AT_MOST);
    expect((await readReaders(AUDIENCE, directory))?.map(({ id }) => id)).toEqual([8, 7]);
    expect(asked).toEqual([[1, 2]]);
  });

  it.each([
    ['are too many', READERS_AT_MOST + 1],
    ['cannot be counted', undefined],
  ])('are not read where the departments %s', async (_what, count) => {
    const { directory, asked } = aDirectory(count);
    expect(await readReaders(AUDIENCE, directory)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each([
    ['departments', { departments: async () => ({ ok: false, error: 'lost' }) as const }],
    ['people', { members: async () => ({ ok: false, error: 'lost' }) as const }],
  ])('are not guessed where the %s cannot be read', async (_what, more) => {
    expect(await readReaders(AUDIENCE, aDirectory(2, more).directory)).toBeUndefined();
  });
});
