import { canReceive } from './can-receive.ts';
import type { Person } from './person.ts';

/** People of before, by what is known of them now. Together they are everybody, each once. */
export type CheckedPeople = {
  /** As the portal gives them now. */
  readonly present: readonly Person[];
  /** Inactive, a bot, or not shown by the portal any more. */
  readonly gone: readonly Person[];
  /** As they were: the portal did not answer. */
  readonly unasked: readonly Person[];
};

/** Sorts people who were kept some time ago by the portal's answer about their ids, in their order. */
export function checkPeople(
  kept: readonly Person[],
  found: readonly Person[],
  unaskedIds: ReadonlySet<number>,
): CheckedPeople {
  const byId = new Map(found.map((person) => [person.id, person]));
  const present: Person[] = [];
  const gone: Person[] = [];
  const unasked: Person[] = [];
  for (const before of new Map(kept.map((person) => [person.id, person])).values()) {
    const now = byId.get(before.id);
    if (now !== undefined) (canReceive(now) ? present : gone).push(now);
    else if (unaskedIds.has(before.id)) (canReceive(before) ? unasked : gone).push(before);
    else gone.push({ ...before, active: false });
  }
  return { present, gone, unasked };
}
