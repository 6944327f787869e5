import * as z from 'zod/mini';
import type { Person } from '#people/person.ts';
import type { Habits } from './habits.ts';
import { noteText, restoreRecentTexts } from './recent-texts.ts';

/** People of late that are offered again. */
const KEPT = 12;

/** What went out, for the habits. */
export type SentNotice = {
  readonly people: readonly Person[];
  readonly text: string;
  /** Whom it reached, or may have reached. */
  readonly reached: readonly number[];
  /** ms since 1970. */
  readonly at: number;
};

/** Declined offers that are remembered. */
const KEPT_DECLINED = 50;

const Declined = z.catch(z.array(z.string()), []);

/** Records whose rest was declined, so that it is not offered at each opening. */
export function declinedOf({ declined }: Habits): readonly string[] {
  return Declined.parse(declined);
}

export function afterDecline(habits: Habits, recordId: string): Habits {
  return { ...habits, declined: [recordId, ...declinedOf(habits)].slice(0, KEPT_DECLINED) };
}

/** The habits after a send. */
export function afterSend(habits: Habits, { people, text, reached, at }: SentNotice): Habits {
  const ids = new Set(people.map((person) => person.id));
  const others = habits.people.filter((person) => !ids.has(person.id));
  return {
    ...habits,
    people: [...people.slice(0, KEPT), ...others].slice(0, KEPT),
    recent: noteText(restoreRecentTexts(habits.recent), { text, ids: reached, at }),
  };
}
