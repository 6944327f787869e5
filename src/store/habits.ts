/** What makes the next notice quicker: people of late, and how the screen was left. Kept in this browser. */
import { isJson } from '#notice/json.ts';
import type { Person } from '#people/person.ts';
import type { SealedStorage } from './sealed-storage.ts';
import { restorePeople } from './working-draft.ts';

export type Habits = {
  /** The last people written to, latest first. */
  readonly people: readonly Person[];
  readonly optionsOpen: boolean;
  /** Seconds between the confirmation and the first call, in which the send can be cancelled; 0 to 30. */
  readonly undoSeconds: number;
  /** To whom which text went of late, as it was kept: recent-texts.ts reads it, where it is needed. */
  readonly recent: unknown;
  /** Which stopped sends were declined, as it was kept: after-send.ts reads it. */
  readonly declined: unknown;
};

const PLACE = 'habits';

const UNDO_SECONDS = 5;
const MOST_UNDO_SECONDS = 30;

export const NO_HABITS: Habits = {
  people: [],
  optionsOpen: true,
  undoSeconds: UNDO_SECONDS,
  recent: [],
  declined: [],
};

/** Never throws; what cannot be read counts as nothing. */
export async function readHabits(storage: SealedStorage): Promise<Habits> {
  const text = await storage.read(PLACE);
  if (text === undefined) return NO_HABITS;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return NO_HABITS;
    const kept: Readonly<Record<keyof Habits, unknown>> = { ...NO_HABITS, ...json };
    return {
      people: restorePeople(kept.people),
      optionsOpen: kept.optionsOpen !== false,
      undoSeconds: undoSeconds(kept.undoSeconds),
      recent: writable(kept.recent),
      declined: writable(kept.declined),
    };
  } catch {
    // Damaged habits are worth nothing and cost nothing.
    return NO_HABITS;
  }
}

/** Deeper JSON than any reader takes could not be written again, and with it nothing else of the habits. */
function writable(value: unknown): unknown {
  return isJson(value) ? value : [];
}

function undoSeconds(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return UNDO_SECONDS;
  return value >= 0 && value <= MOST_UNDO_SECONDS ? value : UNDO_SECONDS;
}

export async function writeHabits(storage: SealedStorage, habits: Habits): Promise<void> {
  await storage.write(PLACE, JSON.stringify(habits));
}
