import type { StoreFailure } from './entity/store-failure.ts';

/**
 * Reads each of some stored things. One that is nothing, or that breaks its reader, costs itself alone: among what many
 * people may write no single item decides about the others.
 */
export function readEach<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Read | undefined,
): readonly Read[] {
  return items.flatMap((item): readonly Read[] => {
    try {
      const found = read(item);
      return found === undefined ? [] : [found];
    } catch {
      return [];
    }
  });
}

/** An answer of the portal's storage that broke its reader counts as one that cannot be read, so that nobody waits for ever. */
export async function orUnreadable<Answer>(answer: Promise<Answer>): Promise<Answer | StoreFailure> {
  try {
    return await answer;
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}
