/** What makes the next notice quicker: people and tags of late, and how the screen was left. Kept in this browser. */
import type { Person } from '#people/person.ts';
import type { SealedStorage } from './sealed-storage.ts';
import { restorePeople } from './working-draft.ts';

export type Habits = {
  /** The last people written to, latest first. */
  readonly people: readonly Person[];
  /** The last typed tags, latest first. */
  readonly tags: readonly string[];
  readonly optionsOpen: boolean;
};

const PLACE = 'habits';
const KEPT = 12;

export const NO_HABITS: Habits = { people: [], tags: [], optionsOpen: true };

/** Never throws; what cannot be read counts as nothing. */
export async function readHabits(storage: SealedStorage): Promise<Habits> {
  const text = await storage.read(PLACE);
  if (text === undefined) return NO_HABITS;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return NO_HABITS;
    const tags = 'tags' in json && Array.isArray(json.tags) ? json.tags : [];
    return {
      people: 'people' in json ? restorePeople(json.people) : [],
      tags: tags.filter((tag) => typeof tag === 'string'),
      optionsOpen: !('optionsOpen' in json && json.optionsOpen === false),
    };
  } catch {
    // Damaged habits are worth nothing and cost nothing.
    return NO_HABITS;
  }
}

export async function writeHabits(storage: SealedStorage, habits: Habits): Promise<void> {
  await storage.write(PLACE, JSON.stringify(habits));
}

/** The habits after a send to these people under this typed tag ('' = none). */
export function afterSend(habits: Habits, people: readonly Person[], tag: string): Habits {
  const ids = new Set(people.map((person) => person.id));
  const others = habits.people.filter((person) => !ids.has(person.id));
  return {
    ...habits,
    people: [...people.slice(0, KEPT), ...others].slice(0, KEPT),
    tags: tag === '' ? habits.tags : [tag, ...habits.tags.filter((other) => other !== tag)].slice(0, KEPT),
  };
}
