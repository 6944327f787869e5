import type { Match } from './match-list.ts';

export type Reading = { readonly encoding: string; readonly matches: readonly Match[] };

/** The reading that names most people; `differ` if another reading names somebody else. */
export function betterReading(readings: readonly Reading[]): {
  readonly best: number;
  readonly differ: boolean;
} {
  const named = readings.map(({ matches }) => peopleOf(matches));
  const most = Math.max(0, ...named.map((people) => people.size));
  const best = Math.max(
    0,
    named.findIndex((people) => people.size === most),
  );
  const differ = named.some((people) => [...people].some((id) => named[best]?.has(id) !== true));
  return { best, differ };
}

function peopleOf(matches: readonly Match[]): ReadonlySet<number> {
  return new Set(
    matches.flatMap((match) =>
      'people' in match ? match.people.map(({ id }) => id) : 'person' in match ? [match.person.id] : [],
    ),
  );
}
